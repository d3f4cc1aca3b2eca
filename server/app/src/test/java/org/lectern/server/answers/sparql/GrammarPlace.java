package org.lectern.server.answers.sparql;

/**
 * A place of the grammar where something can stand.
 *
 * @param family the places that differ in a keyword only
 * @param name the place
 * @param holds what stands in it
 * @param gives what the whole is
 * @param template the text around it, with {@value #HOLE} for the place itself, {@value #LEVEL}
 *     after the names of variables, which must differ from level to level, and {@value #VARIABLES}
 *     for the variables of what stands in the place
 * @param rule how it goes with aggregates
 * @param permitted whether the text around it is itself permitted and can be run
 */
record GrammarPlace(
    String family,
    String name,
    GrammarSort holds,
    GrammarSort gives,
    String template,
    AggregateRule rule,
    boolean permitted) {
  static final String HOLE = "@";
  static final String LEVEL = "~";
  static final String VARIABLES = "%";

  GrammarPlace {
    if (template.indexOf(HOLE) < 0 || template.indexOf(HOLE) != template.lastIndexOf(HOLE)) {
      throw new IllegalArgumentException(name + " needs exactly one " + HOLE + ": " + template);
    }
  }

  static GrammarPlace pattern(String name, String template) {
    return new GrammarPlace(
        name, name, GrammarSort.PATTERN, GrammarSort.PATTERN, template, AggregateRule.BARRED, true);
  }

  static GrammarPlace iri(String name, GrammarSort gives, String template) {
    return new GrammarPlace(
        name, name, GrammarSort.IRI, gives, template, AggregateRule.BARRED, true);
  }

  GrammarPlace holding(GrammarSort sort, AggregateRule rule) {
    return new GrammarPlace(family, name, sort, gives, template, rule, permitted);
  }

  GrammarPlace giving(GrammarSort sort) {
    return new GrammarPlace(family, name, holds, sort, template, rule, permitted);
  }

  GrammarPlace of(String family) {
    return new GrammarPlace(family, name, holds, gives, template, rule, permitted);
  }

  GrammarPlace notPermitted() {
    return new GrammarPlace(family, name, holds, gives, template, rule, false);
  }
}
