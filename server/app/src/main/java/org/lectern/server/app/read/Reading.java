package org.lectern.server.app.read;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lectern.queries.Answer;
import org.lectern.queries.CannedQuery;
import org.lectern.queries.ParameterException;
import org.lectern.queries.ask.Understanding;
import org.lectern.queries.format.AnswerFormat;
import org.lectern.queries.format.RdfFormat;
import org.lectern.queries.run.QueryRunner;
import org.lectern.queries.run.RunLimits;
import org.lectern.server.answers.canned.AnswerWriting;
import org.lectern.server.answers.sparql.CatalogueSight;
import org.lectern.server.answers.sparql.CheckedQuery;
import org.lectern.server.answers.sparql.QueryCheck;
import org.lectern.server.answers.sparql.ResultBody;
import org.lectern.server.answers.sparql.ResultFormat;
import org.lectern.server.answers.sparql.SparqlEngine;
import org.lectern.server.answers.sparql.SparqlLimits;
import org.lectern.server.answers.sparql.SparqlResult;
import org.lectern.server.dumps.DumpWriter;
import org.lectern.server.dumps.PartBounds;
import org.lectern.server.dumps.PartDump;
import org.lectern.server.engine.generation.Lease;
import org.lectern.server.site.ask.SentenceRouter;
import org.lectern.server.site.ask.UnderstandingJson;
import org.lectern.server.site.page.Counts;
import org.lectern.server.web.HttpError;
import org.lectern.server.web.ParameterErrors;
import org.lectern.server.web.work.Cancellation;

/** Does what reading commands ask, without the limits of the public endpoints. */
public final class Reading {
  private static final RunLimits LIMITS = new RunLimits(10_000, 24L * 60 * 60 * 1000);

  private Reading() {}

  /**
   * Does one thing.
   *
   * @param request what to do
   * @param lease the generation to read
   * @param catalogue the canned queries
   * @param out where the data go
   * @throws IOException when they cannot be written
   * @throws HttpError when it cannot be done: below 500 the request is at fault
   */
  public static void run(
      ReadRequest request, Lease lease, CatalogueSight catalogue, OutputStream out)
      throws IOException {
    switch (request.operation()) {
      case QUERY -> query(request, lease, catalogue, out);
      case SPARQL -> sparql(request, lease, catalogue, out);
      case DUMP -> new DumpWriter(lease).writeAll(DumpWriter.format(request.format()), out);
      case PART -> part(request, lease, catalogue, out);
      case STATS -> stats(lease, out);
      case EXPLAIN -> explain(request, lease, out);
      case ASK -> ask(request, lease, catalogue, out);
    }
  }

  private static void part(
      ReadRequest request, Lease lease, CatalogueSight catalogue, OutputStream out)
      throws IOException {
    RdfFormat format = DumpWriter.format(request.format());
    if (request.name().isEmpty()) {
      PartDump.write(request.values(), format, lease, PartBounds.none(LIMITS.timeoutMillis()), out);
    } else {
      PartDump.write(answer(request, lease, catalogue), format, lease, PartBounds.none(0), out);
    }
  }

  private static Answer answer(ReadRequest request, Lease lease, CatalogueSight catalogue) {
    CannedQuery query =
        catalogue
            .queries()
            .find(request.name())
            .orElseThrow(() -> new HttpError(400, "There is no query '" + request.name() + "'."));
    return lease.read(
        () -> {
          try {
            return new QueryRunner(lease.iris(), lease.backing())
                .run(query, request.values(), lease.dataset(), LIMITS);
          } catch (ParameterException e) {
            throw ParameterErrors.of(e, iri -> "");
          }
        });
  }

  private static void query(
      ReadRequest request, Lease lease, CatalogueSight catalogue, OutputStream out)
      throws IOException {
    AnswerFormat format =
        AnswerFormat.ofWord(request.format())
            .orElseThrow(
                () -> unknownFormat(request.format(), words(Arrays.asList(AnswerFormat.values()))));
    Answer answer = answer(request, lease, catalogue);
    if (!format.writer().fits(answer, lease.iris())) {
      throw new HttpError(
              400,
              "This answer holds nothing that could be written as "
                  + format.word()
                  + ". Take one of: "
                  + words(AnswerFormat.fitting(answer, lease.iris()))
                  + ".")
          .about("format");
    }
    AnswerWriting.write(answer, format, lease, out);
  }

  private static String words(List<AnswerFormat> formats) {
    return formats.stream().map(AnswerFormat::word).collect(Collectors.joining(" "));
  }

  private static void sparql(
      ReadRequest request, Lease lease, CatalogueSight catalogue, OutputStream out)
      throws IOException {
    CheckedQuery query = new QueryCheck(lease.iris(), SparqlLimits.NONE).check(request.text());
    SparqlResult result =
        new SparqlEngine(SparqlLimits.NONE, catalogue).run(query, null, lease, new Cancellation());
    boolean triples = result instanceof SparqlResult.Triples;
    if (request.format().equals("table") && !triples) {
      out.write(ResultBody.table(result));
      return;
    }
    String name = request.format().equals("table") ? "turtle" : request.format();
    String type =
        ResultFormat.named(name, result)
            .orElseThrow(
                () ->
                    unknownFormat(
                        name, triples ? "turtle ntriples json xml" : "table json csv tsv xml"));
    out.write(ResultBody.of(result, type));
  }

  private static void explain(ReadRequest request, Lease lease, OutputStream out)
      throws IOException {
    Optional<String> topic = request.values().getOrDefault("topic", List.of()).stream().findFirst();
    String text =
        lease.read(() -> ExplainReading.explain(request.name(), topic, request.format(), lease));
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void ask(
      ReadRequest request, Lease lease, CatalogueSight catalogue, OutputStream out)
      throws IOException {
    SentenceRouter router = new SentenceRouter(catalogue.queries());
    Understanding understood = lease.read(() -> router.understand(request.text(), lease));
    out.write(UnderstandingJson.of(understood).toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void stats(Lease lease, OutputStream out) throws IOException {
    StringBuilder text = new StringBuilder("generation\t" + lease.id() + "\n");
    for (Counts.Count count : lease.read(() -> Counts.of(lease))) {
      text.append(count.name()).append('\t').append(count.count()).append('\n');
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static HttpError unknownFormat(String name, String known) {
    return new HttpError(400, "Format '" + name + "' is not one of: " + known + ".")
        .about("format");
  }
}
