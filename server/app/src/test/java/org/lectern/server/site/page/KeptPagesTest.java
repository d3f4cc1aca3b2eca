package org.lectern.server.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.ingest.store.GenerationId;
import org.lectern.server.site.panel.PanelView;
import org.lectern.server.web.Reply;

class KeptPagesTest {
  private static final GenerationId ONE = new GenerationId(1, "000000000001");
  private static final GenerationId TWO = new GenerationId(2, "000000000002");

  private final KeptPages pages = new KeptPages();

  private static PanelView panel(boolean late) {
    return new PanelView(
        "papers",
        "Papers",
        "",
        List.of(),
        List.of(),
        PanelView.Layout.WORDS,
        false,
        Optional.empty(),
        new PanelView.Links("", "", "", ""),
        late);
  }

  @Test
  void givesAPageOfTheSameGenerationAgain() {
    Reply page = Reply.of("text/html", "a page");
    assertThat(pages.keep(ONE, "/page/topic/x", List.of(panel(false)), page)).isSameAs(page);
    assertThat(pages.find(ONE, "/page/topic/x")).containsSame(page);
    assertThat(pages.find(TWO, "/page/topic/x")).isEmpty();
    assertThat(pages.find(ONE, "/page/topic/y")).isEmpty();
  }

  @Test
  void keepsNoPageThatLacksAPart() {
    Reply page = Reply.of("text/html", "a page");
    Reply sent = pages.keep(ONE, "/", List.of(panel(false), panel(true)), page);
    assertThat(sent.headers()).containsEntry("Cache-Control", "no-store");
    assertThat(pages.find(ONE, "/")).isEmpty();
  }
}
