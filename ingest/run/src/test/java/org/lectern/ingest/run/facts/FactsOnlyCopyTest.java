package org.lectern.ingest.run.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.ingest.records.LineClaim;
import org.lectern.ingest.records.Location;
import org.lectern.ingest.records.PaperRecord;
import org.lectern.ingest.records.PrintedLink;
import org.lectern.ingest.records.PrintedName;
import org.lectern.ingest.records.PrintedText;
import org.lectern.ingest.records.SourceRecord;
import org.lectern.ingest.records.TalkRecord;
import org.lectern.ingest.records.source.SourceLine;

class FactsOnlyCopyTest {
  private static List<SourceLine> lines(String... texts) {
    List<SourceLine> lines = new ArrayList<>();
    for (String text : texts) {
      lines.add(new SourceLine(lines.size() + 1, text));
    }
    return lines;
  }

  private static TalkRecord talk(List<PrintedName> speakers, List<PrintedName> collaborators) {
    return TalkRecord.of(new Location(1, 1), TalkRecord.Form.DETAIL)
        .speakers(speakers)
        .collaborators(collaborators)
        .build();
  }

  @Test
  void keepsLinesThatAreNoProse() {
    List<SourceLine> lines = lines("Ann Lee", "", "  Title: A thing");
    assertThat(FactsOnlyCopy.of(lines, List.of(LineClaim.furniture(1, "x")), List.of()))
        .containsExactly("Ann Lee", "", "  Title: A thing");
  }

  @Test
  void keepsLabelsBulletsAndIndentation() {
    List<SourceLine> lines =
        lines(" • Digest: We say many words.", "    A paragraph of words.", "Abstract: Words.");
    List<LineClaim> claims =
        List.of(
            LineClaim.prose(1, "digest", " • Digest:"),
            LineClaim.prose(2, "text", ""),
            LineClaim.prose(3, "abstract", "Abstract:"));
    assertThat(FactsOnlyCopy.of(lines, claims, List.of()))
        .containsExactly(" • Digest: …", "    …", "Abstract: …");
  }

  @Test
  void keepsThePersonAndPlacesTakenFromABiographyInTheirOrder() {
    List<SourceLine> lines =
        lines("Bio: Ann Lee works at Blue Lab and at Red College, not at Old Mill.");
    List<SourceRecord> records =
        List.of(
            talk(
                List.of(new PrintedName("Ann Lee", List.of("Blue Lab", "Red College"), 1)),
                List.of()));
    assertThat(FactsOnlyCopy.of(lines, List.of(LineClaim.prose(1, "bio", "Bio:")), records))
        .containsExactly("Bio: Ann Lee … Blue Lab … Red College …");
  }

  @Test
  void keepsTheWordsThatAnnounceCoworkersOnlyWhereSomeWereTaken() {
    List<SourceLine> lines =
        lines("This is joint work with Bo Ray.", "It is joint work with many.");
    List<SourceRecord> records = List.of(talk(List.of(), List.of(new PrintedName("Bo Ray", 1))));
    List<LineClaim> claims =
        List.of(LineClaim.prose(1, "text", ""), LineClaim.prose(2, "text", ""));
    assertThat(FactsOnlyCopy.of(lines, claims, records))
        .containsExactly("… joint work with … Bo Ray …", "…");
  }

  @Test
  void keepsAddressesAndIdentifiersWithoutTheStopBehindThem() {
    List<SourceLine> lines =
        lines("Abstract: Code is at https://github.com/a/b.git. See (arXiv:2101.00001) too.");
    List<SourceRecord> records =
        List.of(
            PaperRecord.of(new Location(1, 1), new PrintedText("T", 1))
                .prose(Optional.of(new PrintedText("Code is …", 1)), List.of(1))
                .links(List.of(new PrintedLink("code", "https://github.com/a/b.git", 1)))
                .build());
    assertThat(FactsOnlyCopy.of(lines, List.of(LineClaim.prose(1, "a", "Abstract:")), records))
        .containsExactly("Abstract: https://github.com/a/b.git … arXiv:2101.00001 …");
  }

  @Test
  void doesNotKeepAValueThatAnotherLinePrints() {
    List<SourceLine> lines = lines("Ann Lee", "A sentence that names Ann Lee again.");
    List<SourceRecord> records = List.of(talk(List.of(new PrintedName("Ann Lee", 1)), List.of()));
    assertThat(FactsOnlyCopy.of(lines, List.of(LineClaim.prose(2, "text", "")), records))
        .containsExactly("Ann Lee", "…");
  }

  @Test
  void leavesALabelThatStandsAloneAsItIs() {
    List<SourceLine> lines = lines("Abstract");
    assertThat(FactsOnlyCopy.of(lines, List.of(LineClaim.prose(1, "a", "Abstract")), List.of()))
        .containsExactly("Abstract");
  }
}
