/** The ontology over HTTP, for people and as RDF. */
package org.lectern.server.site.vocabulary;
