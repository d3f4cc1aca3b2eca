package org.lectern.server.app;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.sparql.core.DatasetGraphZero;
import org.eclipse.jetty.server.Server;
import org.lectern.queries.run.QueryCatalogue;
import org.lectern.server.answers.canned.QueriesResource;
import org.lectern.server.answers.canned.QueryDataResource;
import org.lectern.server.answers.canned.QueryIdResource;
import org.lectern.server.answers.sparql.CatalogueSight;
import org.lectern.server.answers.sparql.OwnAnswers;
import org.lectern.server.answers.sparql.SparqlAnswers;
import org.lectern.server.answers.sparql.SparqlService;
import org.lectern.server.app.child.ChildAnswers;
import org.lectern.server.app.openapi.OpenApiResource;
import org.lectern.server.app.read.InternalResource;
import org.lectern.server.dumps.DumpMaker;
import org.lectern.server.dumps.DumpsResource;
import org.lectern.server.dumps.diff.GenerationsResource;
import org.lectern.server.engine.generation.GenerationHolder;
import org.lectern.server.site.ask.AskResource;
import org.lectern.server.site.page.DataResource;
import org.lectern.server.site.page.FrontPage;
import org.lectern.server.site.page.IdResource;
import org.lectern.server.site.page.PageResource;
import org.lectern.server.site.report.ReportResource;
import org.lectern.server.site.search.SearchResource;
import org.lectern.server.site.search.SuggestResource;
import org.lectern.server.site.vocabulary.OntologyResource;
import org.lectern.server.site.vocabulary.TermsResource;
import org.lectern.server.web.ClientFilter;
import org.lectern.server.web.Health;
import org.lectern.server.web.HostGuard;
import org.lectern.server.web.JettyErrors;
import org.lectern.server.web.NothingHere;
import org.lectern.server.web.Outgoing;
import org.lectern.server.web.RequestGuard;
import org.lectern.server.web.StaticFiles;
import org.lectern.server.web.work.BoundedWork;
import org.lectern.server.web.work.WorkLimits;

/** The running server. What it serves is listed in {@link #start}, one line a resource. */
public final class LecternServer implements AutoCloseable {
  /**
   * Most of them wait: for a turn, for the process that runs SPARQL, for bodies that come, or for
   * answers to be read. The last two are bounded to less, so that some are always left.
   */
  private static final int MOST_THREADS = 600;

  /** More than may wait for turns, so that these are what a client is refused by. */
  private static final int MOST_OF_A_CLIENT = 64;

  private final FusekiServer fuseki;
  private final List<BoundedWork> work;
  private final SparqlAnswers answers;
  private final DumpMaker dumps;
  private final String host;

  private LecternServer(
      FusekiServer fuseki,
      List<BoundedWork> work,
      SparqlAnswers answers,
      DumpMaker dumps,
      String host) {
    this.fuseki = fuseki;
    this.work = work;
    this.answers = answers;
    this.dumps = dumps;
    this.host = host;
  }

  /**
   * Starts a server with the canned queries that ship.
   *
   * @param generations what it serves; stays open when the server is closed
   * @param settings how it is run
   * @return the running server; to be closed
   */
  public static LecternServer start(GenerationHolder generations, ServerSettings settings) {
    return start(generations, settings, QueryCatalogue.shipped());
  }

