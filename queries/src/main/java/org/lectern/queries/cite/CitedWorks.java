package org.lectern.queries.cite;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Kind;
import org.lectern.ontology.Lec;

/** Reads from the graph what is cited of papers and talks. */
public final class CitedWorks {
  private static final Node JOURNAL = NodeFactory.createURI("http://purl.org/spar/fabio/Journal");

  private final Graph graph;
  private final Iris iris;

  /**
   * Makes a reader.
   *
   * @param graph the union graph, inside a read transaction of the caller
   * @param iris the data IRIs
   */
  public CitedWorks(Graph graph, Iris iris) {
    this.graph = graph;
    this.iris = iris;
  }

  /**
   * Reads some works.
   *
   * @param nodes any nodes, those that are neither papers nor talks are left out
   * @return the papers and talks among them, each once, in the order of the nodes
   */
  public List<CitedWork> of(Collection<Node> nodes) {
    return nodes.stream().filter(node -> isCitable(node, iris)).distinct().map(this::read).toList();
  }

  /**
   * Says whether a node is a thing that is cited.
   *
   * @param node any node
   * @param iris the data IRIs
   * @return whether it is the IRI of a paper or a talk
   */
  public static boolean isCitable(Node node, Iris iris) {
    return kind(node, iris).filter(kind -> kind == Kind.PAPER || kind == Kind.TALK).isPresent();
  }

  /**
   * Says whether a node is a talk.
   *
   * @param node any node
   * @param iris the data IRIs
   * @return whether it is the IRI of a talk
   */
  public static boolean isTalk(Node node, Iris iris) {
    return kind(node, iris).filter(kind -> kind == Kind.TALK).isPresent();
  }

  private static Optional<Kind> kind(Node node, Iris iris) {
    return node.isURI() && node.getURI().indexOf('#') < 0
        ? iris.parse(node.getURI()).map(Iris.Name::kind)
        : Optional.empty();
  }

  private CitedWork read(Node work) {
    boolean talk = isTalk(work, iris);
    Optional<String> title = text(work, DCTerms.title.asNode());
    return new CitedWork(
        talk ? Kind.TALK : Kind.PAPER,
        work.getURI(),
        text(work, RDFS.label.asNode()).or(() -> title).orElse(work.getURI()),
        title,
        people(work, talk),
        text(work, Lec.year),
        node(work, talk ? Lec.atEvent : Lec.publishedIn).map(this::venue),
        text(work, Lec.doi),
        text(work, Lec.arxivId),
        objects(work, Lec.paperUrl).stream()
            .map(Node::getLiteralLexicalForm)
            .filter(url -> url.matches("https?://\\S+"))
            .findFirst(),
        talk
            ? new CitedWork.TalkTime(
                text(work, Lec.start), text(work, Lec.end), text(work, Lec.place))
            : CitedWork.TalkTime.UNKNOWN);
  }

  /** The printed names of authorships or appearances in order; without these the people's names. */
  private List<String> people(Node work, boolean talk) {
    record Placed(int position, String part, String name) {}
    List<String> printed =
        objects(work, talk ? Lec.appearance : Lec.authorship).stream()
            .map(
                part ->
                    new Placed(
                        text(part, Lec.position).map(Integer::parseInt).orElse(Integer.MAX_VALUE),
                        part.toString(),
                        text(part, Lec.printedName)
                            .or(() -> node(part, Lec.person).map(this::name))
                            .orElse("")))
            .filter(placed -> !placed.name().isBlank())
            .sorted(Comparator.comparingInt(Placed::position).thenComparing(Placed::part))
            .map(Placed::name)
            .toList();
    return printed.isEmpty()
        ? objects(work, talk ? Lec.speaker : Lec.author).stream().map(this::name).toList()
        : printed;
  }

  private String name(Node person) {
    return text(person, FOAF.name.asNode())
        .or(() -> text(person, RDFS.label.asNode()))
        .orElse(person.toString());
  }

  private CitedWork.Venue venue(Node venue) {
    boolean journal =
        isJournal(venue) || objects(venue, Lec.inSeries).stream().anyMatch(this::isJournal);
    Node named = journal ? node(venue, Lec.inSeries).filter(this::isJournal).orElse(venue) : venue;
    return new CitedWork.Venue(
        text(named, DCTerms.title.asNode())
            .or(() -> text(named, RDFS.label.asNode()))
            .orElse(named.toString()),
        journal,
        text(venue, Lec.place),
        date(venue, Lec.startDate),
        date(venue, Lec.endDate));
  }

  private boolean isJournal(Node venue) {
    return graph.contains(venue, RDF.type.asNode(), JOURNAL);
  }

  private Optional<LocalDate> date(Node subject, Node property) {
    try {
      return text(subject, property).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      // An xsd:date with a time zone names no day of a calendar by itself.
      return Optional.empty();
    }
  }

  private Optional<Node> node(Node subject, Node property) {
    return objects(subject, property).stream().filter(Node::isURI).findFirst();
  }

  private Optional<String> text(Node subject, Node property) {
    return objects(subject, property).stream()
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .findFirst();
  }

  /** Of several values the order must not depend on the store. */
  private List<Node> objects(Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
        .sorted(Comparator.comparing(Node::toString))
        .toList();
  }
}
