package org.lectern.ingest.resolve;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.lectern.ingest.records.Location;
import org.lectern.ingest.records.PaperRecord;
import org.lectern.ingest.records.PrintedLink;
import org.lectern.ingest.records.PrintedName;
import org.lectern.ingest.records.PrintedText;

class PaperResolverTest {
  private final List<RecordRef> records = new ArrayList<>();

  /** Adds a record; authors are parted by commas, an empty text for none. */
  private void print(String title, String authors, String venue, String... urls) {
    int line = records.size() + 1;
    records.add(
        new RecordRef(
            "list",
            "list-" + line,
            PaperRecord.of(new Location(line, line), new PrintedText(title, line))
                .authors(
                    authors.isEmpty()
                        ? List.of()
                        : Arrays.stream(authors.split(", "))
                            .map(n -> new PrintedName(n, line))
                            .toList())
                .venue(
                    venue.isEmpty() ? Optional.empty() : Optional.of(new PrintedText(venue, line)))
                .links(Arrays.stream(urls).map(url -> new PrintedLink("paper", url, line)).toList())
                .build()));
  }

  private PaperResolver resolved() {
    return new PaperResolver(records, List.of(), List.of());
  }

  private int papers() {
    return resolved().clusters().size();
  }

  private static final String ADA = "Ada Quill, Bo Fern, Cy Marsh";

  @Test
  void aPreprintAndItsPublicationAreOnePaper() {
    print("Quiet Layers Learn Slowly", ADA, "", "https://arxiv.org/abs/2101.00001v2");
    print("Quiet layers learn slowly", "A. Quill, B. Fern, C. Marsh", "ICLR 2022");
    print("Why Quiet Layers Learn Slowly", ADA, "", "https://arxiv.org/pdf/2101.00001.pdf");
    assertThat(papers()).isEqualTo(1);
    assertThat(resolved().decided())
        .extracting(pair -> pair.verdict().reason().rule())
        .containsExactly("same-arxiv-id", "same-title");
  }

  @Test
  void otherIdentifiersCountLikewise() {
    print("Quiet Layers", ADA, "", "https://doi.org/10.1000/QUIET");
    print("Quiet Layers Revised", ADA, "", "http://dx.doi.org/10.1000/quiet");
    print("Loud Layers", ADA, "", "https://openreview.net/forum?id=aBc_1");
    print("Loud Layers Revised", ADA, "", "https://openreview.net/pdf?id=aBc_1");
    print("Warm Layers", ADA, "", "https://arxiv.org/abs/2101.00009");
    print("Warm Layers Revised", ADA, "", "https://doi.org/10.48550/arXiv.2101.00009");
    assertThat(papers()).isEqualTo(3);
  }

  @Test
  void aSharedIdentifierAloneIsNotEnough() {
    print("Quiet Layers Learn Slowly", ADA, "", "https://arxiv.org/abs/2101.00001");
    print("Kernels at Night", "Dot Reed", "", "https://arxiv.org/abs/2101.00001");
    assertThat(papers()).isEqualTo(2);
    assertThat(resolved().warnings()).hasSize(1);
    assertThat(resolved().decided().get(0).verdict().is(PaperVerdict.Kind.DIFFERENT)).isTrue();
  }

  @Test
  void equalTitlesOfOtherPeopleStayApart() {
    print("Learning with Quiet Layers at Scale", "Wei Wang, Ada Quill", "ICLR 2022");
    print("Learning with Quiet Layers at Scale", "Wenjie Wang, Bo Fern", "ICLR 2022");
    assertThat(papers()).isEqualTo(2);
  }

  @Test
  void aShortTitleNeedsMoreThanOneSharedAuthor() {
    print("Quiet Layers", ADA, "ICLR 2022");
    print("Quiet Layers", "Ada Quill, Dot Reed, Eli Moss", "ICML 2022");
    assertThat(papers()).isEqualTo(2);
  }

  @Test
  void aTitleWithoutAuthorsJoinsTheOnlyPaperItFits() {
    print("Learning with Quiet Layers at Scale", ADA, "ICLR 2022");
    print("Learning with Quiet Layers at Scale", "", "");
    print("Preface", "", "ICLR 2022");
    print("Preface", "Dot Reed", "ICLR 2022");
    assertThat(papers()).isEqualTo(3);
  }

  @Test
  void aTitleWithoutAuthorsThatFitsTwoPapersJoinsNeither() {
    print("Learning with Quiet Layers at Scale", ADA, "ICLR 2022");
    print("Learning with Quiet Layers at Scale", "Dot Reed", "ICLR 2022");
    print("Learning with Quiet Layers at Scale", "", "");
    assertThat(papers()).isEqualTo(3);
  }

  @Test
  void nearlyEqualTitlesNeedTheSameAuthors() {
    print("Dynamics of Overparameterized Layers", ADA, "ICLR 2022");
    print("Dynamics of Overparamaterized Layers", ADA, "");
    print("Dynamics of Overparameterised Layer", "Dot Reed, Eli Moss", "");
    assertThat(papers()).isEqualTo(2);
  }

  @Test
  void aDroppedSubtitleNeedsTheSameAuthors() {
    print("Quiet Layers in Networks: A Closer Look", ADA, "ICLR 2022");
    print("Quiet Layers in Networks", ADA, "");
    print("Loud Layers in Networks: A Closer Look", ADA, "ICLR 2022");
    print("Loud Layers in Networks", "Ada Quill, Dot Reed, Eli Moss, Fay Lund", "");
    assertThat(papers()).isEqualTo(3);
  }

