package org.lectern.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir Path directory;

  @Test
  void aFileAppearsOrIsReplacedWhole() throws IOException {
    Path file = directory.resolve("a.txt");
    WholeFile.write(file, out -> out.write(bytes("one")));
    assertThat(file).hasContent("one");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    WholeFile.write(
        file,
        out -> {
          out.write(bytes("tw"));
          assertThat(file).hasContent("one");
          out.write(bytes("o"));
        });
    assertThat(file).hasContent("two");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
    assertThat(names()).containsExactly("a.txt");
  }

  @Test
  void aFailureLeavesTheOldFileAndNothingElse() throws IOException {
    Path file = Files.writeString(directory.resolve("a.txt"), "old");
    assertThatThrownBy(
            () ->
                WholeFile.write(
                    file,
                    out -> {
                      out.write(bytes("half"));
                      throw new IOException("No space left on device");
                    }))
        .hasMessage("No space left on device");
    assertThat(file).hasContent("old");
    assertThat(names()).containsExactly("a.txt");
  }

  @Test
  void whatALinkLeadsToIsReplacedAndTheLinkStays() throws IOException {
    Path other = Files.createDirectory(directory.resolve("other"));
    Path target = Files.writeString(other.resolve("target.txt"), "old");
    Path link = Files.createSymbolicLink(directory.resolve("link"), Path.of("other/target.txt"));
    Path toLink = Files.createSymbolicLink(directory.resolve("to-link"), link);
    WholeFile.write(toLink, out -> out.write(bytes("new")));
    assertThat(link).isSymbolicLink();
    assertThat(toLink).isSymbolicLink();
    assertThat(target).hasContent("new");
    assertThat(Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)).isTrue();

    Path dangling = Files.createSymbolicLink(directory.resolve("dangling"), Path.of("other/made"));
    WholeFile.write(dangling, out -> out.write(bytes("made")));
    assertThat(dangling).isSymbolicLink();
    assertThat(other.resolve("made")).hasContent("made");
  }

  @Test
  void linksInACircleAreRefused() throws IOException {
    Path a = directory.resolve("a");
    Path b = Files.createSymbolicLink(directory.resolve("b"), a);
    Files.createSymbolicLink(a, b);
    assertThatThrownBy(() -> WholeFile.write(a, out -> out.write(1)))
        .hasMessageContaining("links that lead in a circle");
  }

  @Test
  void aPipeIsWrittenToAndStaysAPipe() throws Exception {
    Path pipe = directory.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Path link = Files.createSymbolicLink(directory.resolve("link"), pipe);
    for (Path name : List.of(pipe, link)) {
      CompletableFuture<String> read =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return Files.readString(pipe);
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              });
      WholeFile.write(name, out -> out.write(bytes("through")));
      assertThat(read.get(20, TimeUnit.SECONDS)).isEqualTo("through");
      assertThat(Files.readAttributes(pipe, "isOther").get("isOther")).isEqualTo(true);
    }
    assertThat(link).isSymbolicLink();
    assertThat(names()).containsExactlyInAnyOrder("pipe", "link");
  }

  @Test
  void aDirectoryAndAMissingOneAreRefused() {
    assertThatThrownBy(() -> WholeFile.write(directory, out -> out.write(1)))
        .hasMessage(directory + ": expected a file, found a directory");
    assertThatThrownBy(() -> WholeFile.write(directory.resolve("x/y"), out -> out.write(1)))
        .hasMessage(directory.resolve("x") + ": there is no such directory");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
