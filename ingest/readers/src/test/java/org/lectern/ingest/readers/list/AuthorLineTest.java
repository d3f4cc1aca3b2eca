package org.lectern.ingest.readers.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.ingest.records.PrintedName;
import org.lectern.ingest.records.PrintedText;

class AuthorLineTest {
  private static List<String> names(String line) {
    return AuthorLine.parse(line, 1).authors().stream().map(PrintedName::name).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ann Apple, Bea Berry. ICLR 2022 | Ann Apple;Bea Berry | ICLR 2022",
        "Ann Apple, Bea Berry. | Ann Apple;Bea Berry |",
        "Ann Apple, Bea Berry | Ann Apple;Bea Berry |",
        "Ann Apple, Daniel M. Roy. NeurIPS 2020 | Ann Apple;Daniel M. Roy | NeurIPS 2020",
        "Ann Apple, Michael R. DeWeese. | Ann Apple;Michael R. DeWeese |",
        "X.Y. Han, Ann Apple. PNAS | X.Y. Han;Ann Apple | PNAS",
        "Ann Apple, Weinan E. | Ann Apple;Weinan E |",
        "Ann Apple, Weinan E. JMLR | Ann Apple;Weinan E | JMLR",
        "Ann Apple, Bea Berry. Proceedings of the IEEE | Ann Apple;Bea Berry | Proceedings of the IEEE",
        "Ann Apple, Bea Berry ICLR 2019 | Ann Apple;Bea Berry | ICLR 2019",
        "Author List Ann Apple, Bea Berry & Cy Cherry. *Nature Neuroscience* | Ann Apple;Bea Berry;Cy Cherry | Nature Neuroscience",
        "Ann Apple; Cyriel M. A. Pear; Jo Aru. | Ann Apple;Cyriel M. A. Pear;Jo Aru |",
        "Ann Apple, Bea Berry, Bea_Berry. ICLR 2022 | Ann Apple;Bea Berry | ICLR 2022",
        "Ann Apple and Bea Berry. NeurIPS | Ann Apple;Bea Berry | NeurIPS",
        "Bea Berry. PhD Thesis | Bea Berry | PhD Thesis",
      })
  void partsNamesAndVenue(String line, String names, String venue) {
    assertThat(names(line)).containsExactly(names.split(";"));
    assertThat(AuthorLine.parse(line, 1).venue().map(PrintedText::text).orElse(null))
        .isEqualTo(venue);
  }

  @Test
  void partsNamesPrintedWithoutSeparators() {
    assertThat(names("Jeff S AppleBea Berry LongCy McCherryDan LeDate Elm."))
        .containsExactly("Jeff S Apple", "Bea Berry Long", "Cy McCherry", "Dan LeDate Elm");
  }

  @Test
  void keepsAnEqualNameTwice() {
    assertThat(names("Yi Zhang, Yi Zhang, Ann Apple.")).hasSize(3);
    assertThat(AuthorLine.parse("Yi Zhang, Yi Zhang.", 1).problems()).isEmpty();
  }

  @Test
  void warnsOfEachSlipItMends() {
    assertThat(AuthorLine.parse("Bea Berry, Bea_Berry.", 7).problems())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.format("list.txt")).startsWith("list.txt:7:1: warning: "));
  }

  @Test
  void tellsNamesFromRemarks() {
    assertThat(AuthorLine.parse("Ann Apple, van der Berg, Ludwig van Beet.", 1).plausible())
        .isTrue();
    assertThat(AuthorLine.parse("this proves a bound for wide networks", 1).plausible()).isFalse();
    assertThat(AuthorLine.parse("06/2018", 1).plausible()).isFalse();
  }
}
