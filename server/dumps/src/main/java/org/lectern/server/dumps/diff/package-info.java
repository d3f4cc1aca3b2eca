/** What changed from one generation to another: by entity, and as an RDF patch. */
package org.lectern.server.dumps.diff;
