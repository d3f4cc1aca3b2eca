package org.lectern.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Draws the modules and packages from the imports and compares them with {@code
 * docs/architecture.md}.
 *
 * <p>With the system property {@code lectern.picture.write} the picture is drawn anew there.
 */
class ArchitecturePictureTest {
  private static final Path HOME = Path.of("..", "..").toAbsolutePath().normalize();
  private static final Path PAGE = HOME.resolve("docs/architecture.md");
  private static final String BEGIN = "<!-- drawn from the imports -->\n";
  private static final String END = "<!-- end of what is drawn -->\n";
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (?:static )?org\\.lectern\\.([a-z0-9.]+)\\.[A-Z]");
  private static final Pattern PACKAGE =
      Pattern.compile("(?m)^package org\\.lectern\\.([a-z0-9.]+);");

  /** Modules by package, packages used by package; names without {@code org.lectern}. */
  private record House(
      SortedMap<String, String> modules, SortedMap<String, SortedSet<String>> uses) {
    static House read() throws IOException {
      House house = new House(new TreeMap<>(), new TreeMap<>());
      try (Stream<Path> files = Files.walk(HOME)) {
        for (Path file :
            files.filter(f -> f.toString().contains("/src/main/java/org/lectern/")).toList()) {
          if (file.toString().endsWith(".java")) {
            house.add(file);
          }
        }
      }
      return house;
    }

    private void add(Path file) throws IOException {
      String text = Files.readString(file);
      Matcher own = PACKAGE.matcher(text);
      assertThat(own.find()).as("%s says its package", file).isTrue();
      String module = HOME.relativize(file).toString().replaceFirst("/src/main/java/.*", "");
      String other = modules.put(own.group(1), module);
      assertThat(other).as("module of %s", own.group(1)).isIn(null, module);
      SortedSet<String> used = uses.computeIfAbsent(own.group(1), p -> new TreeSet<>());
      IMPORT.matcher(text).results().map(r -> r.group(1)).forEach(used::add);
      used.remove(own.group(1));
    }

    SortedMap<String, SortedSet<String>> arrows() {
      SortedMap<String, SortedSet<String>> arrows = new TreeMap<>();
      uses.forEach(
          (from, to) -> {
            SortedSet<String> heads =
                arrows.computeIfAbsent(modules.get(from), m -> new TreeSet<>());
            to.forEach(p -> heads.add(modules.get(p)));
            heads.remove(modules.get(from));
          });
      return arrows;
    }
  }

  /** Leaves out each arrow that a way over another module says as well. */
  private static Set<String> reduced(Map<String, SortedSet<String>> arrows, String from) {
    SortedSet<String> left = new TreeSet<>(arrows.get(from));
    for (String over : arrows.get(from)) {
      left.removeAll(reached(arrows, over));
    }
    return left;
  }

  private static Set<String> reached(Map<String, SortedSet<String>> arrows, String from) {
    SortedSet<String> all = new TreeSet<>();
    for (String next : arrows.get(from)) {
      all.add(next);
      all.addAll(reached(arrows, next));
    }
    return all;
  }

  private static String picture(House house) {
    StringBuilder page = new StringBuilder("```mermaid\ngraph BT\n");
    SortedMap<String, SortedSet<String>> arrows = house.arrows();
    for (String module : arrows.keySet()) {
      for (String head : reduced(arrows, module)) {
        page.append("  ").append(module).append(" --> ").append(head).append('\n');
      }
    }
    page.append("```\n\n| module | package | uses |\n|---|---|---|\n");
    for (String module : arrows.keySet()) {
      house.modules().entrySet().stream()
          .filter(e -> e.getValue().equals(module))
          .forEach(
              e ->
                  page.append("| `")
                      .append(module)
                      .append("` | `")
                      .append(e.getKey())
                      .append("` | ")
                      .append(
                          house.uses().get(e.getKey()).stream()
                              .map(p -> "`" + p + "`")
                              .collect(Collectors.joining(" ")))
                      .append(" |\n"));
    }
    return page.toString();
  }

  @Test
  void showsTheHouseAsItIs() throws IOException {
    String page = Files.readString(PAGE);
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    int end = page.indexOf(END);
    assertThat(end).isGreaterThanOrEqualTo(begin);
    String drawn = picture(House.read());
    if (Boolean.getBoolean("lectern.picture.write")) {
      Files.writeString(PAGE, page.substring(0, begin) + drawn + page.substring(end));
      return;
    }
    assertThat(page.substring(begin, end)).isEqualTo(drawn);
    assertThat(drawn).as("the control").contains("`server/app`").contains("`ingest/run`");
  }
}
