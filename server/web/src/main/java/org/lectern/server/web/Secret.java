package org.lectern.server.web;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes secrets by which requests of this machine's own processes are known. */
public final class Secret {
  private static final int BYTES = 32;

  private Secret() {}

  /** Makes a secret that nobody can guess, in hexadecimal. */
  public static String random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
