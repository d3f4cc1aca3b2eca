package org.lectern.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.ingest.records.Documents;
import org.lectern.ingest.records.Further;
import org.lectern.ingest.records.Layouts;
import org.lectern.ingest.records.Location;
import org.lectern.ingest.records.NameParts;
import org.lectern.ingest.records.PaperRecord;
import org.lectern.ingest.records.PrintedField;
import org.lectern.ingest.records.PrintedIdentifier;
import org.lectern.ingest.records.PrintedName;
import org.lectern.ingest.records.PrintedText;
import org.lectern.ingest.records.Publication;
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
                + "\"section\":\"Depth\",\"keywords\":[\"Mud\",\"Rain\"],"
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

  /** All that the contract of records can carry, also what no reader gives yet. */
  private static PaperRecord full() {
    PrintedName name =
        new PrintedName(
            "Ana van der Berg Jr.",
            Optional.of(
                new NameParts(
                    Optional.of("Ana"),
                    Optional.of("van der"),
                    Optional.of("Berg"),
                    Optional.of("Jr."),
                    false)),
            List.of(new PrintedIdentifier("ORCID", "0000-0002-1825-0097", 4)),
            List.of("Nil University", "Zero Institute"),
            4);
    PrintedName group =
        new PrintedName(
            "The Moss Collaboration",
            Optional.of(
                new NameParts(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true)),
            List.of(),
            List.of(),
            4);
    return PaperRecord.of(new Location(3, 9), new PrintedText("Moss.", 3))
        .authors(List.of(name, group))
        .published(
            new Publication(
                text("Bryology Letters 7"),
                text("article"),
                text("2021-05"),
                text("7"),
                text("1-9"),
                text("en"),
                List.of(new PrintedName("Ida Fenn", 5))))
        .track(text("Oral"))
        .further(
            new Further(
                List.of(new PrintedIdentifier("doi", "10.1234/moss", 6)),
                List.of(new PrintedField("howpublished", "by hand", 7))))
        .build();
  }

  private static Optional<PrintedText> text(String text) {
    return Optional.of(new PrintedText(text, 5));
  }

  @Test
  void writesAllThatARecordCanCarry() {
    assertThat(RecordLines.line("d.x", full()))
        .isEqualTo(
            "{\"file\":\"d.x\",\"record\":\"paper\",\"firstLine\":3,\"lastLine\":9,\"title\":\"Moss\","
                + "\"type\":\"article\",\"authors\":[{\"name\":\"Ana van der Berg Jr.\",\"given\":\"Ana\","
                + "\"particle\":\"van der\",\"family\":\"Berg\",\"suffix\":\"Jr.\","
                + "\"ids\":{\"orcid\":\"0000-0002-1825-0097\"},"
                + "\"affiliations\":[\"Nil University\",\"Zero Institute\"]},"
                + "{\"name\":\"The Moss Collaboration\",\"literal\":\"The Moss Collaboration\"}],"
                + "\"editors\":[{\"name\":\"Ida Fenn\"}],\"venue\":\"Bryology Letters\","
                + "\"date\":\"2021-05\",\"volume\":\"7\",\"pages\":\"1-9\",\"language\":\"en\","
                + "\"track\":\"Oral\",\"ids\":{\"doi\":\"10.1234/moss\"},"
                + "\"fields\":{\"howpublished\":\"by hand\"}}");
  }

  @Test
  void keepsAllThatARecordCanCarryInTheCache() throws IOException {
    Reading reading = new Reading(List.of(full()), List.of(), List.of(), List.of());
    RecordCache cache = new RecordCache(folder);
    cache.keep("0".repeat(64), "x 1", reading);
    assertThat(cache.find("0".repeat(64), "x 1")).contains(reading);
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
