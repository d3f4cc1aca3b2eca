package org.lectern.ingest.readers.talks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.ingest.readers.phrase.Addresses;
import org.lectern.ingest.readers.phrase.Organizations;
import org.lectern.ingest.readers.phrase.PersonNames;
import org.lectern.ingest.readers.phrase.PrintedForm;
import org.lectern.ingest.readers.phrase.Prose;
import org.lectern.ingest.records.PrintedName;

/**
 * Reads who a biography is about, and where that person works now.
 *
 * <p>The name opens the first sentence. An affiliation is what follows "at" in the sentences before
 * the first that tells of earlier days ("Prior to …", "Before that …", "received …"); of a part
 * "at" a whole, the whole. Where only the facts are left, the first is the name and the others are
 * the affiliations.
 */
final class Biography {
  private static final int SEARCHED = 2000;
  private static final Pattern SUBJECT =
      Pattern.compile(
          "^((?:[\\p{L}\\p{M}'’.‐‑-]+ ){1,5}[\\p{L}\\p{M}'’‐‑-]+\\.?)(?:,? (?:is|was|has|received|works?|leads?|joined|holds|earned|obtained|studies|directs|serves)\\b|\\s*[,(])");
  private static final Pattern SENTENCE =
      Pattern.compile("(?<=[\\p{Ll})\\d\\p{Lu}][.!?]) +(?=\\p{Lu})");
  private static final Pattern EARLIER =
      Pattern.compile(
          "(?i)\\b(?:prior to|previous(?:ly)?|before (?:that|joining|this|moving)|earlier|formerly|former"
              + "|received|earned|obtained|completed|graduated|was an?|degree|ph\\.?d\\.? (?:from|at|in))");
  private static final Pattern AT =
      Pattern.compile(
          "\\bat (?:the )?(\\p{Lu}[\\p{L}'’&-]*(?: (?:\\p{Lu}[\\p{L}'’&-]*|of|for|and(?= \\p{Lu})|the|de|di)){0,8}"
              + "(?:(?<=University of California), \\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?)?)");

  private Biography() {}

  /**
   * Reads a biography.
   *
   * @param text the text after the label
   * @param line where it stands
   * @return the person; empty when no name opens the text
   */
  static Optional<PrintedName> person(String text, int line) {
    if (Prose.isLeftOut(text)) {
      return fromFacts(Prose.facts(text), line);
    }
    String start = PrintedForm.clean(text.substring(0, Math.min(SEARCHED, text.length())));
    Matcher subject = SUBJECT.matcher(start);
    if (!subject.find() || !PersonNames.isName(subject.group(1))) {
      return Optional.empty();
    }
    Set<String> affiliations = new LinkedHashSet<>();
    for (String sentence : SENTENCE.split(start.substring(subject.end(1)))) {
      Matcher earlier = EARLIER.matcher(sentence);
      String now = earlier.find() ? sentence.substring(0, earlier.start()) : sentence;
      affiliations(now, affiliations);
      if (now.length() < sentence.length()) {
        break;
      }
    }
    return Optional.of(
        new PrintedName(PersonNames.clean(subject.group(1)), List.copyOf(affiliations), line));
  }

  private static void affiliations(String sentence, Set<String> affiliations) {
    Matcher at = AT.matcher(sentence);
    while (at.find()) {
      String name = at.group(1).replaceFirst(" (?:of|for|and|the|de|di)$", "");
      boolean isPart = sentence.startsWith(" at ", at.end());
      if (!isPart && Organizations.isCertain(name)) {
        affiliations.add(name);
      }
    }
  }

  private static Optional<PrintedName> fromFacts(List<String> facts, int line) {
    List<String> named = new ArrayList<>(facts);
    named.removeIf(f -> !Addresses.find(f).isEmpty());
    if (named.isEmpty() || !PersonNames.isName(named.get(0))) {
      return Optional.empty();
    }
    return Optional.of(
        new PrintedName(PersonNames.clean(named.get(0)), named.subList(1, named.size()), line));
  }
}
