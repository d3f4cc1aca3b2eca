/** Facts-only copies: a document without other people's sentences, line by line the same. */
package org.lectern.ingest.facts;
