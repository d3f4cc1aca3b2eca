package org.lectern.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.ingest.records.Documents;
import org.lectern.ingest.records.Layouts;
import org.lectern.ingest.records.Reading;
import org.lectern.ingest.records.source.SourceDocument;

class RecordLinesTest {
  @TempDir Path folder;

  private List<String> lines(String suffix, String... text) throws IOException {
    SourceDocument document = Documents.of(folder, List.of(text), suffix);
    return Reading.of(Layouts.recognise(document), document).records().stream()
        .map(record -> RecordLines.line("d" + suffix, record))
        .toList();
  }

  @Test
  void writesPapersWithTheNamesThatProgramsKnow() throws IOException {
    assertThat(
            lines(
                ".md",
                "# Puddles",
                "## Depth: 2024",
                "- Puddles in motion. [[paper]](https://arxiv.org/abs/2401.00001)",
                "  - Ida Fenn, Omar Reed. ICML 2023",
                "  - Key Word: Mud; Rain.",
                "- Drops on a leaf. [[pdf]](https://example.org/leaf.pdf)",
                "  - Omar Reed.",
                "- Drops on a pane. [[pdf]](https://example.org/pane.pdf)",
                "  - Omar Reed."))
        .first()
        .isEqualTo(
            "{\"file\":\"d.md\",\"record\":\"paper\",\"firstLine\":3,\"lastLine\":5,"
                + "\"title\":\"Puddles in motion\","
                + "\"authors\":[{\"name\":\"Ida Fenn\"},{\"name\":\"Omar Reed\"}],"
                + "\"venue\":\"ICML\",\"venueYear\":2023,\"year\":2024,"
                + "\"keywords\":[\"Mud\",\"Rain\"],\"section\":\"Depth\","
                + "\"links\":[{\"kind\":\"paper\",\"url\":\"https://arxiv.org/abs/2401.00001\"}]}");
  }

  @Test
  void writesTalksPeopleAndEvents() throws IOException {
    List<String> lines =
        lines(
            ".ttl",
            "@prefix s: <http://schema.org/> .",
            "<http://x.org/e> a s:Event ; s:name \"Days of Mud\" ;"
                + " s:startDate \"2024-05-03\" ; s:endDate \"2024-05-04\" ;"
                + " s:location \"Mudford\" .");
    assertThat(lines)
        .containsExactly(
            "{\"file\":\"d.ttl\",\"record\":\"event\",\"firstLine\":2,\"lastLine\":2,"
                + "\"title\":\"Days of Mud\",\"year\":2024,\"start\":\"2024-05-03\",\"end\":\"2024-05-04\","
                + "\"place\":\"Mudford\"}");
    List<String> shipped = shipped("002_8107670fb943bca5.txt");
    assertThat(shipped)
        .anyMatch(l -> l.matches(".*\"record\":\"talk\".*\"start\":\".*T\\d\\d:\\d\\d\".*"));
  }

  @Test
  void escapesMarksThatATerminalWouldObey() throws IOException {
    String line =
        lines(
                ".nt",
                "<http://x.org/p> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
                    + " <http://schema.org/ScholarlyArticle> .",
                "<http://x.org/p> <http://schema.org/name> \"Moss \u202e ice\" .")
            .get(0);
    assertThat(line).contains("Moss \\u202e ice");
    assertThat(new ObjectMapper().readTree(line).get("title").textValue())
        .isEqualTo("Moss \u202e ice");
  }

  private static List<String> shipped(String name) throws IOException {
    SourceDocument document = Documents.of(Path.of("..", "..", "data", "sources", name));
    return Reading.of(Layouts.recognise(document), document).records().stream()
        .map(record -> RecordLines.line(name, record))
        .toList();
  }
}
