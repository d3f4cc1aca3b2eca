package org.lectern.server.site.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.ingest.store.GenerationId;
import org.lectern.server.app.TestServer;
import org.lectern.server.app.TestStore;

class ReportTest {
  private static final String REPORT =
      """
      {"sources": [{"key": "list", "label": "A list of <papers>", "file": "list.txt",
         "reader": "awesome-list-text 2", "records": {"paper": 12},
         "lines": {"inRecords": 40, "prose": 2, "furniture": 3, "unaccounted": 1},
         "papersWithoutAuthors": 2,
         "coverage": [{"of": "papers", "property": "authors", "have": 10, "total": 12,
           "statement": "authors missing on 2 of 12 papers", "missingAtLines": [7, 19]}],
         "problems": [{"line": 9, "column": 3, "severity": "warning", "message": "odd label"}],
         "unaccounted": [{"line": 44, "column": 5, "text": "<script>alert(1)</script>"}]}],
       "refused": [], "entities": {"papers": 12},
       "decisions": {
         "ambiguous": {"total": 1, "decisions": [{"entity": "person/j-lee", "printed": "J. Lee",
           "comparedWith": "Jason Lee", "reason": "initial", "score": 0.4,
           "features": ["shared-coauthors=0"], "others": ["person/jason-lee"],
           "places": [{"record": "list-7", "source": "list", "file": "list.txt", "line": 7}]}]},
         "merged": {"total": 201, "decisions": []}},
       "warnings": [{"message": "two years", "places": [
         {"record": "list-7", "source": "list", "file": "list.txt", "line": 7}]}],
       "shacl": {"conforms": true, "findings": [{"severity": "warning", "focusNode": "urn:x",
         "path": "", "value": "", "message": "one title too many"}]}}
      """;

  @TempDir private Path directory;

  private TestServer serving(String report) throws IOException {
    TestStore store = new TestStore(directory);
    GenerationId id = store.build(1);
    if (!report.isEmpty()) {
      Files.writeString(store.layout().generation(id).report(), report);
    }
    store.publish(id);
    return TestServer.on(store);
  }

  @Test
  void showsAPersonWhatWasReadAndDecided() throws Exception {
    try (TestServer server = serving(REPORT)) {
      HttpResponse<String> response = server.get("/report", "text/html");
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("Vary")).hasValue("Accept");
      Document page = Jsoup.parse(response.body());
      assertThat(page.select("article h3").text()).isEqualTo("A list of <papers>");
      assertThat(page.select("article h3 a").attr("href")).isEqualTo("/page/source/list");
      assertThat(page.select("ul.coverage li").text())
          .isEqualTo("authors missing on 2 of 12 papers line 7 line 19");
      assertThat(page.select("ul.coverage a").eachAttr("href"))
          .containsExactly("/page/record/list-7", "/page/record/list-19");
      assertThat(page.text())
          .contains("list.txt:9:3")
          .contains("list.txt:44:5")
          .contains("two years")
          .contains("initial, score 0.4: shared-coauthors=0")
          .contains("one title too many")
          .contains("201 more in the report as JSON");
      assertThat(page.select("a[href=/page/person/j-lee]")).hasSize(1);
      assertThat(page.select("a[href=/page/person/jason-lee]")).hasSize(1);
      assertThat(page.select("article script")).isEmpty();
      assertThat(page.select("footer").text()).contains("1-000000000001");
    }
  }

  @Test
  void givesAProgramTheJsonThatTheIngestWrote() throws Exception {
    try (TestServer server = serving(REPORT)) {
      JsonNode expected = new ObjectMapper().readTree(REPORT);
      for (HttpResponse<String> response :
          List.of(
              server.get("/report", "application/json"),
              server.get("/report?format=json", "text/html"),
              server.get("/report"))) {
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(new ObjectMapper().readTree(response.body())).isEqualTo(expected);
      }
      assertThat(server.get("/report?format=html", "application/json").body()).contains("<h1>");
    }
  }

  @Test
  void answers304ToWhoHasIt() throws Exception {
    try (TestServer server = serving(REPORT)) {
      String tag = server.get("/report").headers().firstValue("ETag").orElseThrow();
      HttpResponse<String> again =
          server.send(server.request("/report").header("If-None-Match", tag));
      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(server.get("/report?format=html").headers().firstValue("ETag").orElseThrow())
          .isNotEqualTo(tag);
    }
  }

  @Test
  void saysWhatIsWrong() throws Exception {
    try (TestServer server = serving("")) {
      assertThat(server.get("/report").statusCode()).isEqualTo(404);
      HttpResponse<String> unknown = server.get("/report?format=pdf", "application/json");
      assertThat(unknown.statusCode()).isEqualTo(400);
      assertThat(unknown.body()).contains("format");
      assertThat(server.get("/report", "image/png").statusCode()).isEqualTo(406);
    }
  }
}
