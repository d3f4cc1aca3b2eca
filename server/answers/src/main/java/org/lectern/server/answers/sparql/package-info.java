/** Checks SPARQL queries, runs them within limits, and writes their results. */
package org.lectern.server.answers.sparql;
