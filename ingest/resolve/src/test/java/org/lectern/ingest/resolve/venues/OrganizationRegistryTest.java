package org.lectern.ingest.resolve.venues;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.ingest.resolve.model.CuratedName;

class OrganizationRegistryTest {
  private final OrganizationRegistry registry =
      new OrganizationRegistry(
          List.of(
              new CuratedName(
                  "University of California, Berkeley",
                  Optional.empty(),
                  Optional.empty(),
                  List.of("University of California, Berkley"),
                  "organizations-1")));

  private boolean one(String a, String b) {
    return registry.register(a, "r") == registry.register(b, "r");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UC Berkeley | University of California at Berkeley",
        "University of California, Berkley | UC Berkeley",
        "The University of Basel | Univ. of Basel",
        "ETH Zürich | ETH Zurich"
      })
  void mergesShorteningsMarksAndCuratedVariants(String a, String b) {
    assertThat(one(a, b)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UC Berkeley | UC San Diego",
        "University of Washington | Washington University",
        "University of Pennsylvania | Pennsylvania State University",
        "University of California | UC Berkeley",
        "Technical University of Munich | University of Munich",
        "UCL | UCLA"
      })
  void keepsOthersApart(String a, String b) {
    assertThat(one(a, b)).isFalse();
  }
}