  @Test
  void aDroppedSubtitleThatFitsTwoPapersJoinsNeither() {
    print("Quiet Layers in Networks: Theory", ADA, "ICLR 2022");
    print("Quiet Layers in Networks: Practice", ADA, "ICLR 2022");
    print("Quiet Layers in Networks", ADA, "ICLR 2022");
    assertThat(papers()).isEqualTo(3);
    assertThat(resolved().warnings()).isNotEmpty();
  }

  @Test
  void similarTitlesOfTheSamePeopleStayApart() {
    print("Sharp Limits of Quiet Layers I", ADA, "ICLR 2022");
    print("Sharp Limits of Quiet Layers II", ADA, "ICLR 2022");
    print("On Quiet Layers in Networks", ADA, "ICLR 2022");
    print("Quiet Layers in Networks", ADA, "ICLR 2022");
    print("Limits of Convex Losses", ADA, "ICLR 2022");
    print("Limits of Nonconvex Losses", ADA, "ICLR 2022");
    print("Quiet Layers in 2 Dimensions", ADA, "ICLR 2022");
    print("Quiet Layers in 3 Dimensions", ADA, "ICLR 2022");
    assertThat(papers()).isEqualTo(8);
  }

  @Test
  void nearTitlesWithOtherIdentifiersStayApart() {
    print("Quiet Layers in Networks", ADA, "", "https://arxiv.org/abs/2101.00001");
    print("Quiet Layer in Networks", ADA, "", "https://arxiv.org/abs/2202.00002");
    assertThat(papers()).isEqualTo(2);
  }

  @Test
  void saysWhereTheRecordsOfOnePaperDiffer() {
    print("Quiet Layers Learn Slowly", ADA, "ICLR 2022");
    print("Quiet Layers Learn Slowly", "Bo Fern, Ada Quill, Cy Marsh", "NeurIPS 2021");
    List<Warning> warnings = PaperDisagreements.of(resolved().clusters().get(0));
    assertThat(warnings).hasSize(3);
    assertThat(warnings)
        .extracting(Warning::message)
        .anyMatch(message -> message.contains("differ in venue: 'NeurIPS' here, 'ICLR'"))
        .anyMatch(message -> message.contains("differ in year: '2021'"))
        .anyMatch(message -> message.contains("differ in authors"));
    assertThat(warnings.get(0).records()).containsExactly("list-2", "list-1");
  }

  @Test
  void aRecordThatStandsApartFromManyNeedsFewWitnesses() {
    for (int i = 0; i < 300; i++) {
      print("Learning with Quiet Layers at Scale", "Person " + "abcdefghij".charAt(i % 10) + i, "");
    }
    PaperResolver resolver = resolved();
    assertThat(resolver.clusters()).hasSize(300);
    assertThat(resolver.decided()).hasSize(resolver.warnings().size());
    assertThat(resolver.decided().stream().collect(groupingBy(pair -> pair.b().ref().key())))
        .hasSize(299)
        .allSatisfy((b, pairs) -> assertThat(pairs).hasSizeBetween(1, Witnesses.MOST));
  }

  @Test
  void whatIsNotNamedAsAWitnessStillContradicts() {
    for (int i = 0; i < 10; i++) {
      print(
          "Learning with Quiet Layers at Scale",
          "Person Q" + "abcdefghij".charAt(i),
          "",
          "https://arxiv.org/abs/2101.0000" + i);
    }
    print(
        "Why Learning with Quiet Layers at Scale",
        "Person Qh, Person Qi",
        "",
        "https://arxiv.org/abs/2101.00007",
        "https://arxiv.org/abs/2101.00008");
    PaperResolver resolver = resolved();
    assertThat(resolver.decided())
        .filteredOn(pair -> !pair.verdict().is(PaperVerdict.Kind.SAME))
        .extracting(PaperResolver.Pair::records)
        .doesNotContain(List.of("list-8", "list-9"));
    assertThat(resolver.clusters()).hasSize(10);
    assertThat(resolver.warnings())
        .extracting(Warning::message)
        .anyMatch(message -> message.contains("would join records that are not one paper"));
  }

  @Property(tries = 40)
  void theOrderOfRecordsPlaysNoPart(@ForAll long seed) {
    records.clear();
    print("Quiet Layers in Networks: Theory", ADA, "ICLR 2022", "https://arxiv.org/abs/2101.00001");
    print("Quiet Layers in Networks: Practice", ADA, "ICLR 2022");
    print("Quiet Layers in Networks", ADA, "ICLR 2022");
    print("Quiet Layer in Networks", ADA, "");
    print("Learning with Quiet Layers at Scale", ADA, "ICLR 2022");
    print("Learning with Quiet Layers at Scale", "Dot Reed", "ICLR 2022");
    print("Learning with Quiet Layers at Scale", "", "");
    print("Why Quiet Layers", ADA, "", "https://arxiv.org/abs/2101.00001");
    TreeSet<String> expected = clusters();
    Collections.shuffle(records, new Random(seed));
    assertThat(clusters()).isEqualTo(expected);
  }

  private TreeSet<String> clusters() {
    TreeSet<String> clusters = new TreeSet<>();
    resolved().clusters().forEach(c -> clusters.add(String.join(" ", c.recordKeys())));
    return clusters;
  }
}
