package org.lectern.queries.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes the fields of a header mapping out in the form that the caller expects. */
final class HeaderFields {
  private final String file;
  private final HeaderNode.Fields fields;

  private HeaderFields(String file, HeaderNode.Fields fields) {
    this.file = file;
    this.fields = fields;
  }

  /**
   * Checks the names of the fields.
   *
   * @param known the names that may stand here
   * @throws QueryFileException at the first field of another name
   */
  static HeaderFields of(String file, HeaderNode.Fields fields, Set<String> known) {
    fields
        .nodes()
        .forEach(
            (name, node) -> {
              if (!known.contains(name)) {
                throw new QueryFileException(
                    file,
                    node.place(),
                    "expected one of "
                        + String.join(", ", known.stream().sorted().toList())
                        + ", found field '"
                        + name
                        + "'");
              }
            });
    return new HeaderFields(file, fields);
  }

  /** Gives the place where the mapping begins. */
  Place place() {
    return fields.place();
  }

  /** Gives the place of a field's value, or of the mapping when it lacks the field. */
  Place place(String name) {
    HeaderNode node = fields.nodes().get(name);
    return node == null ? fields.place() : node.place();
  }

  /** Gives the place of the item of a list whose field {@code name} has a value. */
  Place place(String list, String itemName) {
    return items(list).stream()
        .filter(item -> item instanceof HeaderNode.Fields)
        .map(item -> ((HeaderNode.Fields) item).nodes().get("name"))
        .filter(name -> name instanceof HeaderNode.Text text && text.value().equals(itemName))
        .map(HeaderNode::place)
        .findFirst()
        .orElseGet(() -> place(list));
  }

  /** Gives a text that must be there and not blank. */
  String text(String name) {
    return optionalText(name)
        .orElseThrow(() -> fault(place(name), "expected field '" + name + "' with a text"));
  }

  /** Gives a text that may be absent or blank. */
  Optional<String> optionalText(String name) {
    HeaderNode node = fields.nodes().get(name);
    return node == null
        ? Optional.empty()
        : Optional.of(asText(name, node).strip()).filter(text -> !text.isEmpty());
  }

  /** Gives a yes or no; no when absent. */
  boolean flag(String name) {
    Optional<String> text = optionalText(name);
    if (text.isEmpty() || text.get().equals("false")) {
      return false;
    }
    if (text.get().equals("true")) {
      return true;
    }
    throw fault(
        place(name), "expected true or false in '" + name + "', found '" + text.get() + "'");
  }

  /** Gives a list of texts; empty when absent. */
  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (HeaderNode node : items(name)) {
      texts.add(asText(name, node).strip());
    }
    return texts;
  }

  /** Gives a list of mappings whose fields have known names; empty when absent. */
  List<HeaderFields> mappings(String name, Set<String> known) {
    List<HeaderFields> mappings = new ArrayList<>();
    for (HeaderNode node : items(name)) {
      if (!(node instanceof HeaderNode.Fields inner)) {
        throw fault(
            node.place(), "expected fields in each item of '" + name + "', found " + node.form());
      }
      mappings.add(of(file, inner, known));
    }
    return mappings;
  }

  /** Gives a mapping whose fields have known names; empty when absent. */
  Optional<HeaderFields> mapping(String name, Set<String> known) {
    HeaderNode node = fields.nodes().get(name);
    if (node == null) {
      return Optional.empty();
    }
    if (node instanceof HeaderNode.Fields inner) {
      return Optional.of(of(file, inner, known));
    }
    throw fault(node.place(), "expected fields in '" + name + "', found " + node.form());
  }

  /** Says whether a field holds one text. */
  boolean isText(String name) {
    return fields.nodes().get(name) instanceof HeaderNode.Text;
  }

  /** Makes the exception for a fault in this file. */
  QueryFileException fault(Place place, String message) {
    return new QueryFileException(file, place, message);
  }

  private List<HeaderNode> items(String name) {
    HeaderNode node = fields.nodes().get(name);
    if (node == null) {
      return List.of();
    }
    if (node instanceof HeaderNode.Items items) {
      return items.nodes();
    }
    throw fault(node.place(), "expected a list in '" + name + "', found " + node.form());
  }

  private String asText(String name, HeaderNode node) {
    if (node instanceof HeaderNode.Text text) {
      return text.value();
    }
    throw fault(node.place(), "expected a text in '" + name + "', found " + node.form());
  }
}
