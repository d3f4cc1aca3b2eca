package org.lectern.queries.header;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the YAML of a header and keeps the place of each piece. */
final class HeaderYaml {
  /** What marks a header line; the YAML begins behind it and one blank. */
  static final String MARK = "#+";

  private static final YAMLFactory YAML = new YAMLFactory();

  private final String file;

  HeaderYaml(String file) {
    this.file = file;
  }

  /**
   * Reads a header.
   *
   * @param lines the lines of the header from line 1 of the file on, marks included
   * @return the fields of the header
   * @throws QueryFileException when the lines are not YAML, or not fields
   */
  HeaderNode.Fields read(List<String> lines) {
    StringBuilder yaml = new StringBuilder();
    for (String line : lines) {
      String rest = line.substring(MARK.length());
      yaml.append(rest.startsWith(" ") ? rest.substring(1) : rest).append('\n');
    }
    try (JsonParser parser = YAML.createParser(yaml.toString())) {
      if (parser.nextToken() == null) {
        throw new QueryFileException(file, new Place(1, 1), "the header is empty");
      }
      HeaderNode root = node(parser);
      if (root instanceof HeaderNode.Fields fields) {
        return fields;
      }
      throw new QueryFileException(
          file, root.place(), "expected fields such as 'title: …', found " + root.form());
    } catch (JsonProcessingException e) {
      throw new QueryFileException(
          file, place(e.getLocation()), "the header is not YAML: " + firstLine(e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HeaderNode node(JsonParser parser) throws IOException {
    Place place = place(parser.currentTokenLocation());
    return switch (parser.currentToken()) {
      case START_OBJECT -> fields(parser, place);
      case START_ARRAY -> items(parser, place);
      case VALUE_NULL -> new HeaderNode.Text("", place);
      default -> new HeaderNode.Text(parser.getText(), place);
    };
  }

  private HeaderNode fields(JsonParser parser, Place place) throws IOException {
    Map<String, HeaderNode> nodes = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      Place at = place(parser.currentTokenLocation());
      parser.nextToken();
      if (nodes.put(name, node(parser)) != null) {
        throw new QueryFileException(file, at, "field '" + name + "' stands here a second time");
      }
    }
    return new HeaderNode.Fields(nodes, place);
  }

  private HeaderNode items(JsonParser parser, Place place) throws IOException {
    List<HeaderNode> nodes = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      nodes.add(node(parser));
    }
    return new HeaderNode.Items(nodes, place);
  }

  private static Place place(JsonLocation location) {
    return location == null
        ? new Place(1, 1)
        : new Place(location.getLineNr(), location.getColumnNr() + MARK.length() + 1);
  }

  private static String firstLine(JsonProcessingException e) {
    return String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("no reason given");
  }
}
