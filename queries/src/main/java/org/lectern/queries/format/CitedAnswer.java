package org.lectern.queries.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Kind;
import org.lectern.queries.Answer;
import org.lectern.queries.CannedQuery;
import org.lectern.queries.Value;
import org.lectern.queries.cite.CitationFormat;
import org.lectern.queries.cite.CitedWorks;
import org.lectern.queries.describe.ColumnKinds;

/** Writes the papers and talks of an answer as citations, in the order of the rows. */
final class CitedAnswer implements AnswerWriter {
  private final CitationFormat format;

  CitedAnswer(CitationFormat format) {
    this.format = format;
  }

  @Override
  public void write(Answer answer, WriteSetting setting, OutputStream out) throws IOException {
    List<Node> cited = terms(answer).stream().filter(term -> fits(term, setting.iris())).toList();
    format.writer().write(new CitedWorks(setting.graph(), setting.iris()).of(cited), out);
  }

  @Override
  public boolean fits(Answer answer, Iris iris) {
    return answer.rows().isEmpty() || terms(answer).stream().anyMatch(term -> fits(term, iris));
  }

  @Override
  public boolean mayFit(CannedQuery query) {
    Set<Kind> kinds = ColumnKinds.of(query);
    return kinds.contains(Kind.TALK) || !format.talksOnly() && kinds.contains(Kind.PAPER);
  }

  private boolean fits(Node term, Iris iris) {
    return format.talksOnly() ? CitedWorks.isTalk(term, iris) : CitedWorks.isCitable(term, iris);
  }

  private static List<Node> terms(Answer answer) {
    return answer.rows().stream()
        .flatMap(row -> row.values().values().stream())
        .map(Value::term)
        .toList();
  }
}
