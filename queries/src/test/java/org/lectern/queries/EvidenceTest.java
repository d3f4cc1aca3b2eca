package org.lectern.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.queries.run.QueryCatalogue;

class EvidenceTest {
  private static final QueryCatalogue CATALOGUE = QueryCatalogue.shipped();

  static Stream<CannedQuery> queries() {
    return CATALOGUE.all().stream();
  }

  private static Answer run(CannedQuery query, String evidence) throws ParameterException {
    Map<String, String> values = new LinkedHashMap<>(Fixture.examples(query));
    values.put("evidence", evidence);
    return Fixture.run(query, values);
  }

  private static List<Premise> all(List<Premise> premises) {
    List<Premise> all = new ArrayList<>();
    premises.forEach(
        premise -> {
          all.add(premise);
          all.addAll(all(premise.premises()));
        });
    return all;
  }

  @ParameterizedTest
  @MethodSource("queries")
  void changesNothingButWhatIsToldOfWhy(CannedQuery query) throws ParameterException {
    List<Row> ids = run(query, "ids").rows();
    List<Row> none = run(query, "none").rows();
    List<Row> full = run(query, "full").rows();
    assertThat(none).extracting(Row::values).isEqualTo(ids.stream().map(Row::values).toList());
    assertThat(full).extracting(Row::values).isEqualTo(ids.stream().map(Row::values).toList());
    assertThat(none).allMatch(row -> row.receipts().isEmpty() && row.receiptsTotal() == 0);
    assertThat(ids).allMatch(row -> row.receiptsTotal() >= row.receipts().size());
    assertThat(ids).allMatch(row -> row.receipts().size() <= Row.MOST_RECEIPTS);
    assertThat(ids).allMatch(row -> row.premises().isEmpty());
  }

  @Test
  void leadsFromTheWorksOnStatementToRuleWorksLinksAndAssignments() throws ParameterException {
    Row bo = run(CATALOGUE.find("topic-speakers").orElseThrow(), "full").rows().get(1);
    Premise worksOn = bo.premises().get(0);
    assertThat(worksOn.kind()).isEqualTo("works-on");
    assertThat(worksOn.rule().orElseThrow()).contains("works-on.rq");
    assertThat(worksOn.premises()).extracting(Premise::kind).containsAnyOf("paper", "talk");
    assertThat(all(worksOn.premises()))
        .extracting(Premise::kind)
        .contains("topic-assignment")
        .containsAnyOf("authorship", "appearance");
    assertThat(all(bo.premises())).hasSizeLessThanOrEqualTo(100);
  }

  @Test
  void saysHowAPrintedNameMeansThePerson() throws ParameterException {
    List<String> rules =
        run(CATALOGUE.find("topic-speakers").orElseThrow(), "full").rows().stream()
            .flatMap(row -> all(row.premises()).stream())
            .flatMap(premise -> premise.rule().stream())
            .toList();
    assertThat(rules).anyMatch(rule -> rule.startsWith("identity: "));
  }
}
