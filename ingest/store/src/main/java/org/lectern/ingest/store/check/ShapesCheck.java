package org.lectern.ingest.store.check;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.path.PathWriter;

/** Checks a graph against SHACL shapes. */
public final class ShapesCheck {
  private final Shapes shapes;

  /**
   * Parses the shapes.
   *
   * @param shapes a shapes graph
   */
  public ShapesCheck(Graph shapes) {
    this.shapes = Shapes.parse(shapes);
  }

  /**
   * Checks all target nodes of the shapes.
   *
   * @param data the graph to check; the caller holds the transaction it needs
   * @return what was found
   */
  public ValidationReport check(Graph data) {
    List<Finding> findings = new ArrayList<>();
    for (ReportEntry entry : ShaclValidator.get().validate(shapes, data).getEntries()) {
      findings.add(
          new Finding(
              Severity.of(entry.severity().level()),
              text(entry.focusNode()),
              entry.resultPath() == null ? "" : PathWriter.asString(entry.resultPath()),
              entry.value() == null ? "" : text(entry.value()),
              entry.message() == null ? "breaks a shape" : entry.message()));
    }
    return new ValidationReport(findings);
  }

  private static String text(Node node) {
    return node.isURI() ? node.getURI() : node.isLiteral() ? node.getLiteralLexicalForm() : "_:";
  }
}
