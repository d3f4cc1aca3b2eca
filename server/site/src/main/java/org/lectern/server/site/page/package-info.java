/** Linked data: what the graph says about each thing, as pages and as RDF, and the front page. */
package org.lectern.server.site.page;
