package org.lectern.server.answers.sparql;

/**
 * Something to put into the places of a query.
 *
 * @param name what it is
 * @param sort what it is in the grammar
 * @param prologue the declarations it needs
 * @param text its text, with {@value #PORT} for the port of the canary
 */
record QueryElement(String name, GrammarSort sort, String prologue, String text) {
  static final String PORT = "PORT";

  static QueryElement pattern(String name, String text) {
    return new QueryElement(name, GrammarSort.PATTERN, "", text);
  }

  static QueryElement iri(String name, String text) {
    return new QueryElement(name, GrammarSort.IRI, "", text);
  }

  QueryElement after(String prologue) {
    return new QueryElement(name, sort, prologue + "\n", text);
  }
}
