package org.lectern.ingest.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value of a YAML file that knows its line, so that what a curator wrote has a receipt.
 *
 * @param line the line it begins on, from 1
 * @param text the scalar; empty for lists and maps
 * @param items the items of a list
 * @param fields the fields of a map in order
 */
public record YamlNode(
    int line, Optional<String> text, List<YamlNode> items, Map<String, YamlNode> fields) {

  /**
   * Reads a file.
   *
   * @param file a YAML file of one document
   * @return its root value
   * @throws IOException when the file cannot be read; the message names file, line and column
   */
  public static YamlNode read(Path file) throws IOException {
    try (JsonParser parser = new YAMLFactory().createParser(file.toFile())) {
      if (parser.nextToken() == null) {
        return new YamlNode(1, Optional.empty(), List.of(), Map.of());
      }
      return value(parser);
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      throw new IOException(
          file.getFileName()
              + ":"
              + (at == null ? 1 : at.getLineNr())
              + ":"
              + (at == null ? 1 : at.getColumnNr())
              + ": error: expected YAML: "
              + e.getOriginalMessage().lines().findFirst().orElse("it cannot be read"),
          e);
    }
  }

  private static YamlNode value(JsonParser parser) throws IOException {
    int line = parser.currentTokenLocation().getLineNr();
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, YamlNode> fields = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        int fieldLine = parser.currentTokenLocation().getLineNr();
        parser.nextToken();
        YamlNode value = value(parser);
        fields.put(name, new YamlNode(fieldLine, value.text, value.items, value.fields));
      }
      return new YamlNode(line, Optional.empty(), List.of(), fields);
    }
    if (token == JsonToken.START_ARRAY) {
      List<YamlNode> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(value(parser));
      }
      return new YamlNode(line, Optional.empty(), items, Map.of());
    }
    return new YamlNode(
        line,
        token == JsonToken.VALUE_NULL ? Optional.empty() : Optional.of(parser.getText()),
        List.of(),
        Map.of());
  }

  /** Finds a field of a map. */
  public Optional<YamlNode> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** Finds the scalar of a field. */
  public Optional<String> string(String name) {
    return field(name).flatMap(YamlNode::text);
  }

  /** Lists the items of a list field; a missing field is an empty list. */
  public List<YamlNode> list(String name) {
    return field(name).map(YamlNode::items).orElse(List.of());
  }

  /** Lists the scalars of a list field. */
  public List<String> strings(String name) {
    return list(name).stream().flatMap(item -> item.text().stream()).toList();
  }
}
