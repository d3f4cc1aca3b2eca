/** Readers of pages that show the talks of an event with their abstracts. */
package org.lectern.ingest.readers.talks;
