package org.lectern.server.app.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.lectern.queries.CannedQuery;
import org.lectern.queries.Column;

/** Describes the JSON of answers and errors, in JSON Schema 2020-12. */
final class AnswerSchemas {
  private static final String SCHEMAS = "#/components/schemas/";

  private AnswerSchemas() {}

  /** Adds the schemas that all answers share. */
  static void addShared(ObjectNode schemas) {
    ObjectNode term = schemas.putObject("Term");
    term.put("description", "An entity with its label, or a literal with its datatype.");
    ArrayNode forms = term.putArray("oneOf");
    ObjectNode iri = closed(forms.addObject(), "iri");
    text(iri, "iri", "The IRI.");
    text(iri, "label", "The label.");
    ObjectNode literal = closed(forms.addObject(), "value");
    text(literal, "value", "The lexical form.");
    text(literal, "datatype", "The IRI of the datatype.");
    text(literal, "language", "The language tag.");

    ObjectNode record =
        closed(
            schemas.putObject("Record"),
            "record",
            "source",
            "document",
            "firstLine",
            "lastLine",
            "reader");
    text(record, "record", "The IRI of the record.");
    text(record, "source", "The key of the source.");
    text(record, "document", "The file name of the source.");
    number(record, "firstLine", "The first line, from 1.");
    number(record, "lastLine", "The last line.");
    text(record, "reader", "What read it, with its version.");
    number(record, "aboutLine", "The line of the original document that it is about.");
    ObjectNode printed = closed(list(record, "printed", "What the lines print."), "role", "text");
    text(printed, "role", "What the value is there.");
    number(printed, "position", "Its place among its like.");
    text(printed, "text", "The value as printed.");
    text(printed, "affiliation", "The affiliation printed beside a name.");

    ObjectNode premise = closed(schemas.putObject("Premise"), "iri", "kind", "records", "premises");
    text(premise, "iri", "What the row rests on.");
    for (String name : new String[] {"kind", "label", "printed", "rule", "score"}) {
      premise.putObject(name).put("type", "string");
    }
    list(premise, "records", "The records it rests on itself.").put("$ref", SCHEMAS + "Record");
    list(premise, "premises", "What it rests on in turn.").put("$ref", SCHEMAS + "Premise");

    ObjectNode coverage = closed(schemas.putObject("Coverage"), "note");
    text(coverage, "note", "What was searched, in a sentence.");
    ObjectNode source =
        closed(list(coverage, "sources", "The sources."), "source", "records", "unaccountedLines");
    text(source, "source", "The key of the source.");
    text(source, "label", "Its name.");
    number(source, "records", "How many records were read from it.");
    number(source, "unaccountedLines", "How many of its lines could not be read.");
    list(source, "gaps", "What is known to be missing.").put("type", "string");

    problem(schemas.putObject("Problem"));
  }

  /** RFC 9457, with what the sender may have meant. */
  private static void problem(ObjectNode schema) {
    ObjectNode problem = closed(schema, "type", "title", "status", "detail");
    text(problem, "type", "The kind of problem.");
    text(problem, "title", "The status in words.");
    number(problem, "status", "The HTTP status.");
    text(problem, "detail", "What was expected and what to do.");
    text(problem, "parameter", "The parameter at fault.");
    ObjectNode candidate =
        closed(list(problem, "candidates", "What may have been meant."), "label", "kind", "href");
    for (String name : new String[] {"label", "kind", "iri", "href"}) {
      candidate.putObject(name).put("type", "string");
    }
  }

  /** Adds the schema of the rows and the answer of one query. */
  static void add(CannedQuery query, ObjectNode schemas) {
    ObjectNode row = closed(schemas.putObject(rowName(query)));
    for (Column column : query.columns()) {
      row.putObject(column.name())
          .put("$ref", SCHEMAS + "Term")
          .put("description", column.meaning());
    }
    list(row, "records", "The records the row rests on.").put("$ref", SCHEMAS + "Record");
    number(row, "receiptsTotal", "How many records the row rests on.");
    list(row, "premises", "Why the row holds.").put("$ref", SCHEMAS + "Premise");

    ObjectNode answer =
        closed(
            schemas.putObject(answerName(query)),
            "query",
            "version",
            "sentence",
            "generation",
            "parameters",
            "columns",
            "rows",
            "rowCount",
            "truncated");
    answer.putObject("query").put("const", query.name());
    text(answer, "version", "Changes with every change of the query.");
    text(answer, "title", "The question with its parameters in braces.");
    text(answer, "sentence", "The question with its values.");
    text(answer, "generation", "The generation that gave the answer.");
    ObjectNode values = answer.putObject("parameters").put("type", "object");
    values
        .putObject("additionalProperties")
        .put("type", "array")
        .putObject("items")
        .put("$ref", SCHEMAS + "Term");
    ObjectNode column = closed(list(answer, "columns", "The columns."), "name", "meaning");
    text(column, "name", "The name of the column.");
    text(column, "meaning", "What stands in it.");
    list(answer, "rows", "The rows, in the order of the query.")
        .put("$ref", SCHEMAS + rowName(query));
    number(answer, "rowCount", "How many rows there are here.");
    number(answer, "offset", "How many rows were left out at the beginning.");
    answer.putObject("truncated").put("type", "boolean");
    text(answer, "next", "The address of the rows behind these.");
    text(answer, "prev", "The address of the rows before these.");
    text(answer, "rule", "The rule by which rows are derived.");
    text(answer, "absence", "What it means that a row is not there.");
    list(answer, "notes", "What a reader has to know.").put("type", "string");
    answer.putObject("coverage").put("$ref", SCHEMAS + "Coverage");
  }

  /** Refers to the answer of a query. */
  static String reference(CannedQuery query) {
    return SCHEMAS + answerName(query);
  }

  private static String rowName(CannedQuery query) {
    return "Row-" + query.name();
  }

  private static String answerName(CannedQuery query) {
    return "Answer-" + query.name();
  }

  /** Makes a schema of an object that has no other properties, and gives its properties. */
  private static ObjectNode closed(ObjectNode schema, String... required) {
    schema.put("type", "object");
    schema.put("additionalProperties", false);
    if (required.length > 0) {
      ArrayNode names = schema.putArray("required");
      for (String name : required) {
        names.add(name);
      }
    }
    return schema.putObject("properties");
  }

  private static void text(ObjectNode properties, String name, String description) {
    properties.putObject(name).put("type", "string").put("description", description);
  }

  private static void number(ObjectNode properties, String name, String description) {
    properties.putObject(name).put("type", "integer").put("description", description);
  }

  private static ObjectNode list(ObjectNode properties, String name, String description) {
    return properties
        .putObject(name)
        .put("type", "array")
        .put("description", description)
        .putObject("items");
  }
}
