package org.lectern.server.dumps;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.lectern.ontology.Kind;
import org.lectern.queries.Parameter;
import org.lectern.queries.ParameterException;
import org.lectern.queries.ParameterType;
import org.lectern.queries.bind.ParameterBinder;
import org.lectern.queries.lookup.Labels;
import org.lectern.server.engine.generation.Lease;
import org.lectern.server.web.HttpError;
import org.lectern.server.web.Links;
import org.lectern.server.web.ParameterErrors;

/** The ways to pick a part of a generation. Each has a query of its name under {@code parts/}. */
public enum PartSelector {
  SOURCE(ParameterType.SOURCE),
  KIND(ParameterType.ENUM),
  TOPIC(ParameterType.TOPIC),
  EVENT(ParameterType.EVENT),
  SERIES(ParameterType.SERIES),
  YEAR(ParameterType.YEAR),
  PERSON(ParameterType.PERSON);

  private static final List<ParameterType> KINDS =
      List.of(
          ParameterType.PAPER,
          ParameterType.PERSON,
          ParameterType.TALK,
          ParameterType.EVENT,
          ParameterType.SERIES,
          ParameterType.TOPIC,
          ParameterType.ORG,
          ParameterType.SOURCE);

  private final ParameterType type;

  PartSelector(ParameterType type) {
    this.type = type;
  }

  /** The word for it: the name of the parameter and of the option. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All words, parted by commas. */
  public static String words() {
    return Arrays.stream(values()).map(PartSelector::word).collect(Collectors.joining(", "));
  }

  /**
   * Finds a selector.
   *
   * @param word its word
   * @return the selector, or empty
   */
  public static Optional<PartSelector> find(String word) {
    return Arrays.stream(values()).filter(selector -> selector.word().equals(word)).findFirst();
  }

  /**
   * Picks a part.
   *
   * @param value what to pick by, as people type it
   * @param lease the generation
   * @param timeoutMillis how long finding the entities may take
   * @return what selects its statements
   * @throws HttpError when the value means nothing, or too much
   */
  SortedStatements.Selection select(String value, Lease lease, long timeoutMillis) {
    return lease.read(
        () -> {
          Node term = term(value, lease);
          if (this == SOURCE) {
            String key = lease.iris().parse(term.getURI()).orElseThrow().key();
            return new SourcePart(lease.iris().graph(key));
          }
          return new Closure(entities(term, lease, timeoutMillis));
        });
  }

  private Node term(String value, Lease lease) {
    if (this == KIND) {
      return KINDS.stream()
          .filter(kind -> kind.word().equals(value))
          .findFirst()
          .flatMap(ParameterType::entityClass)
          .orElseThrow(() -> refuse("one of " + kinds(), value));
    }
    if (this == YEAR) {
      if (!value.matches("[0-9]{4}")) {
        throw refuse("a year of four digits", value);
      }
      return NodeFactory.createLiteralDT(value, XSDDatatype.XSDgYear);
    }
    var union = lease.dataset().getDefaultGraph();
    Parameter parameter =
        new Parameter(word(), type, true, Optional.empty(), Optional.empty(), false, List.of(), "");
    try {
      return new ParameterBinder(union, lease.iris(), new Labels(union), lease.backing().releases())
          .entity(parameter, value);
    } catch (ParameterException e) {
      throw ParameterErrors.of(e, iri -> "/dumps/part?" + word() + "=" + Links.encode(iri));
    }
  }

  private static String kinds() {
    return KINDS.stream().map(ParameterType::word).collect(Collectors.joining(" "));
  }

  private HttpError refuse(String expected, String value) {
    return new HttpError(
            400, "The value of '" + word() + "' must be " + expected + ", not '" + value + "'.")
        .about(word());
  }

  private List<Node> entities(Node term, Lease lease, long timeoutMillis) {
    List<Node> entities = new ArrayList<>();
    try (QueryExec query =
        QueryExec.dataset(lease.dataset())
            .query(text())
            .substitution("value", term)
            .timeout(timeoutMillis)
            .build()) {
      RowSet rows = query.select();
      while (rows.hasNext()) {
        Node entity = rows.next().get("entity");
        if (entity.isURI() && isEntity(entity, lease)) {
          entities.add(entity);
        }
      }
    } catch (QueryCancelledException e) {
      throw new HttpError(503, "Finding what belongs to this part takes too long here.");
    }
    return entities;
  }

  /** Parts of things come with their owners. */
  private static boolean isEntity(Node node, Lease lease) {
    return !node.getURI().contains("#")
        && lease.iris().parse(node.getURI()).filter(name -> name.kind() != Kind.RECORD).isPresent();
  }

  private String text() {
    String file = "/parts/" + word() + ".rq";
    try (InputStream in = PartSelector.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
