package org.lectern.ingest.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.ingest.records.Layouts;
import org.lectern.ingest.records.SourceReader;
import org.lectern.ingest.records.source.SourceDocument;

class RegistryTest {
  @Test
  void suggestsTheNearestFormat() {
    assertThatThrownBy(() -> Layouts.byFormat("talk-page"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("did you mean talks-page?");
    assertThatThrownBy(() -> Layouts.byFormat("spreadsheet"))
        .hasMessageContaining("no such format")
        .hasMessageNotContaining("did you mean");
  }

  @Test
  void takesTheFormatADocumentDemands() throws Exception {
    SourceDocument forced =
        new SourceDocument("k", "l", Path.of("none"), "none", "0", Optional.of("paper-news"));
    assertThat(Layouts.recognise(forced).format()).isEqualTo("paper-news");
  }

  @Test
  void givesEachFormatOneReader() {
    assertThat(Layouts.readers()).extracting(SourceReader::format).doesNotHaveDuplicates();
  }
}
