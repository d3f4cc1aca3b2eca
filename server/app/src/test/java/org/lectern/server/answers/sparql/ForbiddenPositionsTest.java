package org.lectern.server.answers.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecDatasetBuilder;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.server.app.ServerSettings;
import org.lectern.server.app.TestServer;
import org.lectern.server.app.TestStore;
import org.lectern.server.engine.generation.GenerationHolder;
import org.lectern.server.engine.generation.Lease;
import org.lectern.server.engine.guard.EngineLock;

/** Sends queries with one forbidden element in every place, beside a canary that counts calls. */
class ForbiddenPositionsTest {
  private static final String BASE = "https://w3id.org/lectern/";

  @TempDir static Path directory;
  private static TestServer server;
  private static GenerationHolder holder;
  private static Canary canary;

  @BeforeAll
  static void start() throws Exception {
    TestStore store = TestStore.published(directory);
    server =
        TestServer.on(
            store,
            ServerSettings.local(0)
                .withLimits(new SparqlLimits(1_000, 100_000, 32 * 1024))
                .withoutShares());
    holder = GenerationHolder.follow(store.layout());
    canary = new Canary();
  }

  @AfterAll
  static void stop() throws Exception {
    canary.close();
    holder.close();
    server.close();
  }

  @AfterEach
  void lockAgain() {
    EngineLock.lockProcess();
  }

  /** Every so-manyeth of the queries with one element in one place. */
  private static List<ForbiddenQuery> every(int step) {
    List<ForbiddenQuery> all = ForbiddenQueries.alone(canary.port()).toList();
    return IntStream.range(0, all.size()).filter(i -> i % step == 0).mapToObj(all::get).toList();
  }

  private static void refused(List<ForbiddenQuery> queries) {
    for (ForbiddenQuery query : queries) {
      HttpResponse<String> response =
          server.send(
              server
                  .request("/sparql")
                  .header("Content-Type", "application/sparql-query")
                  .POST(BodyPublishers.ofString(query.text())));
      assertThat(response.statusCode())
          .as(query.element() + " in " + query.positions() + ": " + query.text())
          .isEqualTo(400);
    }
  }

  private static void openEngine() {
    ARQ.globalServiceAllowed = true;
    ARQ.allowServiceDefault = true;
    ARQ.getContext().set(ARQ.httpServiceAllowed, true);
  }

  /** Runs a query past the check; whether it fails does not matter here. */
  private static void run(ForbiddenQuery forbidden, boolean open) throws Exception {
    Query query = QueryFactory.create(forbidden.text(), BASE, Syntax.syntaxSPARQL_11);
    try (Lease lease = holder.acquire()) {
      lease.read(
          () -> {
            try (QueryExec exec = builder(lease.dataset(), query, open).build()) {
              if (query.isSelectType()) {
                exec.select().materialize();
              } else if (query.isAskType()) {
                exec.ask();
              } else if (query.isConstructType()) {
                exec.construct();
              } else {
                exec.describe();
              }
            } catch (RuntimeException e) {
              // As said.
            }
            return true;
          });
    }
  }

  private static QueryExecDatasetBuilder builder(DatasetGraph data, Query query, boolean open) {
    QueryExecDatasetBuilder builder =
        QueryExecDatasetBuilder.create()
            .dataset(data)
            .query(query)
            .overallTimeout(200, TimeUnit.MILLISECONDS);
    if (open) {
      ServiceExecutorRegistry calls = new ServiceExecutorRegistry();
      ServiceExecutorRegistry.initWithDefaults(calls);
      builder.set(ARQ.httpServiceAllowed, true);
      builder.set(org.apache.jena.sparql.ARQConstants.registryServiceExecutors, (Object) calls);
    }
    return builder;
  }

  @Test
  void refusesEveryElementInEveryPlace() {
    List<ForbiddenQuery> queries = every(2);
    assertThat(queries).hasSizeGreaterThan(2_000);
    refused(queries);
    assertThat(canary.calls()).isZero();
    assertThat(System.getProperty(LoadProbe.MARK)).isNull();
  }

  @Test
  void theCheckHoldsWhenTheEngineIsOpen() {
    openEngine();
    refused(every(11));
    assertThat(canary.calls()).isZero();
  }

  @Test
  void theEngineHoldsWithoutTheCheck() throws Exception {
    for (ForbiddenQuery query : every(11)) {
      run(query, false);
    }
    assertThat(canary.calls()).isZero();
    assertThat(System.getProperty(LoadProbe.MARK)).isNull();
  }

  @Test
  void theCanaryIsHeardWhenBothAreOpen() throws Exception {
    int before = canary.calls();
    openEngine();
    for (ForbiddenQuery query : every(101)) {
      run(query, true);
    }
    assertThat(canary.calls()).isGreaterThan(before);
    canary.forget();
  }

  @Test
  void letsHarmlessQueriesThroughInTheSamePlaces() {
    List<String> harmless = ForbiddenQueries.harmless().map(ForbiddenQuery::text).toList();
    for (int i = 0; i < harmless.size(); i += 4) {
      HttpResponse<String> response =
          server.send(
              server
                  .request("/sparql")
                  .header("Content-Type", "application/sparql-query")
                  .POST(BodyPublishers.ofString(harmless.get(i))));
      // Some nest cross joins that take longer than they may.
      assertThat(response.statusCode()).as(harmless.get(i) + response.body()).isIn(200, 503);
    }
  }
}
