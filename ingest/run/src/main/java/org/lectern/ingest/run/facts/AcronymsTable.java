package org.lectern.ingest.run.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lectern.ingest.records.SourceRecord;
import org.lectern.ingest.records.source.SourceLine;
import org.lectern.ingest.resolve.topics.AcronymDefinition;
import org.lectern.ingest.resolve.topics.AcronymFinder;

/** Lists which acronyms the abstracts of documents define, so that facts-only copies lose none. */
public final class AcronymsTable {
  /**
   * One definition.
   *
   * @param source the source key
   * @param line the line, from 1
   * @param acronym the acronym in the singular
   * @param expansion the words as printed
   */
  public record Row(String source, int line, String acronym, String expansion) {
    /** Gives the row as the table has it, parted by tabs. */
    public String text() {
      return source + "\t" + line + "\t" + acronym + "\t" + expansion;
    }
  }

  private AcronymsTable() {}

  /**
   * Lists the definitions in one document, each once a line.
   *
   * @param source its source key
   * @param lines its lines
   * @param records its records
   * @return the rows in the order of the document
   */
  public static List<Row> rows(
      String source, List<SourceLine> lines, Collection<SourceRecord> records) {
    SortedSet<Integer> prose = new TreeSet<>();
    records.forEach(record -> prose.addAll(ProseLines.of(record)));
    List<Row> rows = new ArrayList<>();
    for (int line : prose) {
      for (AcronymDefinition found : AcronymFinder.find(lines.get(line - 1).text(), "")) {
        Row row = new Row(source, line, found.acronym(), found.expansion());
        if (!rows.contains(row)) {
          rows.add(row);
        }
      }
    }
    return rows;
  }
}
