package org.lectern.queries;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.lectern.ontology.Kind;
import org.lectern.ontology.Lec;

/** Lists the types a parameter can have. The first six are entities, the others literals. */
public enum ParameterType {
  TOPIC(Kind.TOPIC, Lec.Topic),
  PERSON(Kind.PERSON, Lec.Person),
  PAPER(Kind.PAPER, Lec.Paper),
  EVENT(Kind.EVENT, Lec.Event),
  SERIES(Kind.SERIES, Lec.Series),
  ORG(Kind.ORG, Lec.Organization),
  YEAR,
  INT,
  ENUM,
  TEXT;

  private final Kind kind;
  private final Node entityClass;

  ParameterType() {
    this(null, null);
  }

  ParameterType(Kind kind, Node entityClass) {
    this.kind = kind;
    this.entityClass = entityClass;
  }

  /**
   * Gives the kind of entity that values of this type are.
   *
   * @return the kind, or empty for a literal type
   */
  public Optional<Kind> kind() {
    return Optional.ofNullable(kind);
  }

  /**
   * Gives the class that values of this type belong to.
   *
   * @return the class, or empty for a literal type
   */
  public Optional<Node> entityClass() {
    return Optional.ofNullable(entityClass);
  }

  /**
   * Gives the word that stands for this type in headers and messages.
   *
   * @return the name in lower case, for example {@code topic}
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Finds the type of a word.
   *
   * @param word a word such as {@code topic}
   * @return the type, or empty when there is none of that name
   */
  public static Optional<ParameterType> ofWord(String word) {
    return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
  }
}
