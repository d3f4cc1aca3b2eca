package org.lectern.server.site.page;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.lectern.ontology.Iris;
import org.lectern.server.web.Links;

/** Makes terms ready to be shown. */
final class Cells {
  private final Labels labels;
  private final Iris iris;

  Cells(Labels labels, Iris iris) {
    this.labels = labels;
    this.iris = iris;
  }

  /**
   * Makes one term ready.
   *
   * @param term a term, or null for none
   * @return its label or text, with a link where it may be followed
   */
  EntityPage.Cell of(Node term) {
    if (term == null) {
      return EntityPage.Cell.EMPTY;
    }
    if (term.isURI()) {
      return new EntityPage.Cell(labels.of(term), Links.to(term.getURI(), iris).orElse(""));
    }
    if (!term.isLiteral()) {
      return EntityPage.Cell.EMPTY;
    }
    String text = term.getLiteralLexicalForm();
    if (XSDDatatype.XSDanyURI.equals(term.getLiteralDatatype())) {
      return new EntityPage.Cell(text, Links.to(text, iris).orElse(""));
    }
    if (XSDDatatype.XSDdateTime.equals(term.getLiteralDatatype())) {
      return new EntityPage.Cell(text.replace('T', ' ').replaceFirst(":00$", ""), "");
    }
    return new EntityPage.Cell(text, "");
  }
}
