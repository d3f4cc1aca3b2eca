package org.lectern.queries.bind;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.SKOS;
import org.lectern.ontology.Lec;

/** Finds entities by the identifiers that others gave them, in the spellings that are in use. */
final class ExternalIds {
  private static final Pattern DOI =
      Pattern.compile("(?i)(?:https?://(?:dx\\.)?doi\\.org/|doi:\\s*)?(10\\.[0-9]{4,9}/\\S+)");
  private static final Pattern ARXIV =
      Pattern.compile(
          "(?i)(?:https?://(?:www\\.)?arxiv\\.org/(?:abs|pdf|html)/|arxiv:\\s*)?"
              + "([0-9]{4}\\.[0-9]{4,5}|[a-z-]+(?:\\.[a-z]{2})?/[0-9]{7})(?:v[0-9]+)?(?:\\.pdf)?");
  private static final Pattern ORCID =
      Pattern.compile("(?i)(?:https?://orcid\\.org/|orcid:\\s*)?((?:[0-9]{4}-){3}[0-9]{3}[0-9x])");
  private static final Pattern DBLP =
      Pattern.compile("(?i)(?:https?://dblp\\.org/|dblp:\\s*)((?:pid|rec)/[\\w./-]+?)(?:\\.html)?");

  private final Graph graph;

  ExternalIds(Graph graph) {
    this.graph = graph;
  }

  /**
   * Finds what an identifier stands for.
   *
   * @param value a DOI, arXiv id, ORCID or dblp key, bare where that is clear, with prefix or as an
   *     address; or another address that the graph equates with an entity
   * @return the entities that have it; empty when the value is no identifier or is not known
   */
  Set<Node> find(String value) {
    Set<Node> found = new LinkedHashSet<>();
    whole(DOI, value, id -> text(found, Lec.doi, id, id.toLowerCase(Locale.ROOT)));
    whole(ARXIV, value, id -> text(found, Lec.arxivId, id));
    whole(
        ORCID,
        value,
        id -> text(found, Lec.orcid, id.toUpperCase(Locale.ROOT), "https://orcid.org/" + id));
    whole(DBLP, value, id -> address(found, "https://dblp.org/" + id));
    if (value.matches("https?://\\S+")) {
      address(found, value);
      add(found, Lec.paperUrl, NodeFactory.createLiteralDT(value, XSDDatatype.XSDanyURI));
    }
    return found;
  }

  private static void whole(Pattern form, String value, Consumer<String> found) {
    Matcher matcher = form.matcher(value);
    if (matcher.matches()) {
      found.accept(matcher.group(1));
    }
  }

  private void text(Set<Node> found, Node property, String... spellings) {
    for (String spelling : spellings) {
      add(found, property, NodeFactory.createLiteralString(spelling));
    }
  }

  private void address(Set<Node> found, String iri) {
    Node same = NodeFactory.createURI(iri);
    for (Node property : List.of(OWL2.sameAs.asNode(), SKOS.exactMatch.asNode())) {
      add(found, property, same);
    }
  }

  private void add(Set<Node> found, Node property, Node object) {
    graph.find(Node.ANY, property, object).mapWith(Triple::getSubject).forEach(found::add);
  }
}
