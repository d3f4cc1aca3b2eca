package org.lectern.server.site.ask;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.QueryCancelledException;
import org.lectern.queries.Answer;
import org.lectern.queries.ParameterException;
import org.lectern.queries.ask.Reading;
import org.lectern.queries.ask.Understanding;
import org.lectern.queries.format.AnswerFormat;
import org.lectern.queries.run.QueryCatalogue;
import org.lectern.queries.run.QueryRunner;
import org.lectern.queries.run.RunLimits;
import org.lectern.server.answers.canned.AnswerWriting;
import org.lectern.server.answers.canned.QueryAddress;
import org.lectern.server.engine.generation.GenerationHolder;
import org.lectern.server.engine.generation.Lease;
import org.lectern.server.site.panel.PanelReader;
import org.lectern.server.site.panel.PanelView;
import org.lectern.server.web.Etag;
import org.lectern.server.web.HttpError;
import org.lectern.server.web.Links;
import org.lectern.server.web.Negotiation;
import org.lectern.server.web.ParameterErrors;
import org.lectern.server.web.Parameters;
import org.lectern.server.web.Reply;
import org.lectern.server.web.work.BoundedWork;
import org.lectern.server.web.work.StoreResource;

/** Answers {@code /ask?q=}: a sentence, by the canned query it asks for, or not at all. */
public final class AskResource extends StoreResource {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int LONGEST = 500;
  private static final int ROWS_OF_PAGE = 100;
  private static final int NOT_UNDERSTOOD = 422;

  private final SentenceRouter router;
  private final PanelReader panels;
  private final long timeoutMillis;

  /**
   * Makes the resource.
   *
   * @param generations what to read
   * @param catalogue the queries that answer
   * @param work where queries run
   * @param timeoutMillis how long each may take
   */
  public AskResource(
      GenerationHolder generations,
      QueryCatalogue catalogue,
      BoundedWork work,
      long timeoutMillis) {
    super(generations, work, timeoutMillis);
    this.router = new SentenceRouter(catalogue);
    this.panels = new PanelReader(catalogue, timeoutMillis);
    this.timeoutMillis = timeoutMillis;
  }

  @Override
  protected Reply answer(HttpServletRequest request, Lease lease) {
    String sentence = Parameters.words(request, "q");
    boolean page = Negotiation.wantsPage(request);
    if (sentence.length() > LONGEST) {
      throw new HttpError(400, "Expected a sentence of at most " + LONGEST + " characters.")
          .about("q");
    }
    if (sentence.isEmpty() && !page) {
      throw new HttpError(
              400, "Expected a sentence, for example: speakers who work on neural collapse.")
          .about("q");
    }
    String tag = Etag.of(lease.id(), "ask", sentence, page ? "html" : "json");
    if (Etag.matches(request, tag)) {
      return headers(Reply.notModified(), tag);
    }
    if (page && router.isName(sentence, lease)) {
      return headers(Reply.seeOther("/search?q=" + Links.encode(sentence)), tag);
    }
    Understanding understood = router.understand(sentence, lease);
    return headers(page ? page(understood, lease) : json(understood, lease), tag);
  }

  private Reply page(Understanding understood, Lease lease) {
    Optional<PanelView> answer =
        understood.chosen().map(reading -> run(reading, () -> panel(reading, lease)));
    return Reply.page(
        "ask.jte",
        Map.of("page", AskPage.of(understood, answer), "generation", lease.id().toString()));
  }

  private PanelView panel(Reading reading, Lease lease) throws ParameterException {
    return panels.read(reading.query(), reading.values(), ROWS_OF_PAGE, lease);
  }

  private Reply json(Understanding understood, Lease lease) {
    Reading reading =
        understood
            .chosen()
            .orElseThrow(
                () ->
                    new HttpError(
                            NOT_UNDERSTOOD,
                            "It is not sure what this sentence asks. Ask one of the nearest"
                                + " questions, or see /queries.")
                        .about("q")
                        .offering(
                            understood.nearest().stream()
                                .map(
                                    near ->
                                        new HttpError.Choice(
                                            near.query().title(),
                                            "query",
                                            QueryAddress.of(near.query().name(), near.values()),
                                            ""))
                                .toList()));
    Answer answer =
        run(
            reading,
            () ->
                new QueryRunner(lease.iris(), lease.backing())
                    .run(
                        reading.query(),
                        reading.values(),
                        lease.dataset(),
                        new RunLimits(ROWS_OF_PAGE, timeoutMillis)));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    AnswerWriting.write(answer, AnswerFormat.JSON, lease, bytes);
    ObjectNode json = UnderstandingJson.of(understood);
    try {
      json.set("answer", MAPPER.readTree(bytes.toByteArray()));
      return Reply.of(Negotiation.JSON, MAPPER.writeValueAsBytes(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Something that runs a query with the values of a reading. */
  private interface Run<T> {
    T get() throws ParameterException;
  }

  private <T> T run(Reading reading, Run<T> run) {
    try {
      return run.get();
    } catch (ParameterException e) {
      throw ParameterErrors.of(
          e,
          iri -> QueryAddress.with(reading.query().name(), reading.values(), e.parameter(), iri));
    } catch (QueryCancelledException e) {
      throw BoundedWork.timedOut(timeoutMillis);
    }
  }

  private static Reply headers(Reply reply, String tag) {
    return reply.with("ETag", tag).with("Cache-Control", "no-cache").with("Vary", "Accept");
  }
}
