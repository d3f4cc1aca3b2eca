package org.lectern.ingest.resolve.venues;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.ingest.resolve.model.CuratedName;

class VenueRegistryTest {
  private final VenueRegistry venues =
      new VenueRegistry(
          List.of(
              conference("NeurIPS", "Conference on Neural Information Processing Systems", "NIPS"),
              conference("ICML", "International Conference on Machine Learning")));

  private static CuratedName conference(String acronym, String name, String... variants) {
    return new CuratedName(
        name, Optional.of(acronym), Optional.of("conference"), List.of(variants), "venues-1");
  }

  private String series(String printed) {
    return venues.series(PrintedVenue.parse(printed).name(), "r").label();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NIPS 2016",
        "neurips 2021",
        "Conference on Neural Information Processing Systems",
        "Proceedings of the 35th Conference on Neural Information Processing Systems (NeurIPS)",
        "Thirty-fifth Conference on Neural Information Processing Systems, NeurIPS 2021",
        "Conference on Neural Information Processing Systems (NeurIPS) 2021, oral presentation"
      })
  void aRenamedOrWrittenOutSeriesIsOne(String printed) {
    assertThat(series(printed)).isEqualTo("NeurIPS");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NeurIPS 2021 Workshop",
        "NeurIPS Workshop on Quiet Layers (NeurIPS)",
        "Workshop on Quiet Layers at ICML 2021",
        "Asian Conference on Machine Learning 2021",
        "Conference on Machine Learning",
        "ICMLA 2020"
      })
  void aWorkshopOrAnotherConferenceIsNot(String printed) {
    assertThat(series(printed)).isNotIn("NeurIPS", "ICML");
  }
}
