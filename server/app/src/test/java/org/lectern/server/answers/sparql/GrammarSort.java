package org.lectern.server.answers.sparql;

/** What a part of a query is in the grammar of SPARQL 1.1. */
enum GrammarSort {
  /** A whole query without its prologue. */
  QUERY,
  /** What can stand among others between the braces of a group graph pattern. */
  PATTERN,
  /** A constraint: an expression in brackets, a built-in call or a function call. */
  EXPRESSION,
  /** An IRI, in any of the ways to write one. */
  IRI
}
