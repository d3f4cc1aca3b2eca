package org.lectern.ingest.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.ingest.records.Problem;
import org.lectern.ingest.records.source.SourceDocument;
import org.lectern.ingest.run.sources.SourceCatalogue;
import org.lectern.ingest.store.DirectoryTree;
import org.lectern.ingest.store.StoreLayout;
import org.lectern.ingest.store.publish.ProgressListener;

/**
 * Reads broken documents as {@code check} does and demands of each that it is accepted, or refused
 * at a place, soon and without a fault of ours.
 */
public final class MutationRun {
  /** In seconds on a processor, which others on the machine do not distort. */
  private static final double SOON = 5;

  private static final int SHOWN_FRAMES = 14;

  private static final Pattern PLACED =
      Pattern.compile("\\S+:[1-9]\\d*:[1-9]\\d*: (?:error|warning): .*", Pattern.DOTALL);

  private final Mutations mutations;
  private final Path folder;

  MutationRun(Mutations mutations, Path folder) {
    this.mutations = mutations;
    this.folder = folder;
  }

  /**
   * Runs from the command line.
   *
   * @param args how many mutants, the seed, and folders with documents
   */
  public static void main(String[] args) throws Exception {
    int count = Integer.parseInt(args[0]);
    long seed = Long.parseLong(args[1]);
    List<Path> folders = Arrays.stream(args).skip(2).map(Path::of).toList();
    Path folder = Files.createTempDirectory("lectern-mutations-");
    MutationRun run = new MutationRun(new Mutations(folders).withRdf(), folder);
    TreeMap<String, Integer> outcomes = new TreeMap<>();
    int faults = 0;
    double slowest = 0;
    for (int i = 0; i < count; i++) {
      Verdict verdict = run.judge(seed * 1_000_003 + i);
      outcomes.merge(verdict.outcome(), 1, Integer::sum);
      slowest = Math.max(slowest, verdict.seconds());
      if (verdict.isFault()) {
        faults++;
        System.out.println((seed * 1_000_003 + i) + " " + verdict.how() + ": " + verdict.said());
      }
      if (i % 200 == 0 && !run.leavesTheStoreAlone(seed * 1_000_003 + i)) {
        faults++;
        System.out.println((seed * 1_000_003 + i) + ": a refused ingest changed the store");
      }
    }
    DirectoryTree.delete(folder);
    System.out.printf(
        "%d mutants of seed %d: %s, slowest %.1f s on a processor, %d faults%n",
        count, seed, outcomes, slowest, faults);
    System.exit(faults == 0 ? 0 : 1);
  }

  /**
   * What became of a mutant.
   *
   * @param outcome {@code accepted}, {@code refused} or what is wrong
   * @param how what was done to the document
   * @param said the messages, or the fault
   * @param seconds the time on a processor
   */
  record Verdict(String outcome, String how, String said, double seconds) {
    boolean isFault() {
      return !outcome.equals("accepted") && !outcome.equals("refused");
    }
  }

  /** Reads a mutant in a thread of its own, which is left behind when it does not end. */
  Verdict judge(long seed) throws IOException, InterruptedException {
    Mutations.Mutant mutant = mutations.mutant(seed);
    Path file = Files.write(folder.resolve("mutant-" + mutant.name()), mutant.bytes());
    SourceDocument document = SourceCatalogue.empty().document(file, Optional.empty());
    List<String> messages = new ArrayList<>();
    Throwable[] thrown = new Throwable[1];
    boolean[] accepted = new boolean[1];
    Thread reading =
        new Thread(
            () -> {
              try {
                accepted[0] = check(document, messages);
              } catch (Throwable e) {
                thrown[0] = e;
              }
            });
    reading.setDaemon(true);
    reading.start();
    var clock = ManagementFactory.getThreadMXBean();
    double seconds = 0;
    while (reading.isAlive() && seconds < SOON) {
      seconds = Math.max(seconds, clock.getThreadCpuTime(reading.getId()) / 1e9);
      TimeUnit.NANOSECONDS.timedJoin(reading, 20_000_000);
    }
    if (reading.isAlive()) {
      Exception where = new Exception("still reading");
      where.setStackTrace(reading.getStackTrace());
      return new Verdict("not soon", mutant.how(), text(where), seconds);
    }
    if (thrown[0] != null) {
      return new Verdict("thrown", mutant.how(), text(thrown[0]), seconds);
    }
    for (String message : messages) {
      if (!PLACED.matcher(message).matches()) {
        return new Verdict("without place", mutant.how(), message, seconds);
      }
      if (message.contains("fault of Lectern")) {
        return new Verdict("fault of ours", mutant.how(), message, seconds);
      }
    }
    return new Verdict(
        accepted[0] ? "accepted" : "refused", mutant.how(), String.join("\n", messages), seconds);
  }

  private static boolean check(SourceDocument document, List<String> messages) throws IOException {
    SourceReading reading;
    try {
      reading = DocumentReading.fresh().read(document);
    } catch (IOException e) {
      messages.addAll(DocumentReading.refusal(document, e).messages());
      return false;
    }
    for (Problem problem : reading.reading().problems()) {
      messages.add(problem.format(document.fileName()));
    }
    ResolutionCheck.warnings(SourceCatalogue.empty(), List.of(reading));
    List<String> objections = DocumentReading.objections(reading, false);
    messages.addAll(objections);
    return objections.isEmpty();
  }

  /** Puts a mutant into a store with a good document; when it is refused, nothing may change. */
  boolean leavesTheStoreAlone(long seed) throws Exception {
    StoreLayout store = new StoreLayout(folder.resolve("store"));
    Files.writeString(folder.resolve("sources.yaml"), "sources: []\n");
    if (store.readCurrent().isEmpty()) {
      ingest(
          store,
          Files.writeString(
              folder.resolve("good.nt"),
              "<http://x.org/p> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
                  + " <http://schema.org/ScholarlyArticle> .\n"
                  + "<http://x.org/p> <http://schema.org/name> \"On Ends\" .\n"));
    }
    Mutations.Mutant mutant = mutations.mutant(seed);
    Path file = Files.write(folder.resolve("mutant-" + mutant.name()), mutant.bytes());
    List<String> before = listing(store.root());
    try {
      ingest(store, file);
      return true;
    } catch (RefusedSourcesException e) {
      return listing(store.root()).equals(before)
          && e.getMessage().lines().allMatch(line -> PLACED.matcher(line).matches());
    }
  }

  private void ingest(StoreLayout store, Path file) throws Exception {
    new Ingest(
            new IngestRequest(
                store,
                folder.resolve("sources.yaml"),
                List.of(file),
                Set.of(),
                Optional.empty(),
                false,
                false,
                false,
                1),
            ProgressListener.NONE)
        .run();
  }

  private static List<String> listing(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      List<String> listing = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (!file.getFileName().toString().endsWith("lock")) {
          listing.add(file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
        }
      }
      return listing;
    }
  }

  private static String text(Throwable e) {
    StringWriter text = new StringWriter();
    e.printStackTrace(new PrintWriter(text));
    return String.join("\n", text.toString().lines().limit(SHOWN_FRAMES).toList());
  }
}
