/** Writes answers as JSON, SPARQL results, Turtle or a table, without any knowledge of HTTP. */
package org.lectern.queries.format;
