package org.lectern.ontology;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Mints every data IRI of the graph, {@code <base><kind>/<key>} and the hash IRIs of their parts.
 *
 * @param base the IRI that all data IRIs begin with, ending in a slash
 */
public record Iris(String base) {
  /** The base that data IRIs have unless a setting says otherwise. */
  public static final String DEFAULT_BASE = "https://w3id.org/lectern/id/";

  /** IRIs below the default base. */
  public static final Iris DEFAULT = new Iris(DEFAULT_BASE);

  /**
   * Checks the base.
   *
   * @throws IllegalArgumentException when the base is not an absolute http(s) IRI ending in a slash
   */
  public Iris {
    if (!base.matches("https?://[^\\s<>\"{}|\\\\^`]+/")) {
      throw new IllegalArgumentException(
          "base of data IRIs: expected an absolute http(s) IRI that ends in '/', found '"
              + base
              + "'");
    }
  }

  /** A data IRI taken apart: its kind and its key. */
  public record Name(Kind kind, String key) {}

  /**
   * Mints the IRI of one thing.
   *
   * @param kind what it is
   * @param key its key, a slug
   * @return the IRI as a node
   */
  public Node of(Kind kind, String key) {
    return NodeFactory.createURI(base + kind.segment() + "/" + key);
  }

  /**
   * Mints the IRI of a named graph.
   *
   * @param name the source key, or one of the names in {@link NamedGraphs}
   * @return the IRI as a node
   */
  public Node graph(String name) {
    return of(Kind.GRAPH, name);
  }

  /**
   * Mints the hash IRI of a part of a thing.
   *
   * @param owner the IRI of the thing
   * @param name the fragment, for example {@code author-3}
   * @return the IRI as a node
   */
  public Node part(Node owner, String name) {
    return NodeFactory.createURI(owner.getURI() + "#" + name);
  }

  /**
   * Takes a data IRI apart; a fragment is left out.
   *
   * @param iri any IRI
   * @return kind and key, or empty when the IRI is not a data IRI below this base
   */
  public Optional<Name> parse(String iri) {
    if (!iri.startsWith(base)) {
      return Optional.empty();
    }
    String rest = iri.substring(base.length());
    int hash = rest.indexOf('#');
    if (hash >= 0) {
      rest = rest.substring(0, hash);
    }
    int slash = rest.indexOf('/');
    if (slash <= 0 || slash == rest.length() - 1) {
      return Optional.empty();
    }
    String key = rest.substring(slash + 1);
    return Kind.ofSegment(rest.substring(0, slash)).map(kind -> new Name(kind, key));
  }
}
