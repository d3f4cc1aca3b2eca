/** The panels of pages: canned queries about one thing, laid out for reading. */
package org.lectern.server.site.panel;
