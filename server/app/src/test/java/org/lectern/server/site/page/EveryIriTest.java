package org.lectern.server.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.server.app.TestServer;
import org.lectern.server.app.TestStore;

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

  @Test
  void answersForTheNamedGraphsToo() {
    try (TestServer server = TestServer.on(TestStore.published(directory))) {
      String path = "/id/graph/topics";
      assertThat(server.get(path, "text/html").statusCode()).isEqualTo(303);
      assertThat(server.get("/page/graph/topics").body()).contains("<h1>");
      assertThat(server.get("/data/graph/topics.ttl").body()).contains("NamedGraph");
      assertThat(server.get("/data/graph/topics.trig").body()).contains("NamedGraph");
      assertThat(server.get("/id/graph/none").statusCode()).isEqualTo(404);
    }
  }
}
