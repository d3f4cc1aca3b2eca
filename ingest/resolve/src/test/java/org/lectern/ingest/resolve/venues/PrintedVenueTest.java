package org.lectern.ingest.resolve.venues;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedVenueTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ICLR 2022 | ICLR | 2022",
        "NeurIPS'21 | NeurIPS | 2021",
        "NIPS2017 | NIPS | 2017",
        "In ICML, 2019. | ICML | 2019",
        "ICLR 2022 Spotlight | ICLR | 2022",
        "NeurIPS 2020 (Oral) | NeurIPS | 2020",
        "ICML 2021, best paper award | ICML | 2021",
        "NeurIPS 2022 Datasets and Benchmarks Track | NeurIPS | 2022",
        "Journal of Machine Learning Research 22(1):1-40, 2021 | Journal of Machine Learning Research | 2021",
        "Advances in Neural Information Processing Systems 34 | Advances in Neural Information Processing Systems | 0",
        "Nature | Nature | 0",
        "NeurIPS 2021 Workshop on Quiet Layers | NeurIPS Workshop on Quiet Layers | 2021",
        "Findings of EMNLP 2021 | Findings of EMNLP | 2021",
        "arXiv preprint arXiv:2003.12345 | arXiv | 0",
        "CoRR abs/2003.12345, 2020 | arXiv | 2020"
      })
  void takesTheYearAndWhatIsNoNameOff(String printed, String name, int year) {
    PrintedVenue venue = PrintedVenue.parse(printed);
    assertThat(venue.name()).isEqualTo(name);
    assertThat(venue.year().orElse(0)).isEqualTo(year);
  }

  @Test
  void knowsThesesAndPreprints() {
    assertThat(PrintedVenue.parse("PhD Thesis, 2021").thesis()).isTrue();
    assertThat(PrintedVenue.parse("arXiv 2021").preprint()).isTrue();
    assertThat(PrintedVenue.parse("ICLR 2021").preprint()).isFalse();
    assertThat(PrintedVenue.parse("2021").name()).isEqualTo("2021");
  }
}
