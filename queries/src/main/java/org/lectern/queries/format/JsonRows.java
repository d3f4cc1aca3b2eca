package org.lectern.queries.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.lectern.queries.Answer;
import org.lectern.queries.BoundValue;
import org.lectern.queries.Column;
import org.lectern.queries.Evidence;
import org.lectern.queries.Row;
import org.lectern.queries.Value;

/** Writes an answer as plain JSON: what was asked, and rows with labels and records. */
final class JsonRows implements AnswerWriter {
  private static final JsonFactory JSON = new JsonFactory();

  @Override
  public void write(Answer answer, WriteSetting setting, OutputStream out) throws IOException {
    JsonGenerator json = JSON.createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    // The printer's own line ends would depend on the platform.
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    json.setPrettyPrinter(printer);
    json.writeStartObject();
    json.writeStringField("query", answer.query().name());
    json.writeStringField("version", answer.query().version());
    json.writeStringField("title", answer.query().title());
    json.writeStringField("sentence", answer.sentence());
    json.writeStringField("generation", setting.generation());
    json.writeObjectFieldStart("parameters");
    for (Map.Entry<String, List<BoundValue>> parameter : answer.parameters().entrySet()) {
      json.writeArrayFieldStart(parameter.getKey());
      for (BoundValue value : parameter.getValue()) {
        term(json, value.term(), Optional.of(value.label()));
      }
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeArrayFieldStart("columns");
    for (Column column : answer.query().columns()) {
      json.writeStartObject();
      json.writeStringField("name", column.name());
      json.writeStringField("meaning", column.meaning());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("rows");
    for (Row row : answer.rows()) {
      row(json, row, answer.asked().evidence());
    }
    json.writeEndArray();
    json.writeNumberField("rowCount", answer.rows().size());
    json.writeNumberField("offset", answer.asked().offset());
    json.writeBooleanField("truncated", answer.truncated());
    paging(json, setting);
    AnswerNotes.write(json, answer);
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }

  private static void paging(JsonGenerator json, WriteSetting setting) throws IOException {
    if (setting.next().isPresent()) {
      json.writeStringField("next", setting.next().get());
    }
    if (setting.previous().isPresent()) {
      json.writeStringField("prev", setting.previous().get());
    }
  }

  private static void row(JsonGenerator json, Row row, Evidence evidence) throws IOException {
    json.writeStartObject();
    for (Map.Entry<String, Value> cell : row.values().entrySet()) {
      json.writeFieldName(cell.getKey());
      term(json, cell.getValue().term(), cell.getValue().label());
    }
    if (evidence != Evidence.NONE) {
      json.writeFieldName("records");
      EvidenceJson.receipts(json, row.receipts());
      json.writeNumberField("receiptsTotal", row.receiptsTotal());
    }
    if (evidence == Evidence.FULL) {
      json.writeFieldName("premises");
      EvidenceJson.premises(json, row.premises());
    }
    json.writeEndObject();
  }

  private static void term(JsonGenerator json, Node term, Optional<String> label)
      throws IOException {
    json.writeStartObject();
    if (term.isURI()) {
      json.writeStringField("iri", term.getURI());
      if (label.isPresent()) {
        json.writeStringField("label", label.get());
      }
    } else if (term.isLiteral()) {
      json.writeStringField("value", term.getLiteralLexicalForm());
      json.writeStringField("datatype", term.getLiteralDatatypeURI());
      if (!term.getLiteralLanguage().isEmpty()) {
        json.writeStringField("language", term.getLiteralLanguage());
      }
    } else {
      json.writeStringField("value", term.toString());
    }
    json.writeEndObject();
  }
}
