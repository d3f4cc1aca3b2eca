package org.lectern.server.app.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.server.site.page.Dereference;

/** Looks up every IRI of the shipped data. */
class EveryIriIT {
  @TempDir Path directory;

  @Test
  void answersAsAPageAndInEachFormatWithTheSameTriples() throws Exception {
    try (ServedStore served = ServedStore.up(directory)) {
      Dereference web = new Dereference(served.address());
      List<String> iris = web.known();
      assertThat(iris).hasSizeGreaterThan(5_000);
      iris.parallelStream().forEach(web::check);
    }
  }
}
