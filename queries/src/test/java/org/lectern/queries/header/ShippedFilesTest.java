package org.lectern.queries.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedFilesTest {
  @Test
  void listsTheFilesBesideTheClasses() {
    assertThat(ShippedFiles.read()).containsKey("topic-speakers.rq");
  }

  @Test
  void listsTheFilesInAJarWithoutFolderEntries(@TempDir Path folder) throws IOException {
    Path jar = folder.resolve("a name with blanks.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      for (String name : new String[] {"queries/b-b.rq", "queries/a-a.rq", "queries/x.txt"}) {
        entries.putNextEntry(new JarEntry(name));
        entries.write(name.getBytes(StandardCharsets.UTF_8));
        entries.closeEntry();
      }
    }
    assertThat(ShippedFiles.readFrom(jar))
        .containsExactly(
            Map.entry("a-a.rq", "queries/a-a.rq"), Map.entry("b-b.rq", "queries/b-b.rq"));
  }

  @Test
  void findsNothingWhereThereIsNoFolder(@TempDir Path folder) throws IOException {
    assertThat(ShippedFiles.readFrom(folder)).isEmpty();
  }
}
