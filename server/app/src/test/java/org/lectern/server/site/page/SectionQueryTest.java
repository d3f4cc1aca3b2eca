package org.lectern.server.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Kind;

class SectionQueryTest {
  @ParameterizedTest
  @EnumSource(Kind.class)
  void leadsFromEachTableToAQueryThatCanBeAsked(Kind kind) {
    String thing = Iris.DEFAULT.of(kind, "some-key").getURI();
    for (SectionQuery section : SectionQuery.of(kind)) {
      EntityPage.Cell all = section.all(thing);
      URI address = URI.create(all.href());
      String asked = address.getQuery();
      assertThat(asked).contains(thing);
      assertThat(address.getPath()).isEqualTo("/sparql");
      String text = asked.substring("query=".length());
      Query query = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
      assertThat(query.hasLimit()).isFalse();
      assertThat(text).doesNotContain("?this");
    }
  }
}
