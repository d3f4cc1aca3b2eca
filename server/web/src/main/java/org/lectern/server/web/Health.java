package org.lectern.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.lectern.ingest.store.GenerationId;
import org.lectern.server.engine.generation.GenerationHolder;

/** Answers {@code /health}: whether there is something to serve, and which generation. */
public final class Health extends Resource {
  private final GenerationHolder generations;

  /**
   * Makes the resource.
   *
   * @param generations what is served
   */
  public Health(GenerationHolder generations) {
    this.generations = generations;
  }

  @Override
  protected Reply answer(HttpServletRequest request) {
    Optional<GenerationId> current = generations.currentId();
    Reply reply =
        current
            .map(
                id ->
                    Reply.of(
                            Negotiation.JSON, "{\"status\":\"ok\",\"generation\":\"" + id + "\"}\n")
                        .with(ResponseHeaders.GENERATION, id.toString()))
            .orElseGet(
                () ->
                    Reply.of(Negotiation.JSON, "{\"status\":\"waiting\",\"generation\":null}\n")
                        .withStatus(503));
    return reply.with("Cache-Control", "no-store");
  }
}
