/** Describes the catalogue to machines, in RDF. */
package org.lectern.queries.describe;
