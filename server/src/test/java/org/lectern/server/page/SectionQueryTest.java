package org.lectern.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Kind;
import org.lectern.queries.CannedQuery;
import org.lectern.queries.QueryCatalogue;

class SectionQueryTest {
  private static final QueryCatalogue CATALOGUE = QueryCatalogue.shipped();

  @ParameterizedTest
  @EnumSource(Kind.class)
  void leadsFromEachTableToAQueryThatCanBeAsked(Kind kind) {
    String thing = Iris.DEFAULT.of(kind, "some-key").getURI();
    for (SectionQuery section : SectionQuery.of(kind)) {
      EntityPage.Cell all = section.all(thing);
      URI address = URI.create(all.href());
      String asked = address.getQuery();
      assertThat(asked).contains(thing);
      if (address.getPath().equals("/sparql")) {
        String text = asked.substring("query=".length());
        Query query = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
        assertThat(query.hasLimit()).isFalse();
        assertThat(text).doesNotContain("?this");
      } else {
        CannedQuery query = CATALOGUE.find(all.text()).orElseThrow();
        assertThat(address.getPath()).isEqualTo("/queries/" + query.name());
        String parameter = asked.substring(0, asked.indexOf('='));
        assertThat(query.parameters()).extracting("name").contains(parameter);
      }
    }
  }

  @Test
  void prefersTheCannedQueryThatShowsReceipts() {
    String series = Iris.DEFAULT.of(Kind.SERIES, "neurips").getURI();
    assertThat(SectionQuery.of(Kind.SERIES))
        .extracting(section -> section.all(series).text())
        .contains("venue-papers");
  }
}
