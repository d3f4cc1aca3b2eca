/** Readers for curated lists of papers: as the text of a page, and as Markdown. */
package org.lectern.ingest.readers.list;
