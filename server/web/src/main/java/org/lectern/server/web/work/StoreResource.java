package org.lectern.server.web.work;

import jakarta.servlet.http.HttpServletRequest;
import org.lectern.server.engine.generation.GenerationHolder;
import org.lectern.server.engine.generation.Lease;
import org.lectern.server.web.HttpError;
import org.lectern.server.web.Reply;
import org.lectern.server.web.Resource;
import org.lectern.server.web.ResponseHeaders;

/** A resource whose response is read from one generation, inside one transaction. */
public abstract class StoreResource extends Resource {
  private final GenerationHolder generations;
  private final BoundedWork work;
  private final long timeoutMillis;

  protected StoreResource(GenerationHolder generations, BoundedWork work, long timeoutMillis) {
    this.generations = generations;
    this.work = work;
    this.timeoutMillis = timeoutMillis;
  }

  /**
   * Answers a GET or HEAD request.
   *
   * @param request the request
   * @param lease what to read
   * @return what to send
   * @throws HttpError when the sender is to be told why there is no answer
   */
  protected abstract Reply answer(HttpServletRequest request, Lease lease);

  @Override
  protected final Reply answer(HttpServletRequest request) throws Exception {
    return work.call(
        timeoutMillis,
        cancellation -> {
          try (Lease lease = generations.acquire()) {
            return lease
                .read(() -> answer(request, lease))
                .with(ResponseHeaders.GENERATION, lease.id().toString());
          }
        });
  }
}
