/** Facts-only copies of documents, and what their left-out prose mentions. */
package org.lectern.ingest.run.facts;
