/** The catalogue of canned queries over HTTP: their list, their texts, their answers. */
package org.lectern.server.answers.canned;
