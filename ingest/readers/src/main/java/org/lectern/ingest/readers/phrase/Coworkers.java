package org.lectern.ingest.readers.phrase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.ingest.records.PrintedName;

/**
 * Finds the people a sentence names as co-workers: "joint work with A and B at C".
 *
 * <p>An affiliation is taken only where it can be nothing else than an organisation, and belongs to
 * the names since the one before. The same rules read a sentence of which only these facts are
 * left.
 */
public final class Coworkers {
  private static final Pattern CUE =
      Pattern.compile(
          "\\b(?:joint(?:ly)?(?: (?:work|works|paper|papers|project|research|effort))? with(?: with)?"
              + "|(?:in|close|a) collaboration with|collaborative work with"
              + "|co-?authored with|work done with)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME =
      Pattern.compile(
          "(?:\\p{Lu}\\.(?:-?\\p{Lu}\\.){0,20}|\\p{Lu}[\\p{L}\\p{M}'’‑-]+)"
              + "(?: (?:\\p{Lu}\\.(?:-?\\p{Lu}\\.){0,20}|\\p{Lu}[\\p{L}\\p{M}'’‑-]+|(?:de|van|von|der|den|di|da|la|le|del|dos)(?= ))){1,5}");
  private static final Pattern ORGANIZATION =
      Pattern.compile(
          "\\p{Lu}[\\p{L}'’&-]*(?: (?:\\p{Lu}[\\p{L}'’&-]*|of|for|and|the)){0,8}"
              + "(?:(?<=University of \\p{L}{3,20}), \\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?(?=[.;)]|$))?");
  private static final Pattern AND =
      Pattern.compile("[*†‡]*(?:\\s*[,;]\\s*(?:(?:and|with)\\s+|&\\s*)?|\\s+(?:and|&)\\s+)");
  private static final Pattern AT =
      Pattern.compile(
          "[*†‡]*(?:,?\\s+(?:(?:both|all)\\s+)?(?:at|from|of)\\s+(?:the\\s+)?|\\s*\\()");
  private static final int LONGEST = 1200;

  private Coworkers() {}

  /**
   * Finds the words that announce co-workers.
   *
   * @param text text of a line
   * @return their places and spelling, in order
   */
  public static List<Addresses.Found> cues(String text) {
    List<Addresses.Found> cues = new ArrayList<>();
    Matcher m = CUE.matcher(text);
    while (m.find()) {
      cues.add(new Addresses.Found(m.start(), m.end(), m.group()));
    }
    return cues;
  }

  /**
   * Finds the co-workers a line names.
   *
   * @param text text of the line
   * @param line its number
   * @return each person once, in order
   */
  public static List<PrintedName> find(String text, int line) {
    Map<String, PrintedName> people = new LinkedHashMap<>();
    for (Addresses.Found cue : cues(text)) {
      String rest = text.substring(cue.end(), Math.min(text.length(), cue.end() + LONGEST));
      List<PrintedName> named =
          rest.stripLeading().startsWith(Prose.ELLIPSIS)
              ? fromFacts(Prose.facts(rest), line)
              : fromSentence(PrintedForm.clean(rest), line);
      named.forEach(p -> people.putIfAbsent(p.name(), p));
    }
    return List.copyOf(people.values());
  }

  private static List<PrintedName> fromFacts(List<String> facts, int line) {
    List<PrintedName> people = new ArrayList<>();
    int open = 0;
    for (String fact : facts) {
      if (!people.isEmpty() && Organizations.isCertain(fact) && open < people.size()) {
        open = affiliate(people, open, fact);
      } else if (PersonNames.isName(fact)) {
        people.add(new PrintedName(PersonNames.clean(fact), line));
      } else {
        break;
      }
    }
    return people;
  }

  private static List<PrintedName> fromSentence(String text, int line) {
    List<PrintedName> people = new ArrayList<>();
    int open = 0;
    int at = 0;
    Matcher name = NAME.matcher(text);
    while (name.region(at, text.length()).lookingAt() && PersonNames.isName(name.group())) {
      people.add(new PrintedName(PersonNames.clean(name.group()), line));
      at = name.end();
      Matcher atPlace = AT.matcher(text).region(at, text.length());
      Matcher organization = ORGANIZATION.matcher(text);
      if (atPlace.lookingAt()
          && organization.region(atPlace.end(), text.length()).lookingAt()
          && Organizations.isCertain(organization.group())) {
        open = affiliate(people, open, organization.group());
        at = organization.end();
        if (at < text.length() && text.charAt(at) == ')') {
          at++;
        }
      }
      Matcher and = AND.matcher(text).region(at, text.length());
      if (!and.lookingAt()) {
        break;
      }
      at = and.end();
    }
    return people;
  }

  private static int affiliate(List<PrintedName> people, int from, String organization) {
    for (int i = from; i < people.size(); i++) {
      PrintedName p = people.get(i);
      people.set(i, new PrintedName(p.name(), List.of(organization), p.line()));
    }
    return people.size();
  }
}
