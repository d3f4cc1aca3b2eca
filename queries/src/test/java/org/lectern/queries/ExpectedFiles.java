package org.lectern.queries;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A folder of expected answers: {@code <query>.csv} for the example values, {@code
 * <query>.empty.csv} for the values in {@code empty-answers.yaml}.
 *
 * @param folder its name among the test resources
 */
public record ExpectedFiles(String folder) {
  /** The answers on the made-up graph. */
  public static final ExpectedFiles FIXTURE = new ExpectedFiles("expected");

  /** The answers on the data that ships. */
  public static final ExpectedFiles SHIPPED = new ExpectedFiles("shipped");

  /** Reads the expected full answer of a query. */
  public String full(String query) throws IOException {
    return text(query + ".csv");
  }

  /** Reads the expected empty answer of a query. */
  public String empty(String query) throws IOException {
    return text(query + ".empty.csv");
  }

  /** Reads the values with which each query has an empty answer. */
  public Map<String, Map<String, String>> emptyValues() throws IOException {
    return new YAMLMapper().readValue(text("empty-answers.yaml"), new TypeReference<>() {});
  }

  /** Reads a file of the folder, which must be there. */
  public String text(String file) throws IOException {
    String name = "/" + folder + "/" + file;
    try (InputStream stream = ExpectedFiles.class.getResourceAsStream(name)) {
      assertThat(stream).as("src/test/resources" + name + " is there").isNotNull();
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
