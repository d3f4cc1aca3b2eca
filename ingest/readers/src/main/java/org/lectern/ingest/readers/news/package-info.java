/** The reader of news items that list the papers a group presents at a conference. */
package org.lectern.ingest.readers.news;
