/**
 * Step 2: readers, one for each layout, turn the lines of a document into records of what it says.
 */
package org.lectern.ingest.records;
