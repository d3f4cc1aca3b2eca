/** Turns the values a caller gives into RDF terms and puts the terms into the parsed query. */
package org.lectern.queries.bind;
