package org.lectern.ingest.readers.rdf;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.datatypes.XMLDatatypeUtil;

/** Turns RDF4J's statements into Jena's triples; blank nodes are kept apart by document. */
final class RioToJena {
  private static final String SCHEMA = "https://schema.org/";

  /** In characters; the time to compute with a number grows with the square of its length. */
  static final int LONGEST_NUMBER = 1_000;

  private final Map<Value, Node> blanks = new HashMap<>();

  /** Gives the triple of a statement; its graph is left out. */
  Triple triple(Statement statement) {
    return Triple.create(
        node(statement.getSubject()), node(statement.getPredicate()), node(statement.getObject()));
  }

  /** Whether a literal is a number which is longer than any that is computed with. */
  static boolean isTooLongANumber(Literal literal) {
    return literal.getLabel().length() > LONGEST_NUMBER
        && XMLDatatypeUtil.isNumericDatatype(literal.getDatatype());
  }

  private Node node(Value value) {
    if (value.isIRI()) {
      String iri = value.stringValue();
      // Both forms of schema.org's namespace mean the same terms, https://schema.org/docs/faq.html
      return NodeFactory.createURI(
          iri.startsWith(SCHEMA) ? "http://schema.org/" + iri.substring(SCHEMA.length()) : iri);
    }
    if (value instanceof Literal literal) {
      if (isTooLongANumber(literal)) {
        return NodeFactory.createLiteralString(literal.getLabel());
      }
      return literal
          .getLanguage()
          .map(language -> LanguageTags.literal(literal.getLabel(), language))
          .orElseGet(
              () ->
                  NodeFactory.createLiteralDT(
                      literal.getLabel(),
                      TypeMapper.getInstance()
                          .getSafeTypeByName(literal.getDatatype().stringValue())));
    }
    return blanks.computeIfAbsent(value, blank -> NodeFactory.createBlankNode());
  }
}
