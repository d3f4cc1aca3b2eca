/**
 * Reads RDF documents: Rio parses, a CONSTRUCT query maps each vocabulary, and records come out.
 */
package org.lectern.ingest.readers.rdf;
