package org.lectern.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.server.TestServer;
import org.lectern.server.TestStore;

class EveryIriTest {
  @TempDir Path directory;

  @Test
  void answersAsAPageAndInEachFormatWithTheSameTriples() {
    try (TestServer server = TestServer.on(TestStore.published(directory))) {
      Dereference web = new Dereference(server.server().url().replaceAll("/$", ""));
      List<String> iris = web.known();
      assertThat(iris).hasSizeGreaterThan(10);
      iris.forEach(web::check);
    }
  }
}
