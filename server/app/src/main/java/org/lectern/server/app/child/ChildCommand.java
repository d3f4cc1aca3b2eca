package org.lectern.server.app.child;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line of a child: this Java with this class path and a heap of its own.
 *
 * @param words the words of the command line
 */
public record ChildCommand(List<String> words) {
  /** What of this process's own options the child needs, too. */
  private static final List<String> HANDED_ON =
      List.of(
          "-Xss",
          "-Xlog:cds",
          "-XX:SharedArchiveFile",
          "-XX:TieredStopAtLevel",
          "--enable-native-access",
          "-Dlectern.");

  /**
   * Makes the command line.
   *
   * @param heap the size of the heap as Java takes it, for example {@code 512m}; empty for an
   *     eighth of the machine's memory
   * @param main the main class
   * @param arguments its arguments
   * @return the command line
   */
  public static ChildCommand of(String heap, String main, List<String> arguments) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> HANDED_ON.stream().anyMatch(option::startsWith))
        .forEach(words::add);
    words.add("-XX:+UseSerialGC");
    words.add("-XX:+ExitOnOutOfMemoryError");
    words.add(heap.isEmpty() ? "-XX:MaxRAMPercentage=12.5" : "-Xmx" + heap);
    words.add("-cp");
    words.add(System.getProperty("java.class.path"));
    words.add(main);
    words.addAll(arguments);
    return new ChildCommand(List.copyOf(words));
  }
}
