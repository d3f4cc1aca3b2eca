/** Where the files of published generations lie: the one place where ingest and server meet. */
package org.lectern.ingest.store;
