package org.lectern.server.site.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.lectern.ingest.store.GenerationId;
import org.lectern.server.site.panel.PanelView;
import org.lectern.server.web.Reply;

/**
 * Keeps written pages within a number of bytes. A generation never changes, so a page of it stays
 * good; pages of earlier generations fall out when nobody asks for them.
 */
final class KeptPages {
  private static final long MOST_BYTES = 32L * 1024 * 1024;
  private static final int OVERHEAD = 1_000;

  private record Address(GenerationId generation, String path) {}

  private final Cache<Address, Reply> pages =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher((Address address, Reply page) -> page.body().length + OVERHEAD)
          .build();

  /**
   * Finds a page.
   *
   * @param request the request; with {@code Cache-Control: no-cache} nothing that is kept will do
   * @param generation what is served
   * @param path the path of the page
   * @return the whole response, or empty when it has to be written
   */
  Optional<Reply> find(HttpServletRequest request, GenerationId generation, String path) {
    String control = Optional.ofNullable(request.getHeader("Cache-Control")).orElse("");
    return control.contains("no-cache") ? Optional.empty() : find(generation, path);
  }

  /** Finds a page for anybody. */
  Optional<Reply> find(GenerationId generation, String path) {
    return Optional.ofNullable(pages.getIfPresent(new Address(generation, path)));
  }

  /**
   * Keeps a page, unless a part of it came too late to stand on it.
   *
   * @param generation what it was read from
   * @param path its path
   * @param panels its panels
   * @param page the whole response
   * @return the response to send: nobody else keeps an unfinished one either
   */
  Reply keep(GenerationId generation, String path, List<PanelView> panels, Reply page) {
    if (panels.stream().anyMatch(PanelView::late)) {
      return page.with("Cache-Control", "no-store");
    }
    pages.put(new Address(generation, path), page);
    return page;
  }
}
