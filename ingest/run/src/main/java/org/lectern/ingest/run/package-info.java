/** One run of the ingest, from documents to a published generation. */
package org.lectern.ingest.run;
