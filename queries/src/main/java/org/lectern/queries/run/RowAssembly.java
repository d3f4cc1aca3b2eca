package org.lectern.queries.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.lectern.queries.BoundQuery;
import org.lectern.queries.CannedQuery;
import org.lectern.queries.Column;
import org.lectern.queries.Evidence;
import org.lectern.queries.Receipt;
import org.lectern.queries.Row;
import org.lectern.queries.Value;
import org.lectern.queries.lookup.Labels;
import org.lectern.queries.lookup.Premises;
import org.lectern.queries.lookup.Receipts;
import org.lectern.queries.lookup.RecordPlaces;

/** Makes the rows of an answer out of solutions. */
final class RowAssembly {
  private final CannedQuery query;
  private final Evidence evidence;
  private final Graph graph;
  private final Labels labels;
  private final Receipts receipts;

  RowAssembly(BoundQuery asked, Graph graph, Labels labels, RecordPlaces places) {
    this.query = asked.query();
    this.evidence = asked.evidence();
    this.graph = graph;
    this.labels = labels;
    this.receipts = new Receipts(graph, places);
  }

  /** Makes one row: the cells of the columns, and the records behind the receipt variables. */
  Row row(Binding solution) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (Column column : query.columns()) {
      Node term = solution.get(Var.alloc(column.name()));
      if (term != null) {
        values.put(column.name(), new Value(term, labels.of(term)));
      }
    }
    if (evidence == Evidence.NONE) {
      return new Row(values, List.of());
    }
    List<Node> owners = new ArrayList<>();
    for (String name : query.receipts()) {
      owners(solution.get(Var.alloc(name))).forEach(owners::add);
    }
    List<Receipt> records = receipts.of(owners);
    return new Row(
        values,
        records.stream().limit(Row.MOST_RECEIPTS).map(this::told).toList(),
        records.size(),
        evidence == Evidence.FULL ? new Premises(graph, labels, receipts).of(owners) : List.of());
  }

  private Receipt told(Receipt receipt) {
    return evidence == Evidence.FULL ? receipts.withPrinted(receipt) : receipt;
  }

  /** A receipt variable holds one IRI, or the text of several with blanks between them. */
  private static Stream<Node> owners(Node term) {
    if (term == null) {
      return Stream.empty();
    }
    return term.isLiteral()
        ? Stream.of(term.getLiteralLexicalForm().split(" "))
            .filter(iri -> !iri.isEmpty())
            .map(NodeFactory::createURI)
        : Stream.of(term);
  }
}
