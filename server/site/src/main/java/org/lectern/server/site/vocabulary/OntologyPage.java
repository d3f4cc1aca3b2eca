package org.lectern.server.site.vocabulary;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.lectern.ontology.Lec;

/**
 * What the page of the ontology shows.
 *
 * @param title its title
 * @param description what it is about
 * @param version its version
 * @param groups its terms
 */
public record OntologyPage(String title, String description, String version, List<Group> groups) {
  /**
   * Terms of one sort.
   *
   * @param heading the sort
   * @param terms the terms by name
   */
  public record Group(String heading, List<Term> terms) {}

  /**
   * One term.
   *
   * @param name its local name, which is its anchor
   * @param iri its IRI
   * @param label its label
   * @param definition what it means
   * @param facts how it stands to other terms
   */
  public record Term(String name, String iri, String label, String definition, List<Fact> facts) {}

  /**
   * How a term stands to others.
   *
   * @param name the relation
   * @param values the other terms
   */
  public record Fact(String name, List<Link> values) {}

  /**
   * Another term.
   *
   * @param text its name with prefix
   * @param href its address
   */
  public record Link(String text, String href) {}

  /**
   * Reads the page out of the ontology.
   *
   * @param graph the ontology with its alignments and prefixes
   * @return every own class and property
   */
  static OntologyPage of(Graph graph) {
    Node ontology = NodeFactory.createURI(Lec.NS.replaceAll("#$", ""));
    return new OntologyPage(
        text(graph, ontology, DCTerms.title.asNode()),
        text(graph, ontology, DCTerms.description.asNode()),
        text(graph, ontology, OWL.versionInfo.asNode()),
        List.of(
            group("Classes", OWL.Class.asNode(), graph),
            group("Properties between things", OWL.ObjectProperty.asNode(), graph),
            group("Properties with values", OWL.DatatypeProperty.asNode(), graph)));
  }

  private static Group group(String heading, Node type, Graph graph) {
    List<Term> terms =
        graph
            .find(Node.ANY, RDF.type.asNode(), type)
            .mapWith(triple -> triple.getSubject())
            .filterKeep(term -> term.isURI() && term.getURI().startsWith(Lec.NS))
            .toList()
            .stream()
            .sorted(Comparator.comparing(Node::getURI))
            .map(term -> term(term, graph))
            .toList();
    return new Group(heading, terms);
  }

  private static Term term(Node term, Graph graph) {
    List<Fact> facts =
        List.of(
                fact("is a kind of", term, RDFS.subClassOf.asNode(), graph),
                fact("is a way of", term, RDFS.subPropertyOf.asNode(), graph),
                fact("says of", term, RDFS.domain.asNode(), graph),
                fact("leads to", term, RDFS.range.asNode(), graph))
            .stream()
            .filter(fact -> !fact.values().isEmpty())
            .toList();
    return new Term(
        term.getURI().substring(Lec.NS.length()),
        term.getURI(),
        text(graph, term, RDFS.label.asNode()),
        text(graph, term, SKOS.definition.asNode()),
        facts);
  }

  private static Fact fact(String name, Node term, Node property, Graph graph) {
    List<Link> values =
        graph
            .find(term, property, Node.ANY)
            .mapWith(triple -> triple.getObject())
            .filterKeep(Node::isURI)
            .toList()
            .stream()
            .map(other -> link(other, graph))
            .sorted(Comparator.comparing(Link::text))
            .toList();
    return new Fact(name, values);
  }

  private static Link link(Node term, Graph graph) {
    String iri = term.getURI();
    String shown = graph.getPrefixMapping().shortForm(iri);
    return new Link(shown, iri.startsWith(Lec.NS) ? "#" + iri.substring(Lec.NS.length()) : iri);
  }

  private static String text(Graph graph, Node subject, Node property) {
    return graph
        .find(subject, property, Node.ANY)
        .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
        .toList()
        .stream()
        .sorted()
        .findFirst()
        .orElse("");
  }
}
