package org.lectern.queries.format;

import java.io.Serial;

/** Says that a text holds a character that XML has no way to write. */
public final class UnfitForXmlException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  UnfitForXmlException(String message) {
    super(message);
  }
}
