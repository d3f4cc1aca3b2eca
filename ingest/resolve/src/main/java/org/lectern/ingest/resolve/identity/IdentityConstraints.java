package org.lectern.ingest.resolve.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lectern.ontology.Kind;
import org.lectern.ontology.LedgerEntry;
import org.lectern.text.MatchKey;

/**
 * What curated statements come to for the sources at hand.
 *
 * <p>A key means what the ledger knows it by, else the entity that the rules alone would give it.
 */
public final class IdentityConstraints {
  private final Map<Kind, List<Constraint>> constraints = new HashMap<>();
  private final Map<String, IdentityStatement> statementOf = new HashMap<>();
  private final List<IdentityStatement> idle = new ArrayList<>();

  private IdentityConstraints() {}

  /** Gives the constraints where nothing is stated. */
  public static IdentityConstraints none() {
    return new IdentityConstraints();
  }

  /**
   * Finds what the statements speak of.
   *
   * @param statements the statements
   * @param members everything printed, with the keys that the rules alone give
   * @param ledger the entries of the ledger of the generation before
   * @return the constraints
   * @throws ContradictionException when statements contradict each other
   */
  public static IdentityConstraints of(
      Collection<IdentityStatement> statements,
      Collection<Member> members,
      Collection<LedgerEntry> ledger) {
    IdentityConstraints result = new IdentityConstraints();
    Finder finder = new Finder(members, ledger);
    List<IdentityStatement> partings = statements.stream().filter(s -> !s.same()).toList();
    for (IdentityStatement statement : statements) {
      SortedSet<String> first = finder.find(statement.first());
      SortedSet<String> second = finder.find(statement.second());
      if (statement.same()) {
        partings.forEach(parting -> finder.part(parting, statement.first(), first));
        partings.forEach(parting -> finder.part(parting, statement.second(), second));
      }
      if (first.isEmpty() || second.isEmpty()) {
        result.idle.add(statement);
        continue;
      }
      Constraint constraint =
          new Constraint(statement.same(), first, second, statement.record(), statement.place());
      result
          .constraints
          .computeIfAbsent(statement.first().kind(), kind -> new ArrayList<>())
          .add(constraint);
      result.statementOf.put(statement.record(), statement);
    }
    result.constraints.forEach((kind, own) -> result.check(own));
    return result;
  }

  private void check(List<Constraint> own) {
    Map<String, String> parent = new HashMap<>();
    for (Constraint constraint : own) {
      if (constraint.same()) {
        List<String> all = new ArrayList<>(constraint.first());
        all.addAll(constraint.second());
        all.forEach(member -> parent.put(root(parent, member), root(parent, all.get(0))));
      }
    }
    for (Constraint constraint : own) {
      if (constraint.same()) {
        continue;
      }
      Set<String> roots = new HashSet<>();
      constraint.first().forEach(member -> roots.add(root(parent, member)));
      for (String member : constraint.second()) {
        if (roots.contains(root(parent, member))) {
          throw new ContradictionException(contradiction(constraint, own, parent, member));
        }
      }
    }
  }

  private String contradiction(
      Constraint constraint, List<Constraint> own, Map<String, String> parent, String member) {
    IdentityStatement statement = statementOf.get(constraint.record());
    List<String> others = new ArrayList<>();
    for (Constraint other : own) {
      if (other.same() && root(parent, other.first().first()).equals(root(parent, member))) {
        others.add("line " + statementOf.get(other.record()).lastLine());
      }
    }
    return statement.place()
        + ": error: "
        + statement.text()
        + ", but "
        + (others.isEmpty()
            ? "both mean '" + member + "'"
            : String.join(" and ", others)
                + (others.size() == 1 ? " says" : " say")
                + " that they are the same")
        + "; take one of the statements out";
  }

  private static String root(Map<String, String> parent, String member) {
    String root = member;
    while (!parent.getOrDefault(root, root).equals(root)) {
      root = parent.get(root);
    }
    return root;
  }

  /** Gives the constraints on things of a kind, in the order of the file. */
  public List<Constraint> of(Kind kind) {
    return constraints.getOrDefault(kind, List.of());
  }

  /** Lists the statements that speak of nothing in the sources. */
  public List<IdentityStatement> idle() {
    return List.copyOf(idle);
  }

  /** Words the report on a statement that speaks of nothing. */
  public static String report(IdentityStatement statement) {
    return statement.place()
        + ": warning: nothing in the sources is what the statement speaks of: "
        + statement.text();
  }

  /** Says that curated statements contradict each other, with file, line and column. */
  public static final class ContradictionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Words the contradiction. */
    public ContradictionException(String message) {
      super(message);
    }
  }

  /** Finds members by what a curator wrote. */
  private static final class Finder {
    private final Collection<Member> members;
    private final Map<String, LedgerEntry> entries = new HashMap<>();

    Finder(Collection<Member> members, Collection<LedgerEntry> ledger) {
      this.members = members;
      ledger.forEach(entry -> entries.put(entry.kind() + " " + entry.key(), entry));
    }

    SortedSet<String> find(IdentityPointer pointer) {
      SortedSet<String> found = new TreeSet<>();
      if (pointer.key().isPresent()) {
        Set<String> marks = marks(pointer);
        add(pointer.kind(), m -> m.marks().stream().anyMatch(marks::contains), found);
        if (found.isEmpty()) {
          add(pointer.kind(), m -> m.key().equals(pointer.key().get()), found);
        }
        return found;
      }
      String name = pointer.name().map(MatchKey::of).orElse("");
      add(
          pointer.kind(),
          m ->
              (pointer.name().isEmpty()
                      || m.printed().equals(pointer.name().get())
                      || MatchKey.of(m.printed()).equals(name))
                  && pointer.source().filter(source -> !source.equals(m.source())).isEmpty()
                  && pointer.record().filter(record -> !record.equals(m.record())).isEmpty()
                  && pointer.part().filter(p -> !m.id().equals(m.record() + "#" + p)).isEmpty()
                  && pointer
                      .line()
                      .filter(line -> line < m.firstLine() || line > m.lastLine())
                      .isEmpty(),
          found);
      return found;
    }

    /** An entity that a statement parts is what stays with the one named first. */
    void part(IdentityStatement parting, IdentityPointer pointer, SortedSet<String> members) {
      if (pointer.key().isPresent()) {
        SortedSet<String> leaving = find(parting.second());
        if (!leaving.containsAll(members)
            && find(parting.first()).stream().anyMatch(members::contains)) {
          members.removeAll(leaving);
        }
      }
    }

    private void add(
        Kind kind, java.util.function.Predicate<Member> wanted, SortedSet<String> found) {
      members.stream()
          .filter(member -> member.kind() == kind && wanted.test(member))
          .forEach(member -> found.add(member.id()));
    }

    private Set<String> marks(IdentityPointer pointer) {
      LedgerEntry entry = entries.get(pointer.kind() + " " + pointer.key().get());
      return entry == null ? Set.of() : entry.mentions();
    }
  }
}
