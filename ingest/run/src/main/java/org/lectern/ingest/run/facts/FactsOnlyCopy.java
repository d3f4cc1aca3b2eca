package org.lectern.ingest.run.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.ingest.readers.phrase.Addresses;
import org.lectern.ingest.readers.phrase.Coworkers;
import org.lectern.ingest.readers.phrase.PrintedDate;
import org.lectern.ingest.readers.phrase.PrintedForm;
import org.lectern.ingest.readers.phrase.Prose;
import org.lectern.ingest.records.LineClaim;
import org.lectern.ingest.records.SourceRecord;
import org.lectern.ingest.records.source.SourceLine;

/**
 * Builds the copy of a document that holds its facts but none of its sentences.
 *
 * <p>Every line stays in its place. A line that was claimed as prose becomes its label and the
 * facts in it: the values that records took from this very line, addresses and identifiers, the
 * words that announce co-workers, and the days of an event. Values that other lines print are not
 * kept where this line repeats them: a reader of the copy must not take more from a line than it
 * took from the full one.
 */
public final class FactsOnlyCopy {
  private static final String GAP = " " + Prose.ELLIPSIS + " ";

  private FactsOnlyCopy() {}

  /**
   * Builds the copy.
   *
   * @param lines all lines of the document
   * @param claims what its reader claimed
   * @param records what its reader found
   * @return the lines of the copy, as many as the document has
   */
  public static List<String> of(
      List<SourceLine> lines, List<LineClaim> claims, List<SourceRecord> records) {
    Map<Integer, LineClaim> prose = new HashMap<>();
    for (LineClaim claim : claims) {
      if (claim.kind() == LineClaim.Kind.PROSE) {
        prose.putIfAbsent(claim.line(), claim);
      }
    }
    LineFacts facts = new LineFacts(records);
    List<String> copy = new ArrayList<>(lines.size());
    for (SourceLine line : lines) {
      LineClaim claim = prose.get(line.number());
      copy.add(claim == null || line.isBlank() ? line.text() : leftOut(line, claim, facts));
    }
    return copy;
  }

  private static String leftOut(SourceLine line, LineClaim claim, LineFacts facts) {
    String label = claim.label().orElse("").stripTrailing();
    boolean labelled = !label.isEmpty() && line.text().startsWith(label);
    String start = labelled ? label : line.text().substring(0, line.indent());
    if (PrintedForm.clean(line.text().substring(start.length())).isEmpty()) {
      return line.text();
    }
    List<String> kept = facts(line, start.length(), facts);
    String rest = kept.isEmpty() ? Prose.ELLIPSIS : String.join(GAP, kept) + " " + Prose.ELLIPSIS;
    if (labelled) {
      return start + " " + rest;
    }
    return start + (kept.isEmpty() ? "" : Prose.ELLIPSIS + " ") + rest;
  }

  private static List<String> facts(SourceLine line, int from, LineFacts facts) {
    String body = PrintedForm.clean(line.text().substring(from));
    List<Addresses.Found> found = new ArrayList<>();
    Addresses.find(body).forEach(a -> add(found, a));
    List<String> values = new ArrayList<>(facts.of(line.number()));
    values.sort(Comparator.comparingInt(String::length).reversed());
    for (String value : values) {
      int at = whereWhole(body, value, found);
      if (at >= 0) {
        add(found, new Addresses.Found(at, at + value.length(), value));
      }
    }
    if (facts.namesCoworkers(line.number())) {
      Coworkers.cues(body).forEach(c -> add(found, c));
    }
    if (facts.tellsOfEvent(line.number())) {
      PrintedDate.find(body)
          .ifPresent(
              d ->
                  add(
                      found,
                      new Addresses.Found(d.begin(), d.end(), body.substring(d.begin(), d.end()))));
    }
    facts
        .year(line.number())
        .ifPresent(
            y -> {
              int at = whereWhole(body, y, found);
              if (at >= 0) {
                add(found, new Addresses.Found(at, at + y.length(), y));
              }
            });
    found.sort(Comparator.comparingInt(Addresses.Found::begin));
    return found.stream().map(Addresses.Found::text).toList();
  }

  /** Finds a value as a whole word where nothing else was found yet. */
  private static int whereWhole(String body, String value, List<Addresses.Found> found) {
    int at = body.indexOf(value);
    while (at >= 0) {
      int end = at + value.length();
      boolean whole = !isWord(body, at - 1) && !isWord(body, end);
      if (whole && isFree(found, at, end)) {
        return at;
      }
      at = body.indexOf(value, at + 1);
    }
    return -1;
  }

  private static boolean isWord(String text, int at) {
    return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }

  private static void add(List<Addresses.Found> found, Addresses.Found next) {
    if (isFree(found, next.begin(), next.end())) {
      found.add(next);
    }
  }

  private static boolean isFree(List<Addresses.Found> found, int begin, int end) {
    return found.stream().noneMatch(f -> f.begin() < end && begin < f.end());
  }
}
