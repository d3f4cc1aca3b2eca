package org.lectern.queries;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.lectern.ontology.Kind;
import org.lectern.ontology.Lec;

/**
 * Lists the types a parameter can have: entities of one class, entities of several classes, and
 * literals.
 */
public enum ParameterType {
  TOPIC(Kind.TOPIC, Lec.Topic),
  PERSON(Kind.PERSON, Lec.Person),
  PAPER(Kind.PAPER, Lec.Paper),
  TALK(Kind.TALK, Lec.Talk),
  EVENT(Kind.EVENT, Lec.Event),
  SERIES(Kind.SERIES, Lec.Series),
  ORG(Kind.ORG, Lec.Organization),
  SOURCE(Kind.SOURCE, Lec.Source),
  /** An event or a series. */
  VENUE,
  /** An entity of one of the classes that the parameter allows. */
  ENTITY,
  /** Any IRI that a statement of the store names. */
  IRI,
  /** A generation of the store. */
  RELEASE,
  YEAR,
  DATE,
  INT,
  DECIMAL,
  BOOL,
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
   * @return the kind, or empty for a type of several kinds and for a literal type
   */
  public Optional<Kind> kind() {
    return Optional.ofNullable(kind);
  }

  /**
   * Gives the class that values of this type belong to.
   *
   * @return the class, or empty for a type of several classes and for a literal type
   */
  public Optional<Node> entityClass() {
    return Optional.ofNullable(entityClass);
  }

  /**
   * Says whether values are entities.
   *
   * @return true for entities of one class or several, false for literals and for any IRI
   */
  public boolean isEntity() {
    return kind != null || this == VENUE || this == ENTITY;
  }

  /**
   * Lists the types of one class that values of this type may have.
   *
   * @return this type itself when it has one class; empty for a literal type
   */
  public List<ParameterType> members() {
    return switch (this) {
      case VENUE -> List.of(EVENT, SERIES);
      case ENTITY -> Arrays.stream(values()).filter(type -> type.kind != null).toList();
      default -> kind == null ? List.of() : List.of(this);
    };
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

  /**
   * Finds the type of the entities of a kind.
   *
   * @param kind a kind
   * @return the type, or empty for a kind that no parameter asks for
   */
  public static Optional<ParameterType> ofKind(Kind kind) {
    return Arrays.stream(values()).filter(type -> type.kind == kind).findFirst();
  }
}
