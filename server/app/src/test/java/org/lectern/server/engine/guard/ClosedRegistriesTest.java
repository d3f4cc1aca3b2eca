package org.lectern.server.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.server.app.TestStore;
import org.lectern.server.engine.generation.GenerationHolder;
import org.lectern.server.engine.generation.Lease;

/**
 * Runs queries past the check of the endpoint, straight on a generation, to show that the
 * registries hold on their own.
 */
class ClosedRegistriesTest {
  private static final String MARK = "lectern.test.registry";

  /** Leaves a mark when it is loaded. */
  public static final class Probe {
    static {
      System.setProperty(MARK, "yes");
    }
  }

  /** The same for the negative control. */
  public static final class UnguardedProbe {
    static {
      System.setProperty(MARK + ".unguarded", "yes");
    }
  }

  @TempDir Path directory;

  private static void run(DatasetGraph data, String query) {
    try (QueryExec exec = QueryExec.dataset(data).query(query).build()) {
      exec.select().materialize();
    } catch (RuntimeException e) {
      // Whether the query fails or gives nothing does not matter here.
    }
  }

  private static String function(String name) {
    return "SELECT * { BIND(<java:" + name + ">() AS ?x) }";
  }

  private static String property(String name) {
    return "SELECT * { ?s <java:" + name + "> ?o }";
  }

  @Test
  void loadsNoClassThatAQueryNames() throws Exception {
    String probe = ClosedRegistriesTest.class.getName() + "$Probe";
    TestStore store = TestStore.published(directory);
    try (GenerationHolder holder = GenerationHolder.follow(store.layout());
        Lease lease = holder.acquire()) {
      lease.read(
          () -> {
            run(lease.dataset(), function(probe));
            run(lease.dataset(), property(probe));
            return true;
          });
    }
    assertThat(System.getProperty(MARK)).isNull();
  }

  @Test
  void wouldLoadItWithoutTheClosedRegistries() {
    String probe = ClosedRegistriesTest.class.getName() + "$UnguardedProbe";
    DatasetGraph open = DatasetGraphFactory.create();
    FunctionRegistry.set(open.getContext(), new FunctionRegistry());
    run(open, function(probe));
    assertThat(System.getProperty(MARK + ".unguarded")).isEqualTo("yes");
  }

  @Test
  void knowsCastsAndTextSearchOnly() {
    TextQuery.init();
    FunctionRegistry functions = new ClosedFunctions();
    assertThat(functions.get("http://www.w3.org/2001/XMLSchema#integer")).isNotNull();
    assertThat(functions.get("http://jena.apache.org/ARQ/function#sha1sum")).isNull();
    PropertyFunctionRegistry properties = new ClosedPropertyFunctions();
    assertThat(properties.manages("http://jena.apache.org/text#query")).isTrue();
    assertThat(properties.manages("http://jena.apache.org/ARQ/property#concat")).isFalse();
    assertThat(properties.manages("java:java.lang.String")).isFalse();
  }
}
