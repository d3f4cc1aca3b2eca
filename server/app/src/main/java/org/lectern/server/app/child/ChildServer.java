package org.lectern.server.app.child;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.sparql.core.DatasetGraphZero;
import org.eclipse.jetty.server.ServerConnector;
import org.lectern.ingest.store.StoreLayout;
import org.lectern.queries.run.QueryCatalogue;
import org.lectern.server.answers.sparql.CatalogueSight;
import org.lectern.server.answers.sparql.OwnAnswers;
import org.lectern.server.answers.sparql.SparqlService;
import org.lectern.server.engine.generation.GenerationHolder;
import org.lectern.server.web.HttpError;
import org.lectern.server.web.NothingHere;
import org.lectern.server.web.Problem;
import org.lectern.server.web.RequestGuard;
import org.lectern.server.web.work.BoundedWork;

/** What runs in the child: the SPARQL endpoint and nothing else, for its parent alone. */
public final class ChildServer {
  /** How the process ends when its memory is used up whatever is stopped. */
  private static final int OUT_OF_MEMORY = 3;

  private ChildServer() {}

  /**
   * Serves until the parent closes the standard input, which the system does when the parent ends.
   *
   * @param store what to read
   * @param catalogue the canned queries that queries may ask about
   * @param in where the parent's terms come from
   * @param out where the port goes, in one line
   * @throws IOException when the terms cannot be read
   * @throws InterruptedException when the thread is interrupted
   */
  public static void run(
      StoreLayout store, QueryCatalogue catalogue, InputStream in, PrintStream out)
      throws IOException, InterruptedException {
    BufferedReader parent = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    String line = parent.readLine();
    if (line == null) {
      return;
    }
    ChildTerms terms = ChildTerms.of(line);
    // From the beginning, because a parent may end while its child is starting.
    Thread watch = new Thread(() -> endWith(parent), "parent");
    watch.setDaemon(true);
    watch.start();
    try (GenerationHolder generations = GenerationHolder.follow(store)) {
      FusekiServer server = server(generations, catalogue, terms);
      server.start();
      ServerConnector connector = (ServerConnector) server.getJettyServer().getConnectors()[0];
      out.println(connector.getLocalPort());
      out.flush();
      watch.join();
    }
  }

  private static FusekiServer server(
      GenerationHolder generations, QueryCatalogue catalogue, ChildTerms terms) {
    BoundedWork work =
        new BoundedWork("sparql", terms.work(), () -> Runtime.getRuntime().halt(OUT_OF_MEMORY));
    CatalogueSight sight = new CatalogueSight(catalogue);
    OwnAnswers answers = new OwnAnswers(generations, terms.limits(), sight, work);
    return FusekiServer.create()
        .fusekiModules(FusekiModules.create())
        .port(0)
        .loopback(true)
        .registerOperation(
            Operation.Query, SparqlService.ofChild(generations, terms.limits(), answers))
        .add(
            "/sparql",
            DataService.newBuilder(DatasetGraphZero.create()).addEndpoint(Operation.Query))
        .addFilter("/*", new RequestGuard())
        .addFilter("/*", new ParentOnly(terms.token()))
        .addServlet("/*", new NothingHere())
        .build();
  }

  /** Whoever is still asking when the parent has ended has nobody any more to hear the answer. */
  private static void endWith(BufferedReader parent) {
    try {
      while (parent.readLine() != null) {
        // The parent says nothing more; it only lives.
      }
    } catch (IOException e) {
      // It has ended, too.
    } finally {
      Runtime.getRuntime().halt(0);
    }
  }

  /** Lets nobody in but the parent, who knows the token. */
  private record ParentOnly(String token) implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      HttpServletRequest http = (HttpServletRequest) request;
      String given = Optional.ofNullable(http.getHeader("Authorization")).orElse("");
      if (MessageDigest.isEqual(
          ("Bearer " + token).getBytes(StandardCharsets.UTF_8),
          given.getBytes(StandardCharsets.UTF_8))) {
        chain.doFilter(request, response);
      } else {
        Problem.send(
            http,
            (jakarta.servlet.http.HttpServletResponse) response,
            new HttpError(404, "There is nothing at this address."));
      }
    }
  }
}
