package org.lectern.server.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.jena.fuseki.FusekiException;
import org.lectern.ingest.store.GenerationId;
import org.lectern.ingest.store.StoreLayout;
import org.lectern.server.app.LecternServer;
import org.lectern.server.app.ServerSettings;
import org.lectern.server.app.read.ServerFile;
import org.lectern.server.engine.generation.GenerationHolder;
import org.lectern.server.engine.generation.NoGenerationException;
import org.lectern.server.web.Secret;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Serves the current generation of a store until the process is ended. */
@Command(name = "serve", description = "Serves the current generation over HTTP.")
final class ServeCommand implements Callable<Integer> {
  private static final long CHECK_MILLIS = 500;

  @ParentCommand private ServerMain main;
  @Spec private CommandSpec spec;

  @Option(names = "--port", defaultValue = "3030", description = "Default: ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "ADDR",
      defaultValue = ServerSettings.LOOPBACK,
      description = "The address to listen on (default: ${DEFAULT-VALUE}, this machine only).")
  private String host;

  @Option(
      names = "--wait",
      description = "Start although nothing has been published, and answer 503 until then.")
  private boolean wait;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description =
          "A host name by which requests may address the server, beside localhost and the machine's"
              + " own; may be repeated.")
  private List<String> names = List.of();

  @Option(
      names = "--in-process",
      description =
          "Run free SPARQL in this process. It takes less memory, but a query that cannot be"
              + " stopped keeps its thread, and one that fills the memory ends the server.")
  private boolean inProcess;

  @Option(
      names = "--sparql-heap",
      paramLabel = "SIZE",
      defaultValue = "",
      description =
          "The heap of the process that runs free SPARQL, for example 512m (default: an eighth of"
              + " the machine's memory).")
  private String sparqlHeap;

  @Option(
      names = "--no-shares",
      description =
          "Bound no single client. Without it an address may run "
              + "a few queries at once, 60 s of free SPARQL a minute, and 30 a minute that take all their"
              + " time or memory.")
  private boolean noShares;

  @Option(
      names = "--log",
      paramLabel = "FILE",
      description =
          "Write the log there instead of to standard error: five files of 10 MiB at the most.")
  private Path log;

  @Override
  public Integer call() throws Exception {
    if (log != null) {
      Outputs.require(log, "--log", main.store(), spec);
      LogFile.use(log.toAbsolutePath());
    }
    CountDownLatch ending = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(ending, ended), "ending"));
    try {
      serve(main.store(), ending);
    } finally {
      ended.countDown();
    }
    return 0;
  }

  private void serve(StoreLayout store, CountDownLatch ending) throws Exception {
    try (GenerationHolder generations = GenerationHolder.follow(store)) {
      requireGeneration(generations, store);
      Files.createDirectories(store.root());
      String token = Secret.random();
      ServerSettings settings = settings().withToken(token);
      try (LecternServer server = start(generations, settings)) {
        announce(server, generations, store, token, ending);
      }
    }
  }

  private ServerSettings settings() {
    ServerSettings settings = ServerSettings.local(port).withHost(host, names);
    if (noShares) {
      settings = settings.withoutShares();
    }
    return inProcess ? settings : settings.withChild(EngineCommand.line(main, sparqlHeap));
  }

  private void requireGeneration(GenerationHolder generations, StoreLayout store)
      throws IOException, NoGenerationException {
    if (generations.currentId().isPresent() || wait) {
      return;
    }
    if (generations.trouble().isEmpty()) {
      throw new NoGenerationException(
          "Nothing has been published in the store " + store.root() + " yet.");
    }
    throw new IOException(generations.trouble());
  }

  private LecternServer start(GenerationHolder generations, ServerSettings settings)
      throws IOException {
    try {
      return LecternServer.start(generations, settings, main.catalogue());
    } catch (FusekiException e) {
      throw new IOException(
          "cannot listen on " + host + " port " + port + ": is something else using it?", e);
    }
  }

  /** Keeps {@code server.json} true until the process is to end. */
  private void announce(
      LecternServer server,
      GenerationHolder generations,
      StoreLayout store,
      String token,
      CountDownLatch ending)
      throws InterruptedException {
    ServerFile file = file(server, generations, token);
    try {
      boolean written = write(file, store, false);
      main.console().err().println("Lectern serves " + store.root() + " at " + server.url());
      while (!ending.await(CHECK_MILLIS, TimeUnit.MILLISECONDS)) {
        ServerFile now = file(server, generations, token);
        if (!written || !now.equals(file)) {
          file = now;
          written = write(file, store, !written);
        }
      }
    } finally {
      file.remove(store);
    }
  }

  /** A server that cannot say where it is serves all the same, and tries again. */
  private boolean write(ServerFile file, StoreLayout store, boolean again) {
    try {
      file.write(store);
      return true;
    } catch (IOException e) {
      if (!again) {
        main.console()
            .err()
            .println(
                "lectern serve: "
                    + Failures.message(e)
                    + " (without server.json, commands open the store by themselves)");
      }
      return false;
    }
  }

  /** Ends the waiting, and holds the end of the process up until the files are removed. */
  private static void end(CountDownLatch ending, CountDownLatch ended) {
    ending.countDown();
    try {
      ended.await(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static ServerFile file(LecternServer server, GenerationHolder generations, String token) {
    return new ServerFile(
        ProcessHandle.current().pid(),
        server.port(),
        generations.currentId().map(GenerationId::toString).orElse(""),
        token);
  }
}
