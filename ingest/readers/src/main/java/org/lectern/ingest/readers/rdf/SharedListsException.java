package org.lectern.ingest.readers.rdf;

import java.io.IOException;

/** So many things of a document share long lists that it cannot be read. */
final class SharedListsException extends IOException {
  private static final long serialVersionUID = 1;

  SharedListsException(int most) {
    super(
        String.format(
            "expected lists that belong to one thing each, found lists that things share so often"
                + " that their members count more than %,d times beyond the statements; give each"
                + " thing its own list",
            most));
  }
}
