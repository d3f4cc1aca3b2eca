package org.lectern.server.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Lec;
import org.lectern.ontology.NamedGraphs;
import org.lectern.server.app.TestServer;
import org.lectern.server.app.TestStore;

/** Shows texts that try to be scripts, links or layout, everywhere where texts are shown. */
@BrowserTest
class HostileTextsIT {
  private static final List<String> PAYLOADS =
      List.of(
          "<script>window.broken=1</script>",
          "</title><script>window.broken=1</script>",
          "</script><script>window.broken=1</script>",
          "<img src=x onerror=window.broken=1>",
          "\" onmouseover=\"window.broken=1\" autofocus onfocus=\"window.broken=1",
          "' onclick='window.broken=1",
          "<svg onload=window.broken=1>",
          "<!--<script>window.broken=1</script>",
          "${window.broken=1}",
          "javascript:window.broken=1",
          "\u202e gnp.exe",
          "\u2028window.broken=1");
  private static final List<String> ADDRESSES =
      List.of("javascript:window.broken=1", "data:text/html,<script>window.broken=1</script>");
  private static final List<String> PATHS =
      List.of(
          "/",
          "/page/person/qing-qu",
          "/page/topic/neural-collapse",
          "/page/paper/a-geometric-analysis-of-neural-collapse",
          "/page/talk/understanding-networks-via-neural-collapse",
          "/page/event/small-workshop",
          "/page/series/neurips",
          "/page/org/university-of-michigan",
          "/page/source/reading-list",
          "/page/record/reading-list-10",
          "/queries/topic-speakers?topic=neural%20collapse",
          "/queries/topic-papers?topic=neural%20collapse",
          "/search?q=window",
          "/search?q=%3Cscript%3Ewindow.broken%3D1%3C%2Fscript%3E",
          "/sparql?query=SELECT%20*%20%7B%3Fs%20%3Fp%20%3Fo%7D%20LIMIT%20200");

  @TempDir Path directory;

  private static void spoil(DatasetGraph data) {
    Node graph = Iris.DEFAULT.graph(NamedGraphs.ENTITIES);
    List<Node> things =
        data.stream()
            .map(Quad::getSubject)
            .filter(node -> node.isURI() && node.getURI().startsWith(Iris.DEFAULT_BASE))
            .distinct()
            .toList();
    for (Node thing : things) {
      data.deleteAny(Node.ANY, thing, RDFS.label.asNode(), Node.ANY);
      int at = Math.floorMod(thing.getURI().hashCode(), PAYLOADS.size());
      add(data, graph, thing, RDFS.label.asNode(), PAYLOADS.get(at));
      for (String payload : PAYLOADS) {
        add(data, graph, thing, SKOS.altLabel.asNode(), payload);
        add(data, graph, thing, DCTerms.title.asNode(), payload);
        add(data, graph, thing, FOAF.name.asNode(), payload);
        add(data, graph, thing, Lec.printedName, payload);
        add(data, graph, thing, Lec.printedAffiliation, payload);
        add(data, graph, thing, Lec.place, payload);
        add(data, graph, thing, Lec.award, payload);
      }
      for (String address : ADDRESSES) {
        add(data, graph, thing, Lec.codeUrl, address);
        data.add(graph, thing, Lec.publishedIn, NodeFactory.createURI(address));
      }
    }
  }

  private static void add(DatasetGraph data, Node graph, Node thing, Node property, String text) {
    data.add(graph, thing, property, NodeFactory.createLiteralString(text));
  }

  @Test
  void runsNoneOfThemAndLeadsNowhereElse(Visit visit) {
    TestStore store = TestStore.published(directory, HostileTextsIT::spoil);
    try (TestServer server = TestServer.on(store)) {
      String address = server.server().url().replaceAll("/$", "");
      Page page = visit.at(address);
      for (String path : PATHS) {
        page.navigate(path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.locator("main").innerText()).as(path).isNotEmpty();
        assertThat(page.evaluate("window.broken ?? 0")).as(path).isEqualTo(0);
        assertThat(page.evaluate("[...document.links].map((link) => link.protocol)"))
            .as(path)
            .asInstanceOf(InstanceOfAssertFactories.LIST)
            .isSubsetOf("http:", "https:", "mailto:");
        assertThat(
                page.locator("main img, main [onload], main [onerror], main [onmouseover]").count())
            .as(path)
            .isZero();
      }
      page.locator("input[type=search]").first().pressSequentially("window");
      page.waitForLoadState(LoadState.NETWORKIDLE);
      page.waitForTimeout(500);
      assertThat(page.evaluate("window.broken ?? 0")).isEqualTo(0);
      visit.picture("hostile");
    }
  }
}
