package org.lectern.ingest.resolve.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.ontology.Iris;

class IdentityFileTest {
  private static final String PREFIX = "@prefix is: <https://w3id.org/lectern/identity#> .\n";

  @TempDir private Path directory;

  private List<IdentityStatement> read(String text) throws IOException {
    Path file = Files.writeString(directory.resolve("identity.ttl"), PREFIX + text);
    return IdentityFile.read(file, Iris.DEFAULT);
  }

  @Test
  void readsStatementsWithTheirLines() throws IOException {
    List<IdentityStatement> statements =
        read(
            """
            <person/a> is:same <person/b> , <person/c> .

            [ is:kind "person" ; is:name "Yi Zhang" ;
              is:source <source/x> ; is:line 12 ]
              is:different <record/x-20#author-2> .
            """);
    assertThat(statements).hasSize(3);
    assertThat(statements.get(0).record()).isEqualTo("curated-identity-2");
    assertThat(statements.get(1).record()).isEqualTo("curated-identity-2-2");
    assertThat(statements.get(2).firstLine()).isEqualTo(4);
    assertThat(statements.get(2).lastLine()).isEqualTo(6);
    assertThat(statements.get(2).same()).isFalse();
    assertThat(statements.get(2).text())
        .isEqualTo("the person 'Yi Zhang' is not <record/x-20#author-2>");
  }

  @Test
  void theFileThatShipsIsValid() throws IOException {
    assertThat(IdentityFile.read(Path.of("..", "..", "data", "identity.ttl"), Iris.DEFAULT))
        .isEmpty();
    assertThat(IdentityFile.read(directory.resolve("none.ttl"), Iris.DEFAULT)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <person/a> is:same ] . | identity.ttl:2: | expected Turtle
          <person/a> is:like <person/b> . | identity.ttl:2: | is:same or is:different
          <person/a> is:same <topic/b> . | identity.ttl:2: | two things of one kind
          <person/a> is:same <talk/b> . | identity.ttl:2: | expected one of [paper
          <person/a> is:same <https://example.org/b> . | identity.ttl:2: | expected an IRI below
          <person/a> is:same "b" . | identity.ttl:2: | expected an IRI or a description
          <person/a> is:same [ is:name "b" ] . | identity.ttl:2: | expected is:kind and is:name
          <event/a> is:different <event/b> . | identity.ttl:2: | only be stated to be the same
          <person/a> is:same [ is:kind "person" ; is:name "b" ; is:line 3 ] . | identity.ttl:2: | is:source
          """)
  void refusesWhatItDoesNotUnderstandWithThePlace(String text, String place, String message) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(place)
        .hasMessageContaining(": error: ")
        .hasMessageContaining(message);
  }
}
