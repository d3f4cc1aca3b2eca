package org.lectern.server.site.panel;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.lectern.ontology.Kind;

/** Says which panels the pages have, as {@code panels.yaml} lists them. */
final class Panels {
  private static final Map<String, List<Panel>> ALL = load();

  /** What the front page shows, about nothing in particular. */
  static final List<Panel> FRONT = ALL.get("front");

  private Panels() {}

  /**
   * Lists the panels of a kind.
   *
   * @param kind what a page is about
   * @return its panels, the most wanted first; none when the page shows only what the thing says
   *     itself
   */
  static List<Panel> of(Kind kind) {
    return ALL.getOrDefault(kind.segment(), List.of());
  }

  private static Map<String, List<Panel>> load() {
    YAMLMapper mapper =
        YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .addModule(new Jdk8Module())
            .build();
    try (InputStream file = Panels.class.getResourceAsStream("panels.yaml")) {
      return mapper.readValue(file, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