  /**
   * Starts a server.
   *
   * @param generations what it serves; stays open when the server is closed
   * @param settings how it is run
   * @param catalogue the canned queries it answers
   * @return the running server; to be closed
   */
  public static LecternServer start(
      GenerationHolder generations, ServerSettings settings, QueryCatalogue catalogue) {
    BoundedWork work = new BoundedWork("page", settings.pages());
    BoundedWork differences = new BoundedWork("diff", WorkLimits.heavy());
    CatalogueSight sight = new CatalogueSight(catalogue);
    long timeout = settings.limits().timeoutMillis();
    SparqlAnswers answers = answers(generations, settings, sight);
    DumpMaker dumps = new DumpMaker(generations);
    OntologyResource ontology = new OntologyResource();
    FusekiServer.Builder builder =
        FusekiServer.create()
            .fusekiModules(FusekiModules.create())
            .port(settings.port())
            .registerOperation(
                Operation.Query, new SparqlService(generations, settings.limits(), answers))
            // Fuseki is given an empty dataset, because what is served changes while it runs: the
            // service leases a generation for each query.
            .add(
                "/sparql",
                DataService.newBuilder(DatasetGraphZero.create()).addEndpoint(Operation.Query))
            .maxServerThreads(MOST_THREADS)
            .addFilter("/*", clients(settings))
            .addFilter("/*", new HostGuard(names(settings)))
            .addFilter("/*", new RequestGuard())
            .addServlet("/static/*", new StaticFiles())
            .addServlet("", new FrontPage(generations, catalogue, work, timeout))
            .addServlet("/report", new ReportResource(generations, work, timeout))
            .addServlet("/health", new Health(generations))
            .addServlet("/queries/*", new QueriesResource(generations, sight, work, timeout))
            .addServlet("/openapi.json", new OpenApiResource(catalogue))
            .addServlet("/suggest", new SuggestResource(generations, work, timeout))
            .addServlet("/id/query/*", new QueryIdResource(catalogue))
            .addServlet("/page/query/*", new QueryIdResource(catalogue))
            .addServlet("/data/query/*", new QueryDataResource(generations, sight))
            .addServlet("/ontology/terms.json", new TermsResource(generations, work, timeout))
            .addServlet("/ask", new AskResource(generations, catalogue, work, timeout))
            .addServlet("/search", new SearchResource(generations, work, timeout))
            .addServlet("/id/*", new IdResource(generations, work, timeout))
            .addServlet("/page/*", new PageResource(generations, catalogue, work, timeout))
            .addServlet("/data/*", new DataResource(generations, work, timeout))
            .addServlet("/dumps/*", new DumpsResource(generations, dumps, timeout))
            .addServlet(
                "/generations/*", new GenerationsResource(generations, differences, timeout))
            .addServlet("/.well-known/void", new DumpsResource(generations, dumps, timeout))
            .addServlet(
                "/internal/read", new InternalResource(generations, sight, settings.token()))
            .addServlet("/*", new NothingHere());
    OntologyResource.paths().forEach(path -> builder.addServlet(path, ontology));
    FusekiServer fuseki = builder.build();
    Connectors.tune(fuseki.getJettyServer(), settings);
    fuseki.getJettyServer().setErrorHandler(new JettyErrors());
    fuseki.start();
    return new LecternServer(fuseki, List.of(work, differences), answers, dumps, settings.host());
  }

  private static SparqlAnswers answers(
      GenerationHolder generations, ServerSettings settings, CatalogueSight sight) {
    return settings
        .child()
        .<SparqlAnswers>map(
            command -> new ChildAnswers(command, generations, settings.limits(), settings.sparql()))
        .orElseGet(
            () ->
                new OwnAnswers(
                    generations,
                    settings.limits(),
                    sight,
                    new BoundedWork("sparql", settings.sparql())));
  }

  private static ClientFilter clients(ServerSettings settings) {
    return new ClientFilter(
        settings.shares() ? MOST_OF_A_CLIENT : MOST_THREADS, new Outgoing(settings.shares()));
  }

  private static List<String> names(ServerSettings settings) {
    List<String> names = new ArrayList<>(settings.names());
    names.add(settings.host());
    try {
      names.add(InetAddress.getLocalHost().getHostName());
    } catch (UnknownHostException e) {
      // A machine without a name is not addressed by one.
    }
    return names;
  }

  /** The port it listens on. */
  public int port() {
    return fuseki.getHttpPort();
  }

  /** The address of its front page. */
  public String url() {
    String shown = host.contains(":") ? "[" + host + "]" : host;
    return "http://" + shown + ":" + port() + "/";
  }

  /** The Jetty server below, for tests. */
  Server jetty() {
    return fuseki.getJettyServer();
  }

  @Override
  public void close() {
    fuseki.stop();
    work.forEach(BoundedWork::close);
    answers.close();
    dumps.close();
  }
}
