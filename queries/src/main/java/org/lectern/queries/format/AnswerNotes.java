package org.lectern.queries.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import org.lectern.queries.Answer;
import org.lectern.queries.Coverage;
import org.lectern.queries.Evidence;

/** Writes what belongs to an answer as a whole as JSON: its rule, its notes, what was searched. */
final class AnswerNotes {
  private AnswerNotes() {}

  /** Writes the fields into the object that is open. */
  static void write(JsonGenerator json, Answer answer) throws IOException {
    text(json, "rule", answer.query().rule());
    text(json, "absence", answer.query().absence());
    json.writeArrayFieldStart("notes");
    for (String note : answer.notes()) {
      json.writeString(note);
    }
    json.writeEndArray();
    json.writeObjectFieldStart("coverage");
    json.writeStringField("note", answer.coverage().note());
    if (tellsSources(answer)) {
      sources(json, answer.coverage());
    }
    json.writeEndObject();
  }

  /** Where something is missing, a reader has to see what was searched. */
  private static boolean tellsSources(Answer answer) {
    return answer.rows().isEmpty()
        || answer.query().absence().isPresent()
        || answer.asked().evidence() == Evidence.FULL;
  }

  private static void sources(JsonGenerator json, Coverage coverage) throws IOException {
    json.writeArrayFieldStart("sources");
    for (Coverage.SourceCoverage source : coverage.sources()) {
      json.writeStartObject();
      json.writeStringField("source", source.key());
      json.writeStringField("label", source.label());
      json.writeNumberField("records", source.records());
      json.writeNumberField("unaccountedLines", source.unaccountedLines());
      json.writeArrayFieldStart("gaps");
      for (String gap : source.gaps()) {
        json.writeString(gap);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void text(JsonGenerator json, String name, Optional<String> text)
      throws IOException {
    if (text.isPresent()) {
      json.writeStringField(name, text.get());
    }
  }
}
