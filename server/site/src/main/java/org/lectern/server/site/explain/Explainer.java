package org.lectern.server.site.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Kind;
import org.lectern.ontology.Lec;
import org.lectern.queries.Premise;
import org.lectern.queries.lookup.Labels;
import org.lectern.queries.lookup.Premises;
import org.lectern.queries.lookup.Receipts;
import org.lectern.server.engine.generation.Lease;
import org.lectern.server.site.explain.Explanation.Form;
import org.lectern.server.site.explain.Explanation.Group;
import org.lectern.server.site.explain.Explanation.Named;
import org.lectern.server.site.explain.Explanation.Reason;

/** Gathers why the graph believes what it says of a thing. */
public final class Explainer {
  private static final Set<Kind> ENTITIES =
      Set.of(Kind.PAPER, Kind.PERSON, Kind.TALK, Kind.EVENT, Kind.SERIES, Kind.TOPIC, Kind.ORG);
  private static final List<Node> NAMES =
      List.of(
          RDFS.label.asNode(),
          FOAF.name.asNode(),
          DCTerms.title.asNode(),
          SKOS.prefLabel.asNode(),
          SKOS.altLabel.asNode(),
          Lec.acronym);

  private final Graph graph;
  private final Iris iris;
  private final Labels labels;
  private final Receipts receipts;

  /**
   * Prepares explanations.
   *
   * @param lease what to read, inside a transaction
   */
  public Explainer(Lease lease) {
    this.graph = lease.dataset().getDefaultGraph();
    this.iris = lease.iris();
    this.labels = new Labels(graph);
    this.receipts = new Receipts(graph);
  }

  /**
   * Explains a thing or statement.
   *
   * @param thing an IRI that is the subject of statements
   * @return why the graph believes what it says of it
   */
  public Explanation explain(Node thing) {
    if (isEntity(thing)) {
      List<Group> groups = identity(thing);
      return new Explanation(
          named(thing),
          kind(thing),
          forms(thing),
          groups,
          Optional.empty(),
          receipts.of(List.of(thing)));
    }
    Premise premise = new Premises(graph, labels, receipts).of(List.of(thing)).get(0);
    return new Explanation(
        named(thing),
        premise.kind(),
        List.of(),
        isDecision(thing)
            ? List.of(new Group("Identity decision", List.of(reason(thing, true))))
            : List.of(),
        isDecision(thing) ? Optional.empty() : Optional.of(premise),
        receipts.of(List.of(thing)));
  }

  /**
   * Gathers the identity decisions about a thing.
   *
   * @param thing an entity
   * @return them by what they say, each group sorted by printed form
   */
  public List<Group> identity(Node thing) {
    Map<Aspect, List<Reason>> reasons = new EnumMap<>(Aspect.class);
    for (boolean own : new boolean[] {true, false}) {
      for (Node decision : subjects(own ? Lec.entity : Lec.otherEntity, thing)) {
        if (isDecision(decision)) {
          String outcome = text(decision, Lec.outcome);
          Aspect.of(outcome.isEmpty() ? "same" : outcome, own)
              .ifPresent(
                  aspect ->
                      reasons
                          .computeIfAbsent(aspect, a -> new ArrayList<>())
                          .add(reason(decision, own)));
        }
      }
    }
    String kind = kind(thing);
    Map<String, List<Reason>> byHeading = new LinkedHashMap<>();
    reasons.forEach(
        (aspect, list) ->
            byHeading.computeIfAbsent(aspect.heading(kind), h -> new ArrayList<>()).addAll(list));
    List<Group> groups = new ArrayList<>();
    byHeading.forEach((heading, list) -> groups.add(new Group(heading, sorted(list))));
    return groups;
  }

  private static List<Reason> sorted(List<Reason> reasons) {
    return reasons.stream()
        .sorted(
            Comparator.comparing(Reason::printed)
                .thenComparing(Reason::comparedWith)
                .thenComparing(reason -> reason.decision().iri()))
        .toList();
  }

  private Reason reason(Node decision, boolean own) {
    String name = text(decision, Lec.reason);
    return new Reason(
        named(decision),
        text(decision, Lec.outcome),
        text(decision, Lec.printedName),
        text(decision, Lec.comparedWith),
        name,
        ReasonWords.of(name),
        texts(decision, Lec.feature),
        text(decision, Lec.score),
        text(decision, Lec.linkStrength),
        text(decision, Lec.reader),
        nodes(decision, own ? Lec.otherEntity : Lec.entity).stream().map(this::named).toList(),
        receipts.of(List.of(decision)));
  }

  /** The names of a thing that its records print, with the records that print each. */
  private List<Form> forms(Node thing) {
    Set<String> names = new TreeSet<>();
    NAMES.forEach(property -> names.addAll(texts(thing, property)));
    Map<String, Set<Node>> printedIn = new TreeMap<>();
    for (Node record : nodes(thing, Lec.record)) {
      for (Node mention : nodes(record, Lec.mention)) {
        printed(mention, Lec.printedName, names, record, printedIn);
        printed(mention, Lec.printedAffiliation, names, record, printedIn);
      }
      for (String section : texts(record, Lec.section)) {
        // A heading is kept with its year.
        String heading = section.replaceFirst(": \\d{4}$", "");
        if (names.contains(heading)) {
          printedIn.computeIfAbsent(heading, form -> new LinkedHashSet<>()).add(record);
        }
      }
    }
    for (Node decision : subjects(Lec.entity, thing)) {
      if (isDecision(decision) && Set.of("same", "").contains(text(decision, Lec.outcome))) {
        printedIn
            .computeIfAbsent(text(decision, Lec.printedName), form -> new LinkedHashSet<>())
            .addAll(nodes(decision, Lec.record));
      }
    }
    return printedIn.entrySet().stream()
        .map(entry -> new Form(entry.getKey(), receipts.of(entry.getValue())))
        .sorted(
            Comparator.comparing((Form form) -> -form.receipts().size())
                .thenComparing(Form::printed))
        .toList();
  }

  private void printed(
      Node mention, Node property, Set<String> names, Node record, Map<String, Set<Node>> into) {
    for (String text : texts(mention, property)) {
      if (names.contains(text)) {
        into.computeIfAbsent(text, form -> new LinkedHashSet<>()).add(record);
      }
    }
  }

  private boolean isEntity(Node thing) {
    return !thing.getURI().contains("#")
        && iris.parse(thing.getURI()).filter(name -> ENTITIES.contains(name.kind())).isPresent();
  }

  private boolean isDecision(Node node) {
    return graph.contains(node, RDF.type.asNode(), Lec.Decision);
  }

  private String kind(Node thing) {
    return iris.parse(thing.getURI())
        .map(name -> name.kind() == Kind.ORG ? "organisation" : name.kind().segment())
        .orElse("thing");
  }

  private Named named(Node node) {
    return new Named(node.getURI(), labels.shown(node));
  }

  private List<Node> subjects(Node property, Node object) {
    return graph.find(Node.ANY, property, object).mapWith(Triple::getSubject).toList();
  }

  private List<Node> nodes(Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
        .filter(Node::isURI)
        .sorted(Comparator.comparing(Node::getURI))
        .collect(Collectors.toList());
  }

  private List<String> texts(Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .sorted()
        .toList();
  }

  private String text(Node subject, Node property) {
    return texts(subject, property).stream().findFirst().orElse("");
  }
}
