package org.lectern.ontology;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds the terms of the ontology that a text names, comments and query strings included. */
final class TermsInText {
  private static final Pattern PREFIXED = Pattern.compile("\\blec:([A-Za-z][A-Za-z0-9]*)");
  private static final Pattern FULL =
      Pattern.compile(Pattern.quote(Lec.NS) + "([A-Za-z][A-Za-z0-9]*)");

  private TermsInText() {}

  static Set<String> of(String text) {
    Set<String> names = new TreeSet<>();
    PREFIXED.matcher(text).results().forEach(match -> names.add(match.group(1)));
    FULL.matcher(text).results().forEach(match -> names.add(match.group(1)));
    return names;
  }

  static Set<String> of(Path file) throws IOException {
    return of(Files.readString(file));
  }
}
