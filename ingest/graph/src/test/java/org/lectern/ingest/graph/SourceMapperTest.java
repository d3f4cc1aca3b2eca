package org.lectern.ingest.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.ingest.records.Location;
import org.lectern.ingest.records.PaperRecord;
import org.lectern.ingest.records.PrintedName;
import org.lectern.ingest.records.PrintedText;
import org.lectern.ingest.records.source.ReadSource;
import org.lectern.ingest.records.source.SourceDocument;
import org.lectern.ingest.resolve.RecordRef;
import org.lectern.ontology.Iris;

class SourceMapperTest {
  private static final ReadSource SOURCE =
      new ReadSource(
          new SourceDocument(
              "list", "A List", Path.of("list.md"), "list.md", "0".repeat(64), Optional.empty()),
          "planks 3");

  @Test
  void writesWhatARecordPrintsWithItsLines() {
    PaperRecord paper =
        PaperRecord.of(new Location(7, 8), new PrintedText("On Planks", 7))
            .authors(List.of(new PrintedName("Ida Fenn", List.of("Nil University"), 8)))
            .section(Optional.of(new PrintedText("Wood", 2)), Optional.of(2024))
            .build();
    Statements out = new Statements();
    new SourceMapper(out, Iris.DEFAULT)
        .map(SOURCE, List.of(new RecordRef("list", "list-0007", paper)));
    assertThat(out.of("source/list"))
        .containsExactly(
            "type lec:Source",
            "label \"A List\"",
            "lec:fileName \"list.md\"",
            "lec:sha256 \"" + "0".repeat(64) + "\"",
            "lec:format \"planks\"");
    assertThat(out.of("record/list-0007"))
        .contains(
            "label \"list, lines 7 to 8\"",
            "lec:source source/list",
            "lec:firstLine \"7\"^integer",
            "lec:lastLine \"8\"^integer",
            "lec:reader \"planks 3\"",
            "lec:section \"Wood: 2024\"",
            "lec:mention record/list-0007#author-1");
    assertThat(out.of("record/list-0007#author-1"))
        .contains("lec:printedName \"Ida Fenn\"", "lec:printedAffiliation \"Nil University\"")
        .as("a line within the record needs no saying")
        .noneMatch(statement -> statement.startsWith("lec:line "));
    assertThat(out.of("record/list-0007#section-1")).contains("lec:line \"2\"^integer");
    assertThat(out.graphs()).containsExactly("graph/list");
  }

  @Test
  void writesACurationFileAsASource() {
    Statements out = new Statements();
    new SourceMapper(out, Iris.DEFAULT)
        .map(
            new CuratedFile(
                "links-tsv",
                "Links",
                "links.tsv",
                "1".repeat(64),
                List.of(
                    new CuratedFile.Statement(
                        "links-tsv-0002", 2, 2, "says so", Optional.of("list"), Optional.of(7)))));
    assertThat(out.of("source/links-tsv")).contains("lec:format \"curation\"");
    assertThat(out.of("record/links-tsv-0002"))
        .contains(
            "label \"links-tsv, line 2\"",
            "lec:reader \"curation 1\"",
            "lec:aboutLine \"7\"^integer",
            "hadPrimarySource source/list");
  }
}
