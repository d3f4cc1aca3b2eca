package org.lectern.ingest.readers.phrase;

/** Cleans the white space of printed text. */
public final class PrintedForm {
  private PrintedForm() {}

  /**
   * Makes every run of white space one blank and takes it off the ends.
   *
   * <p>No-break spaces count as white space, zero-width ones vanish; hyphens of all kinds stay.
   *
   * @param text text of a line
   * @return the text as records keep it
   */
  public static String clean(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\u200b' || c == '\ufeff' || c == '\u200e' || c == '\u200f') {
        continue;
      }
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        gap = true;
        continue;
      }
      if (gap && out.length() > 0) {
        out.append(' ');
      }
      gap = false;
      out.append(c);
    }
    return out.toString();
  }
}
