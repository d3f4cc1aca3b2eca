/** Step 5: the union of all graphs is checked against the SHACL shapes before it is published. */
package org.lectern.ingest.store.check;
