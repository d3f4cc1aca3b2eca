/** The reader of pages with the agenda of a meeting and the abstracts of its talks. */
package org.lectern.ingest.readers.agenda;
