/** Search by name over all kinds of things, for people who type. */
package org.lectern.server.site.search;
