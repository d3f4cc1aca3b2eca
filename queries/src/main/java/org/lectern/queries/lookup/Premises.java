package org.lectern.queries.lookup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.lectern.ontology.Lec;
import org.lectern.queries.ParameterType;
import org.lectern.queries.Premise;

/**
 * Finds out why a row holds: the statements behind it, the rules that derived them, and what the
 * rules were applied to.
 *
 * <p>One lookup serves one row; it stops at a number of premises that a reader can still follow.
 */
public final class Premises {
  private static final int MOST = 100;
  private static final String WORKS_ON = "works-on, the published rule ontology/works-on.rq";
  private static final Map<Node, String> KINDS =
      Map.of(
          Lec.WorksOn, "works-on",
          Lec.Authorship, "authorship",
          Lec.Appearance, "appearance",
          Lec.TopicAssignment, "topic-assignment",
          Lec.Decision, "decision",
          Lec.SourceRecord, "record",
          Lec.Source, "source");

  private final Graph graph;
  private final Labels labels;
  private final Receipts receipts;
  private int left = MOST;

  /**
   * Makes a lookup for one row.
   *
   * @param graph the union graph
   * @param labels its labels
   * @param receipts its receipts
   */
  public Premises(Graph graph, Labels labels, Receipts receipts) {
    this.graph = graph;
    this.labels = labels;
    this.receipts = receipts;
  }

  /**
   * Explains the nodes that a row rests on.
   *
   * @param owners the nodes
   * @return one premise a node, in the order of the nodes
   */
  public List<Premise> of(Collection<Node> owners) {
    return each(owners.stream().distinct());
  }

  private List<Premise> each(Stream<Node> nodes) {
    List<Premise> premises = new ArrayList<>();
    for (Node node : nodes.toList()) {
      if (left == 0) {
        break;
      }
      left--;
      premises.add(of(node));
    }
    return premises;
  }

  private Premise of(Node node) {
    String kind = kind(node);
    return switch (kind) {
      case "works-on" -> premise(node, kind, Optional.of(WORKS_ON), works(node));
      case "authorship", "appearance" ->
          premise(node, kind, linkRule(node), decisions(node, Lec.person));
      case "topic-assignment" -> premise(node, kind, Optional.empty(), decisions(node, Lec.topic));
      case "decision" -> premise(node, kind, decisionRule(node), List.of());
      default -> premise(node, kind, Optional.empty(), List.of());
    };
  }

  private Premise premise(Node node, String kind, Optional<String> rule, List<Premise> premises) {
    return new Premise(
        node,
        kind,
        labels.of(node),
        text(node, Lec.printedName),
        rule,
        text(node, Lec.score),
        receipts.of(List.of(node)),
        premises);
  }

  /** The works that show it, each with the link to the person and the link to the topic. */
  private List<Premise> works(Node worksOn) {
    Optional<Node> person = value(worksOn, Lec.person);
    Optional<Node> topic = value(worksOn, Lec.topic);
    List<Premise> works = new ArrayList<>();
    if (person.isEmpty() || topic.isEmpty()) {
      return works;
    }
    for (Node work : values(worksOn, Lec.evidence).toList()) {
      if (left == 0) {
        break;
      }
      left--;
      Stream<Node> links =
          Stream.concat(values(work, Lec.authorship), values(work, Lec.appearance))
              .filter(link -> value(link, Lec.person).equals(person));
      Stream<Node> assignments = values(work, Lec.topicAssignment).filter(shows(topic.get()));
      works.add(
          premise(work, kind(work), Optional.empty(), each(Stream.concat(links, assignments))));
    }
    return works;
  }

  private Predicate<Node> shows(Node topic) {
    return assignment ->
        value(assignment, Lec.topic)
            .filter(
                assigned ->
                    assigned.equals(topic)
                        || text(assignment, Lec.role).equals(Optional.of("keyword"))
                            && graph.contains(assigned, Lec.containsLabelOf, topic))
            .isPresent();
  }

  /** The decisions by which the printed form of a link stands for its entity. */
  private List<Premise> decisions(Node link, Node toEntity) {
    Optional<Node> entity = value(link, toEntity);
    Optional<String> printed = text(link, Lec.printedName);
    return entity.isEmpty() || printed.isEmpty()
        ? List.of()
        : each(
            graph
                .find(Node.ANY, Lec.entity, entity.get())
                .mapWith(Triple::getSubject)
                .filterKeep(node -> graph.contains(node, RDF.type.asNode(), Lec.Decision))
                .filterKeep(node -> text(node, Lec.printedName).equals(printed))
                .toList()
                .stream()
                .sorted(Comparator.comparing(Node::getURI)));
  }

  private Optional<String> linkRule(Node link) {
    return text(link, Lec.linkStrength)
        .map(
            strength ->
                "identity: the printed name is "
                    + (strength.equals("strict")
                        ? "the person's name or shares an identifier with it"
                        : "taken for the person's name, " + strength));
  }

  private Optional<String> decisionRule(Node decision) {
    return text(decision, Lec.reason)
        .map(
            reason -> reason + text(decision, Lec.reader).map(rule -> ", rule " + rule).orElse(""));
  }

  private String kind(Node node) {
    return graph
        .find(node, RDF.type.asNode(), Node.ANY)
        .mapWith(Triple::getObject)
        .toList()
        .stream()
        .map(Premises::kindOfClass)
        .flatMap(Optional::stream)
        .sorted()
        .findFirst()
        .orElse("thing");
  }

  private static Optional<String> kindOfClass(Node type) {
    if (KINDS.containsKey(type)) {
      return Optional.of(KINDS.get(type));
    }
    return Arrays.stream(ParameterType.values())
        .filter(each -> each.entityClass().equals(Optional.of(type)))
        .map(ParameterType::word)
        .findFirst();
  }

  private Stream<Node> values(Node node, Node property) {
    return graph.find(node, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
        .filter(Node::isURI)
        .sorted(Comparator.comparing(Node::getURI));
  }

  private Optional<Node> value(Node node, Node property) {
    return values(node, property).findFirst();
  }

  private Optional<String> text(Node node, Node property) {
    return graph.find(node, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .sorted()
        .findFirst();
  }
}
