package org.lectern.ingest.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds the resolution of people to gold lists of others. */
class GoldSamplesTest {
  private static final Path SAMPLES = Path.of("..", "..", "..", "shared", "samples");

  private static List<Path> files(String folder, String extension) throws IOException {
    Path directory = SAMPLES.resolve(folder);
    assumeTrue(Files.isDirectory(directory), "skipped: " + directory + " is not here");
    List<Path> files = new ArrayList<>();
    try (var all = Files.newDirectoryStream(directory, "*." + extension)) {
      all.forEach(files::add);
    }
    files.sort(null);
    assertThat(files).isNotEmpty();
    return files;
  }

  private static void isPrecise(JsonNode stratum, double leastRecall) {
    assertThat(stratum.at("/lectern/pairwise/precision").asDouble()).isGreaterThanOrEqualTo(0.95);
    assertThat(stratum.at("/lectern/pairwise/recall").asDouble())
        .isGreaterThanOrEqualTo(leastRecall);
  }

  @Test
  void citationsAndBibliographiesOfNamesakesComeApart() throws IOException {
    List<Path> files = new ArrayList<>(files("author-disambiguation", "txt"));
    files.addAll(files("author-disambiguation", "bib"));
    JsonNode json = Evaluation.people(files, null, false).json().path("namesakes");
    isPrecise(json.path("all"), 0.6);
    isPrecise(json.path("common names"), 0.6);
    isPrecise(json.path("initials"), 0.5);
    JsonNode baseline = json.at("/all/merge equal names/pairwise/precision");
    assertThat(baseline.asDouble()).as("the task is not trivial").isLessThan(0.1);
  }

  @Test
  void eachFileOfNamesakesComesApartByItself() throws IOException {
    for (Path file : files("author-disambiguation", "txt")) {
      JsonNode json = Evaluation.people(List.of(file), null, false).json().path("namesakes");
      isPrecise(json.path("all"), 0.5);
      isPrecise(json.path("initials"), 0.5);
    }
  }

  @Test
  void spellingsOfOneAuthorListComeTogether() throws IOException {
    JsonNode json = Evaluation.people(files("paperlists", "json"), null, false).json();
    // A few lists name the same people in another order, which counts as a mistake here.
    assertThat(json.at("/open/all/lectern/pairwise/precision").asDouble()).isGreaterThan(0.99);
    assertThat(json.at("/open/all/lectern/pairwise/recall").asDouble()).isGreaterThan(0.98);
    assertThat(json.at("/open/all/merge equal names/pairwise/recall").asDouble()).isLessThan(0.95);
  }
}
