package org.lectern.queries.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.ontology.OntologyFiles;

class RdfFormatTest {
  @Test
  void eachHasAWordASuffixAndAMediaTypeOfItsOwn() {
    for (Function<RdfFormat, String> name :
        Arrays.<Function<RdfFormat, String>>asList(
            RdfFormat::word, RdfFormat::suffix, RdfFormat::mediaType)) {
      assertThat(Arrays.stream(RdfFormat.values()).map(name)).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BINARY")
  void suffixesAndMediaTypesAreThoseThatOthersKnow(RdfFormat format) {
    Lang lang = RDFLanguages.contentTypeToLang(format.mediaType());
    assertThat(lang).isNotNull().isEqualTo(RDFLanguages.fileExtToLang(format.suffix()));
    assertThat(RDFLanguages.isQuads(lang)).isEqualTo(format.hasGraphs());
  }

  @Test
  void whatIsOfferedForSmallGraphsIsFoundAndReadBack() {
    Graph graph = OntologyFiles.ontology();
    for (RdfFormat format : RdfFormat.OF_GRAPHS) {
      assertThat(RdfFormat.ofSuffix(format.suffix())).contains(format);
      assertThat(RdfFormat.ofMediaType(format.mediaType())).contains(format);
      Graph read =
          RDFParser.source(new ByteArrayInputStream(format.write(graph)))
              .lang(RDFLanguages.contentTypeToLang(format.mediaType()))
              .toGraph();
      assertThat(read.isIsomorphicWith(graph)).as(format.word()).isTrue();
    }
    assertThat(RdfFormat.ofSuffix(RdfFormat.TRIG.suffix())).isEmpty();
    assertThat(RdfFormat.ofMediaType(RdfFormat.NQUADS.mediaType())).isEmpty();
  }
}
