package org.lectern.server.dumps.diff;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lectern.ingest.store.GenerationId;

/** Words the changes of a generation for people. */
final class DiffText {
  private DiffText() {}

  /** Writes the changes: counts first, then each entity with what changed in it. */
  static String of(GenerationId from, GenerationId to, List<EntityChange> changes) {
    StringBuilder text = new StringBuilder("from " + from + " to " + to + "\n");
    Map<String, Integer> counts = new TreeMap<>();
    for (EntityChange change : changes) {
      counts.merge(change.kind() + " " + change.state().word(), 1, Integer::sum);
    }
    if (counts.isEmpty()) {
      text.append("no entity changed\n");
    }
    counts.forEach((what, count) -> text.append(what).append(": ").append(count).append('\n'));
    for (EntityChange change : changes) {
      text.append('\n')
          .append(change.kind())
          .append(' ')
          .append(change.state().word())
          .append(": ")
          .append(change.label())
          .append("  <")
          .append(change.iri())
          .append(">\n");
      if (!change.into().isEmpty()) {
        text.append("  into <").append(change.into()).append(">\n");
      }
      change
          .properties()
          .forEach(
              (property, values) -> {
                values.before().forEach(value -> line(text, '-', property, value));
                values.after().forEach(value -> line(text, '+', property, value));
              });
      if (change.parts() > 0) {
        text.append("  parts changed: ").append(change.parts()).append('\n');
      }
    }
    return text.toString();
  }

  private static void line(StringBuilder text, char sign, String property, String value) {
    String name =
        property.substring(Math.max(property.lastIndexOf('/'), property.lastIndexOf('#')) + 1);
    text.append("  ").append(sign).append(' ').append(name).append(' ').append(value).append('\n');
  }
}
