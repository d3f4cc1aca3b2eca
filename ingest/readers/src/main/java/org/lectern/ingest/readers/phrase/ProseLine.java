package org.lectern.ingest.readers.phrase;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.ingest.records.LineClaim;
import org.lectern.ingest.records.source.SourceLine;

/**
 * A line of prose, parted into the label that every copy keeps and the sentences after it.
 *
 * @param label indentation, bullet or number, and a word such as {@code Abstract:}; empty when the
 *     line begins with its first sentence
 * @param body the rest, as printed
 */
public record ProseLine(String label, String body) {
  private static final Pattern LABEL =
      Pattern.compile(
          "^(?<space>[\\s\\p{Z}]{0,80})"
              + "(?<bullet>(?:[•▪◦·*–-]|\\d{1,2}[.)]|\\(\\w{1,3}\\))(?=[\\s\\p{Z}]))?"
              + "(?<gap>[\\s\\p{Z}]{0,9})"
              + "(?<word>(?:Talk |Speaker |Short )?(?:Abstract|ABSTRACT|Bio|BIO|Biography|Bio-?sketch"
              + "|Summary|Digest|Description|Note)(?:[\\s\\p{Z}]{0,2}[:.–—]|(?=[\\s\\p{Z}]*$)))?");

  /**
   * Parts a line.
   *
   * @param line any line
   * @return its label and its body
   */
  public static ProseLine of(SourceLine line) {
    Matcher m = LABEL.matcher(line.text());
    if (!m.lookingAt() || (m.group("bullet") == null && m.group("word") == null)) {
      return new ProseLine("", line.text().substring(line.indent()));
    }
    int end = m.group("word") == null ? m.end("bullet") : m.end("word");
    return new ProseLine(line.text().substring(0, end), line.text().substring(end));
  }

  /**
   * Claims the line as prose.
   *
   * @param line the line that was parted
   * @param rule the rule that knew it
   * @return the claim with the label to keep
   */
  public LineClaim claim(SourceLine line, String rule) {
    return LineClaim.prose(line.number(), rule, label);
  }

  /** Tells whether the body was left out. */
  public boolean isLeftOut() {
    return Prose.isLeftOut(body);
  }

  /** Gives the body as records keep it; empty when it was left out. */
  public String text() {
    return isLeftOut() ? "" : PrintedForm.clean(body);
  }
}
