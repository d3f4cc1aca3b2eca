package org.lectern.ingest.run.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishes what is good of a batch, and names what is not as check does. */
class NothingBlocksTest {
  @TempDir Path directory;

  private final List<String> documents = new ArrayList<>();

  @BeforeEach
  void write() throws IOException {
    Files.writeString(directory.resolve("sources.yaml"), "sources: []\n");
    document(
        "links.md",
        "# Puddles\n\n## Depth\n\n- **Mud in spring.** ICLR 2017."
            + " [paper](https://arxiv.org/abs/1701.00001)\n- **Mud in summer.** ICLR 2018."
            + " [paper]()\n- **Mud in autumn.** ICLR 2018. [paper](nan)\n"
            + "- **Mud in winter.** ICLR 2019. [paper](https://arxiv.org/abs/1901.00001)\n");
    document(
        "titles.md",
        "# Puddles\n\n## Rain\n\n* **Drops on a pane** [[arxiv]](https://arxiv.org/abs/2301.00001)\n"
            + "* **** [[arxiv]](https://arxiv.org/abs/2301.00002)\n"
            + "* **Drops on a leaf** [[arxiv]](https://arxiv.org/abs/2301.00003)\n"
            + "* **Drops on \ufffe a drum** [[arxiv]](https://arxiv.org/abs/2301.00004)\n");
    document(
        "years.ttl",
        "@prefix s: <http://schema.org/> .\n<http://x.org/1> a s:ScholarlyArticle ;"
            + " s:name \"Ice in moss\" ; s:datePublished \"to appear\" .\n");
  }

  private void document(String name, String text) throws IOException {
    documents.add(Files.writeString(directory.resolve(name), text).toString());
  }

  private CommandRun lectern(String command, String... options) {
    return CommandRun.of(
        Stream.of(
                Stream.of(command, "--data", directory.toString()),
                Stream.of("--store", directory.resolve("store").toString()),
                Stream.of(options),
                documents.stream())
            .flatMap(parts -> parts)
            .toArray(String[]::new));
  }

  private static List<String> warnings(String text) {
    return text.lines().filter(line -> line.contains(": warning: ")).sorted().toList();
  }

  @Test
  void publishesTheGoodAndNamesWhatIsSetAsideAsCheckDoes() throws IOException {
    CommandRun check = lectern("check");
    assertThat(check.exit()).as(check.out()).isZero();
    assertThat(warnings(check.out()))
        .anyMatch(line -> line.startsWith("links.md:6:1: warning: a link leads nowhere"))
        .anyMatch(line -> line.startsWith("links.md:7:1: warning: the link 'nan' is no address"))
        .anyMatch(line -> line.startsWith("titles.md:6:1: warning: "))
        .anyMatch(line -> line.startsWith("titles.md:8:14: warning: a character that is no text"))
        .anyMatch(line -> line.matches("years.ttl:\\d+:1: warning: .*to appear.*"));
    CommandRun ingest = lectern("ingest");
    assertThat(ingest.exit()).as(ingest.err()).isZero();
    assertThat(warnings(ingest.err())).isEqualTo(warnings(check.out()));
    assertThat(ingest.err())
        .contains("links.md: 4 records", "titles.md: 3 records", "years.ttl: 1 records");
  }

  @Test
  void refusesForTheSameWhereItMustBeStrict() {
    CommandRun ingest = lectern("ingest", "--strict");
    assertThat(ingest.exit()).isEqualTo(1);
    assertThat(ingest.err())
        .contains("links.md:6:1: warning: a link leads nowhere", "nothing was published");
  }

  @Test
  void saysNothingAgainOfWhatLaysThereBefore() throws IOException {
    lectern("ingest");
    documents.clear();
    document(
        "more.ttl",
        "@prefix s: <http://schema.org/> .\n"
            + "<http://x.org/2> a s:ScholarlyArticle ; s:name \"Moss in ice\" .\n");
    CommandRun more = lectern("ingest");
    assertThat(more.exit()).as(more.err()).isZero();
    assertThat(warnings(more.err())).isEmpty();
  }
}
