package org.lectern.server.app.child;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.ingest.store.StoreLayout;
import org.lectern.server.answers.sparql.SparqlLimits;
import org.lectern.server.app.ServerSettings;
import org.lectern.server.app.TestServer;
import org.lectern.server.app.TestStore;
import org.lectern.server.app.cli.ServerMain;
import org.lectern.server.engine.generation.GenerationHolder;
import org.lectern.server.web.work.WorkLimits;
import org.slf4j.LoggerFactory;

/** The process for SPARQL begins when there is something to read, and never outlives its parent. */
@Timeout(120)
class ChildLifeIT {
  @TempDir Path directory;
  private StoreLayout store;

  @BeforeEach
  void name() {
    store = new StoreLayout(directory.resolve("store"));
  }

  @AfterEach
  void nothingRunsOnThisStore() throws Exception {
    for (int waited = 0; running().isPresent() && waited < 100; waited++) {
      Thread.sleep(100);
    }
    assertThat(running()).isEmpty();
  }

  private ChildCommand command() {
    return ChildCommand.of(
        "128m",
        ServerMain.class.getName(),
        List.of("sparql-engine", "--store", store.root().toString()));
  }

  private ServerSettings settings() {
    return ServerSettings.local(0).withChild(command());
  }

  private Optional<ProcessHandle> running() {
    return ProcessHandle.allProcesses()
        .filter(process -> words(process).contains("sparql-engine"))
        .filter(process -> words(process).contains(store.root().toString()))
        .findFirst();
  }

  private static String words(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));
    } catch (IOException e) {
      return "";
    }
  }

  private List<String> views() throws IOException {
    if (!Files.exists(store.views())) {
      return List.of();
    }
    try (var entries = Files.list(store.views())) {
      return entries.filter(Files::isDirectory).map(Path::toString).toList();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 300, 700, 1_200, 2_500})
  void leavesNothingWhenItsServerIsClosedSoon(int millis) throws Exception {
    TestServer server = TestServer.on(TestStore.published(store.root()), settings());
    Thread.sleep(millis);
    server.close();
    assertThat(running()).isEmpty();
    assertThat(views()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 300, 700, 1_200})
  void endsByItselfWhenItsParentSaysNoMore(int millis) throws Exception {
    TestStore.published(store.root());
    Process alone = new ProcessBuilder(command().words()).start();
    alone
        .getOutputStream()
        .write(
            new ChildTerms("token", SparqlLimits.PUBLIC, WorkLimits.freeQueries())
                .line()
                .getBytes(StandardCharsets.UTF_8));
    alone.getOutputStream().write('\n');
    alone.getOutputStream().flush();
    Thread.sleep(millis);
    alone.getOutputStream().close();
    assertThat(alone.waitFor(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void beginsWhenThereIsAGeneration() throws Exception {
    Files.createDirectories(store.root());
    try (GenerationHolder generations = GenerationHolder.follow(store);
        ChildSupervisor supervisor =
            new ChildSupervisor(
                command(), generations, SparqlLimits.PUBLIC, WorkLimits.freeQueries())) {
      Thread.sleep(1_500);
      assertThat(running()).isEmpty();
      TestStore.published(store.root());
      assertThat(supervisor.child(30_000).endpoint().getPort()).isPositive();
      assertThat(running()).isPresent();
    }
  }

  @Test
  void whatItComplainsOfGoesIntoTheLogOfItsParent() throws Exception {
    Logger log = (Logger) LoggerFactory.getLogger(ChildProcess.class);
    ListAppender<ILoggingEvent> heard = new ListAppender<>();
    heard.start();
    log.addAppender(heard);
    ChildCommand complaining =
        new ChildCommand(List.of("/bin/sh", "-c", "echo 'something is wrong' >&2; exec cat"));
    try (ChildProcess child = ChildProcess.start(complaining)) {
      for (int waited = 0; heard.list.isEmpty() && waited < 100; waited++) {
        Thread.sleep(100);
      }
      assertThat(child.isAlive()).isTrue();
      assertThat(heard.list)
          .extracting(ILoggingEvent::getFormattedMessage)
          .containsExactly("sparql: something is wrong");
    } finally {
      log.detachAppender(heard);
    }
  }
}
