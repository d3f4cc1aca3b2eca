package org.lectern.ingest.run.sources;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.ingest.records.source.CuratedText;

/**
 * A value of a YAML file that knows its line, so that what a curator wrote has a receipt.
 *
 * <p>What is asked for as a text, a list or a map and is something else ends the reading with an
 * {@link UncheckedIOException} that names the place.
 *
 * @param file the bare name of the file
 * @param line the line it begins on, from 1
 * @param text the scalar; empty for lists and maps
 * @param items the items of a list
 * @param fields the fields of a map in order
 */
public record YamlNode(
    String file,
    int line,
    Optional<String> text,
    List<YamlNode> items,
    Map<String, YamlNode> fields) {

  private static final YAMLFactory YAML =
      YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /**
   * Reads a file.
   *
   * @param file a YAML file of one document
   * @return its root, a map
   * @throws IOException when the file cannot be read; the message names file, line and column
   */
  public static YamlNode read(Path file) throws IOException {
    try (JsonParser parser = YAML.createParser(CuratedText.read(file))) {
      String name = file.getFileName().toString();
      if (parser.nextToken() == null) {
        return new YamlNode(name, 1, Optional.empty(), List.of(), Map.of());
      }
      YamlNode root = value(name, parser);
      root.require("a map of fields", root.text.isEmpty() && root.items.isEmpty());
      if (parser.nextToken() != null) {
        int line = parser.currentTokenLocation().getLineNr();
        throw new YamlNode(name, line, Optional.empty(), List.of(), Map.of())
            .fault("one YAML document", "another behind '---'");
      }
      return root;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      throw new IOException(
          file.getFileName()
              + ":"
              + (at == null ? 1 : at.getLineNr())
              + ":"
              + (at == null ? 1 : at.getColumnNr())
              + ": error: expected YAML: "
              + e.getOriginalMessage()
                  .lines()
                  .findFirst()
                  .orElse("it cannot be read")
                  .replaceFirst("<?org[.]yaml[.].*", "a list or map"),
          e);
    }
  }

  private static YamlNode value(String file, JsonParser parser) throws IOException {
    int line = parser.currentTokenLocation().getLineNr();
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, YamlNode> fields = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        int fieldLine = parser.currentTokenLocation().getLineNr();
        parser.nextToken();
        YamlNode value = value(file, parser);
        fields.put(name, new YamlNode(file, fieldLine, value.text, value.items, value.fields));
      }
      return new YamlNode(file, line, Optional.empty(), List.of(), fields);
    }
    if (token == JsonToken.START_ARRAY) {
      List<YamlNode> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(value(file, parser));
      }
      return new YamlNode(file, line, Optional.empty(), items, Map.of());
    }
    // A field with nothing behind it is an empty text to the parser.
    boolean none = token == JsonToken.VALUE_NULL || parser.getText().isEmpty();
    return new YamlNode(
        file, line, none ? Optional.empty() : Optional.of(parser.getText()), List.of(), Map.of());
  }

  /**
   * Requires that a map has no fields but those that are read, so that a slip of the pen in the
   * name of one does not go unnoticed.
   *
   * @param known their names
   * @return this map
   */
  public YamlNode allow(List<String> known) {
    fields.forEach(
        (name, value) -> {
          if (!known.contains(name)) {
            throw value.fault("one of the fields " + String.join(", ", known), "'" + name + "'");
          }
        });
    return this;
  }

  /**
   * Words what is wrong here.
   *
   * @param expected what should stand here
   * @param found what stands here
   * @return an exception whose cause names file and line
   */
  public UncheckedIOException fault(String expected, String found) {
    return new UncheckedIOException(
        new IOException(
            file + ":" + line + ":1: error: expected " + expected + ", found " + found));
  }

  /** Finds a field of a map. */
  public Optional<YamlNode> field(String name) {
    require("a map of fields", text.isEmpty() && items.isEmpty());
    return Optional.ofNullable(fields.get(name));
  }

  /** Finds the scalar of a field; a field without a value is like none. */
  public Optional<String> string(String name) {
    return field(name).flatMap(node -> node.scalar("a text as '" + name + "'"));
  }

  /** Lists the items of a list field; a missing field is an empty list. */
  public List<YamlNode> list(String name) {
    return field(name)
        .map(
            node -> {
              node.require(
                  "a list as '" + name + "'", node.text.isEmpty() && node.fields.isEmpty());
              return node.items;
            })
        .orElse(List.of());
  }

  /** Lists the scalars of a list field. */
  public List<String> strings(String name) {
    return list(name).stream()
        .flatMap(item -> item.scalar("texts in the list '" + name + "'").stream())
        .toList();
  }

  private Optional<String> scalar(String expected) {
    require(expected, items.isEmpty() && fields.isEmpty());
    return text;
  }

  private void require(String expected, boolean holds) {
    if (!holds) {
      String found = text.isPresent() ? "a text" : items.isEmpty() ? "a map" : "a list";
      throw fault(expected, found);
    }
  }
}
