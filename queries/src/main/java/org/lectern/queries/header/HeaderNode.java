package org.lectern.queries.header;

import java.util.List;
import java.util.Map;

/** A piece of a header's YAML that knows its place in the file. */
sealed interface HeaderNode {
  /** Gives the place where the piece begins. */
  Place place();

  /** Names the form of the piece for messages. */
  String form();

  /** A scalar, as written. */
  record Text(String value, Place place) implements HeaderNode {
    @Override
    public String form() {
      return "a text";
    }
  }

  /** A sequence. */
  record Items(List<HeaderNode> nodes, Place place) implements HeaderNode {
    @Override
    public String form() {
      return "a list";
    }
  }

  /** A mapping, in the order of the file. */
  record Fields(Map<String, HeaderNode> nodes, Place place) implements HeaderNode {
    @Override
    public String form() {
      return "fields";
    }
  }
}
