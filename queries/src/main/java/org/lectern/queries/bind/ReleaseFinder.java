package org.lectern.queries.bind;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Kind;
import org.lectern.queries.BadValue;
import org.lectern.queries.Candidate;
import org.lectern.queries.Parameter;
import org.lectern.queries.ParameterException;
import org.lectern.queries.Releases;
import org.lectern.queries.UnknownEntity;

/**
 * Finds the generation that a value names.
 *
 * <p>While fewer than two are kept there is nothing to compare, and any well-formed value will do:
 * the answer is then empty and says why.
 */
final class ReleaseFinder {
  private final Releases releases;
  private final Iris iris;

  ReleaseFinder(Releases releases, Iris iris) {
    this.releases = releases;
    this.iris = iris;
  }

  /**
   * Finds a generation.
   *
   * @param parameter a parameter of type {@code release}
   * @param value {@code latest}, {@code previous}, a number, an id, or the generation's IRI
   * @return its id as a literal
   * @throws BadValue when the value has no such form
   * @throws UnknownEntity when several generations are kept and this is none of them
   */
  Node find(Parameter parameter, String value) throws ParameterException {
    String start = iris.of(Kind.GENERATION, "").getURI();
    String name = value.startsWith(start) ? value.substring(start.length()) : value;
    Optional<Node> literal = LiteralValues.term(parameter, name);
    if (literal.isEmpty()) {
      throw new BadValue(
          parameter.name(), LiteralValues.expected(parameter), "'" + ShortText.of(value) + "'");
    }
    Optional<String> id = releases.find(name);
    List<String> kept = releases.ids();
    if (id.isEmpty() && kept.size() > 1) {
      throw new UnknownEntity(
          parameter.name(),
          parameter.typeWords(),
          ShortText.of(value),
          kept.stream()
              .map(each -> new Candidate(iris.of(Kind.GENERATION, each), each, "release"))
              .toList());
    }
    return id.map(NodeFactory::createLiteralString).orElse(literal.get());
  }
}
