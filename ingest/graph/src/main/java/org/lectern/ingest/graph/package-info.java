/** Step 4: records and entities in the words of the ontology. */
package org.lectern.ingest.graph;
