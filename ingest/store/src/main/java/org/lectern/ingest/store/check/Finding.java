package org.lectern.ingest.store.check;

import java.util.Comparator;

/**
 * Says where one node breaks a shape.
 *
 * @param severity how bad it is
 * @param focusNode the node, its IRI or its text
 * @param path the property looked at, empty when the shape looks at the node itself
 * @param value the value that is wrong, empty when none is
 * @param message what the shape says about it
 */
public record Finding(
    Severity severity, String focusNode, String path, String value, String message)
    implements Comparable<Finding> {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::severity)
          .thenComparing(Finding::focusNode)
          .thenComparing(Finding::path)
          .thenComparing(Finding::value)
          .thenComparing(Finding::message);

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }

  /** The finding as one line for people. */
  @Override
  public String toString() {
    StringBuilder line = new StringBuilder("<").append(focusNode).append(">");
    if (!path.isEmpty()) {
      line.append(' ').append(path);
    }
    if (!value.isEmpty()) {
      line.append(' ').append(value);
    }
    return line.append(": ").append(message).toString();
  }
}
