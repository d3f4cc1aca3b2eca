/**
 * Leads a sentence to a canned query: which question is meant, and what its words name.
 *
 * <p>The sentences of the query files (titles and paraphrases) are all it knows of the questions.
 */
package org.lectern.queries.ask;
