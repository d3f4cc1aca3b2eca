/** Step 1: the source documents, their lines and what is known of them beforehand. */
package org.lectern.ingest.records.source;
