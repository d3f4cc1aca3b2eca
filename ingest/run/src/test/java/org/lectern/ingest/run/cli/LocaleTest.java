package org.lectern.ingest.run.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.ingest.store.StoreLayout;

/** The language of the machine says nothing of a document. */
class LocaleTest {
  @TempDir Path directory;

  /**
   * With a small letter that Turkish has two of, in a syntax whose library asks for the language.
   */
  private static final String JSON =
      """
      {"@context": {"@vocab": "http://schema.org/"}, "@type": "ScholarlyArticle",
       "@id": "http://example.org/2", "name": "Ice in moss", "datePublished": "2021"}
      """;

  private byte[] quads(String language) throws IOException, InterruptedException {
    Path file =
        Files.writeString(
            directory.resolve("it.ttl"),
            """
            @prefix s: <http://schema.org/> .
            <http://example.org/1> a s:ScholarlyArticle ; s:name "MOSS IN ICE" ;
              s:identifier "DOI:10.1234/I1" ; s:author "IPEK ILIC" ; s:keywords "ICE" .
            """);
    Path store = directory.resolve(language);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=" + language,
                "-cp",
                System.getProperty("java.class.path"),
                IngestMain.class.getName(),
                "ingest",
                "--store",
                store.toString(),
                "--data",
                "../../data",
                file.toString(),
                Files.writeString(directory.resolve("other.jsonld"), JSON).toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve(language + ".log").toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    StoreLayout layout = new StoreLayout(store);
    return Files.readAllBytes(layout.generation(layout.readCurrent().orElseThrow()).quads());
  }

  @Test
  void machinesOfAllLanguagesReadTheSame() throws Exception {
    byte[] english = quads("en");
    assertThat(new String(english, UTF_8)).contains("https://doi.org/10.1234/I1", "\"2021\"");
    assertThat(quads("tr")).isEqualTo(english);
    assertThat(quads("fa")).isEqualTo(english);
  }
}
