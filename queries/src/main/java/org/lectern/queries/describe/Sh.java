package org.lectern.queries.describe;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Names the terms of other vocabularies by which queries are described. */
final class Sh {
  /** The namespace of SHACL. */
  static final String NS = "http://www.w3.org/ns/shacl#";

  /** The namespace of CSV on the Web, which describes columns. */
  static final String CSVW = "http://www.w3.org/ns/csvw#";

  /** The namespace of schema.org. */
  static final String SCHEMA = "https://schema.org/";

  static final Node SPARQLExecutable = term(NS, "SPARQLExecutable");
  static final Node SPARQLSelectExecutable = term(NS, "SPARQLSelectExecutable");
  static final Node Parameter = term(NS, "Parameter");
  static final Node PrefixDeclaration = term(NS, "PrefixDeclaration");
  static final Node select = term(NS, "select");
  static final Node prefixes = term(NS, "prefixes");
  static final Node declare = term(NS, "declare");
  static final Node prefix = term(NS, "prefix");
  static final Node namespace = term(NS, "namespace");
  static final Node parameter = term(NS, "parameter");
  static final Node path = term(NS, "path");
  static final Node name = term(NS, "name");
  static final Node description = term(NS, "description");
  static final Node optional = term(NS, "optional");
  static final Node order = term(NS, "order");
  static final Node maxCount = term(NS, "maxCount");
  static final Node defaultValue = term(NS, "defaultValue");
  static final Node datatype = term(NS, "datatype");
  static final Node shaclClass = term(NS, "class");
  static final Node pattern = term(NS, "pattern");
  static final Node column = term(CSVW, "column");
  static final Node Column = term(CSVW, "Column");
  static final Node columnName = term(CSVW, "name");
  static final Node keywords = term(SCHEMA, "keywords");
  static final Node target = term(SCHEMA, "target");

  private Sh() {}

  private static Node term(String namespace, String name) {
    return NodeFactory.createURI(namespace + name);
  }
}
