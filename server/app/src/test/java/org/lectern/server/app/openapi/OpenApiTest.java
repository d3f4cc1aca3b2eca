package org.lectern.server.app.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.OpenApi31;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.ontology.Kind;
import org.lectern.queries.run.QueryCatalogue;
import org.lectern.server.app.TestServer;
import org.lectern.server.app.TestStore;

class OpenApiTest {
  private static final String BASE = "https://example.org/openapi.json";

  @TempDir static Path directory;
  private static TestServer server;
  private static String text;
  private static JsonNode document;
  private static SchemaRegistry schemas;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.on(TestStore.published(directory));
    text = server.get("/openapi.json").body();
    document = new ObjectMapper().readTree(text);
    schemas =
        SchemaRegistry.withDialect(
            OpenApi31.getInstance(), builder -> builder.schemas(Map.of(BASE, text)));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static List<String> messages(String json) {
    ParseOptions options = new ParseOptions();
    SwaggerParseResult result = new OpenAPIV3Parser().readContents(json, null, options);
    return result.getMessages() == null ? List.of() : result.getMessages();
  }

  @Test
  void isValidForAParserOfOpenApi() {
    assertThat(document.path("openapi").asText()).startsWith("3.1");
    assertThat(messages(text)).isEmpty();
  }

  @Test
  void wouldNotBeValidWithAFault() {
    assertThat(messages(text.replaceFirst("\"in\" : \"query\"", "\"in\" : \"nowhere\"")))
        .isNotEmpty();
  }

  @Test
  void hasALiteralPathForEachQueryAndResolvesEachReference() {
    for (var query : QueryCatalogue.shipped().all()) {
      assertThat(document.path("paths").has("/queries/" + query.name())).isTrue();
      assertThat(document.path("paths").has("/queries/" + query.name() + ".rq")).isTrue();
    }
    Set<String> references = new LinkedHashSet<>();
    document.findValuesAsText("$ref").forEach(references::add);
    assertThat(references).isNotEmpty();
    for (String reference : references) {
      assertThat(document.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
    }
    Set<String> ids = new LinkedHashSet<>(document.findValuesAsText("operationId"));
    assertThat(ids).hasSameSizeAs(document.findValuesAsText("operationId"));
  }

  @Test
  void namesEachKindOfThing() {
    List<String> kinds = new ArrayList<>();
    document
        .at("/paths/~1id~1{kind}~1{key}/get/parameters/0/schema/enum")
        .forEach(kind -> kinds.add(kind.asText()));
    assertThat(kinds)
        .containsExactlyElementsOf(Arrays.stream(Kind.values()).map(Kind::segment).toList());
  }

  /** Calls each path with the examples that the document gives, in each media type it names. */
  @TestFactory
  List<DynamicTest> answersEachPathAsDescribed() {
    List<DynamicTest> tests = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .path("get")
                    .at("/responses/200/content")
                    .fieldNames()
                    .forEachRemaining(
                        type ->
                            tests.add(
                                dynamicTest(
                                    path.getKey() + " as " + type,
                                    () -> check(path.getKey(), type)))));
    assertThat(tests).hasSizeGreaterThan(100);
    return tests;
  }

  private static void check(String path, String type) {
    JsonNode get = document.path("paths").path(path).path("get");
    HttpResponse<String> response = server.get(address(path, get), type);
    String status = Integer.toString(response.statusCode());
    JsonNode described = get.path("responses").path(status);
    assertThat(described.isMissingNode()).as(status + " " + response.body()).isFalse();
    String sent = response.headers().firstValue("Content-Type").orElse("").split(";")[0];
    JsonNode content =
        (described.has("$ref")
                ? document.at(described.get("$ref").asText().substring(1))
                : described)
            .path("content");
    assertThat(content.has(sent)).as(status + " " + sent).isTrue();
    if (response.statusCode() == 200) {
      assertThat(sent).isEqualTo(type);
    }
    if (sent.endsWith("json")) {
      String pointer =
          described.has("$ref")
              ? described.get("$ref").asText().substring(1)
              : "/paths/" + path.replace("~", "~0").replace("/", "~1") + "/get/responses/" + status;
      Schema schema =
          schemas.getSchema(
              SchemaLocation.of(
                  BASE + "#" + pointer + "/content/" + sent.replace("/", "~1") + "/schema"));
      assertThat(schema.validate(response.body(), InputFormat.JSON)).as(response.body()).isEmpty();
    }
  }

  private static String address(String path, JsonNode get) {
    List<String> pairs = new ArrayList<>();
    String filled = path;
    for (JsonNode parameter : get.path("parameters")) {
      JsonNode example = parameter.path("example");
      String name = parameter.path("name").asText();
      if (parameter.path("required").asBoolean()) {
        assertThat(example.isMissingNode()).as(path + " " + name).isFalse();
      }
      boolean given = parameter.path("required").asBoolean() || path.equals("/sparql");
      if (given && !example.isMissingNode()) {
        List<JsonNode> values = new ArrayList<>();
        if (example.isArray()) {
          example.forEach(values::add);
        } else {
          values.add(example);
        }
        values.forEach(value -> pairs.add(name + "=" + TestServer.encode(value.asText())));
      }
    }
    return pairs.isEmpty() ? filled : filled + "?" + String.join("&", pairs);
  }

  @Test
  void noticesAnAnswerThatIsNotAsDescribed() {
    Schema schema =
        schemas.getSchema(SchemaLocation.of(BASE + "#/components/schemas/Answer-topic-speakers"));
    String answer = server.get("/queries/topic-speakers?topic=neural%20collapse").body();
    assertThat(schema.validate(answer, InputFormat.JSON)).isEmpty();
    assertThat(schema.validate(answer.replace("\"rowCount\"", "\"count\""), InputFormat.JSON))
        .isNotEmpty();
  }

  @Test
  void answersARepeatedRequestWith304() {
    String tag = server.get("/openapi.json").headers().firstValue("ETag").orElseThrow();
    assertThat(
            server.send(server.request("/openapi.json").header("If-None-Match", tag)).statusCode())
        .isEqualTo(304);
  }
}
