package org.lectern.queries;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.SortCondition;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.lectern.ontology.Iris;
import org.lectern.queries.run.QueryRunner;
import org.lectern.queries.run.RunLimits;

/**
 * Runs a query with changed values or on changed data, and says which rows it gives.
 *
 * <p>A row is known by its key: the columns that the query sorts by upwards. What it sorts by
 * downwards or by an expression is a count or a measure, which may change.
 *
 * @param data the data
 */
public record Metamorphosis(DatasetGraph data) {
  /** Gives the keys of all rows for the example values and some others. */
  public Set<List<String>> keys(CannedQuery query, Map<String, String> others)
      throws ParameterException {
    List<String> names = keyColumns(query);
    return answer(query, others).rows().stream()
        .map(row -> names.stream().map(name -> cell(row, name)).toList())
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Gives all rows for the example values and some others. */
  public Answer answer(CannedQuery query, Map<String, String> others) throws ParameterException {
    Map<String, List<String>> values = new LinkedHashMap<>();
    Fixture.examples(query).forEach((name, value) -> values.put(name, List.of(value)));
    others.forEach((name, value) -> values.put(name, List.of(value)));
    values.put("limit", List.of("10000"));
    return new QueryRunner(Iris.DEFAULT).run(query, values, data, new RunLimits(10_000, 60_000));
  }

  /** Gives a value of a row as text; empty when there is none. */
  public static String cell(Row row, String name) {
    return Optional.ofNullable(row.values().get(name))
        .map(value -> AnswerCsv.shown(value.term()))
        .orElse("");
  }

  private static List<String> keyColumns(CannedQuery query) {
    List<String> columns = query.columns().stream().map(Column::name).toList();
    return QueryFactory.create(query.text(), Syntax.syntaxSPARQL_11).getOrderBy().stream()
        .filter(
            condition -> condition.getDirection() != org.apache.jena.query.Query.ORDER_DESCENDING)
        .map(SortCondition::getExpression)
        .filter(expression -> expression.isVariable())
        .map(expression -> expression.asVar().getVarName())
        .filter(columns::contains)
        .toList();
  }
}
