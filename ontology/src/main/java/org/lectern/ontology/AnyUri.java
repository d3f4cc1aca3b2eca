package org.lectern.ontology;

import org.apache.jena.datatypes.xsd.XSDDatatype;

/** Says which texts the shapes take for an {@code xsd:anyURI}. */
public final class AnyUri {
  private AnyUri() {}

  /**
   * Asks the datatype that validates a published graph.
   *
   * @param text an address
   * @return whether it may stand in the graph as {@code xsd:anyURI}
   */
  public static boolean isValid(String text) {
    return XSDDatatype.XSDanyURI.isValid(text);
  }
}
