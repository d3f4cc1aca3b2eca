package org.lectern.server.app.openapi;

import jakarta.servlet.http.HttpServletRequest;
import org.lectern.queries.run.QueryCatalogue;
import org.lectern.server.web.Etag;
import org.lectern.server.web.Negotiation;
import org.lectern.server.web.Reply;
import org.lectern.server.web.Resource;
import org.lectern.text.Slug;

/** Answers {@code /openapi.json}. */
public final class OpenApiResource extends Resource {
  private final byte[] document;
  private final String tag;

  /**
   * Makes the resource.
   *
   * @param catalogue the canned queries that are described
   */
  public OpenApiResource(QueryCatalogue catalogue) {
    this.document = OpenApiDocument.of(catalogue);
    this.tag = "\"" + Slug.sha256(document).substring(0, 24) + "\"";
  }

  @Override
  protected Reply answer(HttpServletRequest request) {
    Reply reply =
        Etag.matches(request, tag) ? Reply.notModified() : Reply.of(Negotiation.JSON, document);
    return reply
        .with("ETag", tag)
        .with("Cache-Control", "no-cache")
        // Editors and explorers of APIs run in pages of other origins.
        .with("Access-Control-Allow-Origin", "*");
  }
}
