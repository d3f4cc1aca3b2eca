package org.lectern.queries.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.lectern.queries.Premise;
import org.lectern.queries.PrintedValue;
import org.lectern.queries.Receipt;

/** Writes records and premises of rows as JSON. */
final class EvidenceJson {
  private EvidenceJson() {}

  /** Writes records as an array. */
  static void receipts(JsonGenerator json, List<Receipt> receipts) throws IOException {
    json.writeStartArray();
    for (Receipt receipt : receipts) {
      receipt(json, receipt);
    }
    json.writeEndArray();
  }

  /** Writes premises, each with its own, as an array. */
  static void premises(JsonGenerator json, List<Premise> premises) throws IOException {
    json.writeStartArray();
    for (Premise premise : premises) {
      json.writeStartObject();
      json.writeStringField("iri", premise.node().toString());
      json.writeStringField("kind", premise.kind());
      text(json, "label", premise.label());
      text(json, "printed", premise.printed());
      text(json, "rule", premise.rule());
      text(json, "score", premise.score());
      json.writeFieldName("records");
      receipts(json, premise.receipts());
      json.writeFieldName("premises");
      premises(json, premise.premises());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void receipt(JsonGenerator json, Receipt receipt) throws IOException {
    json.writeStartObject();
    json.writeStringField("record", receipt.recordIri());
    json.writeStringField("source", receipt.sourceKey());
    json.writeStringField("document", receipt.document());
    json.writeNumberField("firstLine", receipt.firstLine());
    json.writeNumberField("lastLine", receipt.lastLine());
    json.writeStringField("reader", receipt.reader());
    if (receipt.aboutLine().isPresent()) {
      json.writeNumberField("aboutLine", receipt.aboutLine().get());
    }
    if (!receipt.printed().isEmpty()) {
      json.writeArrayFieldStart("printed");
      for (PrintedValue value : receipt.printed()) {
        json.writeStartObject();
        json.writeStringField("role", value.role());
        json.writeNumberField("position", value.position());
        json.writeStringField("text", value.text());
        text(json, "affiliation", value.affiliation());
        if (value.line().isPresent()) {
          json.writeNumberField("line", value.line().get());
        }
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void text(JsonGenerator json, String name, Optional<String> text)
      throws IOException {
    if (text.isPresent()) {
      json.writeStringField(name, text.get());
    }
  }
}
