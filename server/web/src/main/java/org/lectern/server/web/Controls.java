package org.lectern.server.web;

import java.io.ByteArrayOutputStream;

/** Keeps control characters, which HTML has no place for even as references, out of pages. */
final class Controls {
  private static final byte[] REPLACEMENT = {(byte) 0xef, (byte) 0xbf, (byte) 0xbd};
  private static final int C1_LEAD = 0xc2;

  private Controls() {}

  /**
   * Puts U+FFFD in the place of each control character but tabs and line ends.
   *
   * @param page a text in UTF-8
   * @return the same array when it has none, else a copy without them
   */
  static byte[] replaced(byte[] page) {
    int at = next(page, 0);
    if (at == page.length) {
      return page;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(page.length + 64);
    int from = 0;
    for (; at < page.length; at = next(page, from)) {
      out.write(page, from, at - from);
      out.writeBytes(REPLACEMENT);
      from = at + (page[at] == (byte) C1_LEAD ? 2 : 1);
    }
    out.write(page, from, page.length - from);
    return out.toByteArray();
  }

  private static int next(byte[] page, int from) {
    for (int i = from; i < page.length; i++) {
      int c = page[i] & 0xff;
      boolean c0 = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
      boolean c1 = c == C1_LEAD && i + 1 < page.length && (page[i + 1] & 0xff) < 0xa0;
      if (c0 || c1 || c == 0x7f) {
        return i;
      }
    }
    return page.length;
  }
}
