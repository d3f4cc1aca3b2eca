/** Resolution of keywords and headings to topics, and the finding of topics in running text. */
package org.lectern.ingest.resolve.topics;
