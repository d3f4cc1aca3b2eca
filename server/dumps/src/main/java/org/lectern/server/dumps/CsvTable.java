package org.lectern.server.dumps;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.lectern.ontology.Lec;
import org.lectern.queries.format.CsvTerms;
import org.lectern.server.engine.generation.Lease;

/**
 * The things of one class as a table, one row a thing, in the order of their IRIs.
 *
 * <p>The values of a column that may have several are parted by {@value #SEPARATOR}; in a value
 * this character is written as {@code ∣} (U+2223). Cells are guarded as {@link CsvTerms} has it for
 * people.
 *
 * @param name the name of its file without suffix
 * @param title what it holds
 * @param type the class
 * @param columns the columns after {@code id}
 */
record CsvTable(String name, String title, Node type, List<Column> columns) {
  static final String SEPARATOR = "|";

  /**
   * A column.
   *
   * @param name its name
   * @param property the property whose values it holds; empty for the thing that a part belongs to
   * @param datatype the datatype in CSVW's words
   * @param several whether a thing may have several values
   * @param table the table that its IRIs are rows of, or empty
   */
  record Column(
      String name,
      Optional<Node> property,
      String datatype,
      boolean several,
      Optional<String> table) {
    static Column text(String name, Node property) {
      return new Column(name, Optional.of(property), "string", false, Optional.empty());
    }

    static Column texts(String name, Node property) {
      return new Column(name, Optional.of(property), "string", true, Optional.empty());
    }

    static Column typed(String name, Node property, String datatype) {
      return new Column(name, Optional.of(property), datatype, false, Optional.empty());
    }

    static Column iris(String name, Node property) {
      return new Column(name, Optional.of(property), "anyURI", true, Optional.empty());
    }

    static Column row(String name, Node property, String table) {
      return new Column(name, Optional.of(property), "anyURI", false, Optional.of(table));
    }

    static Column owner(String name, String table) {
      return new Column(name, Optional.empty(), "anyURI", false, Optional.of(table));
    }
  }

  /** All tables. */
  static final List<CsvTable> ALL =
      List.of(
          new CsvTable(
              "papers",
              "Papers",
              Lec.Paper,
              List.of(
                  Column.text("title", DCTerms.title.asNode()),
                  Column.typed("year", Lec.year, "gYear"),
                  Column.iris("published_in", Lec.publishedIn),
                  Column.iris("authors", Lec.author),
                  Column.iris("keywords", Lec.hasKeyword),
                  Column.iris("sections", Lec.listedUnder),
                  Column.texts("doi", Lec.doi),
                  Column.texts("arxiv_id", Lec.arxivId),
                  Column.texts("paper_url", Lec.paperUrl),
                  Column.texts("code_url", Lec.codeUrl))),
          new CsvTable(
              "authorships",
              "Authorships: who is printed as an author of which paper at which place",
              Lec.Authorship,
              List.of(
                  Column.owner("paper", "papers"),
                  Column.typed("position", Lec.position, "integer"),
                  Column.row("person", Lec.person, "people"),
                  Column.text("printed_name", Lec.printedName),
                  Column.texts("printed_affiliation", Lec.printedAffiliation),
                  Column.text("link_strength", Lec.linkStrength))),
          new CsvTable(
              "people",
              "People",
              Lec.Person,
              List.of(
                  Column.text("name", FOAF.name.asNode()),
                  Column.texts("other_names", SKOS.altLabel.asNode()),
                  Column.texts("orcid", Lec.orcid),
                  Column.iris("works_on", Lec.worksOn))),
          new CsvTable(
              "talks",
              "Talks",
              Lec.Talk,
              List.of(
                  Column.text("label", RDFS.label.asNode()),
                  Column.text("title", DCTerms.title.asNode()),
                  Column.iris("event", Lec.atEvent),
                  Column.typed("start", Lec.start, "dateTime"),
                  Column.typed("end", Lec.end, "dateTime"),
                  Column.iris("speakers", Lec.speaker),
                  Column.iris("presents", Lec.presents),
                  Column.iris("topics", Lec.mentions))),
          new CsvTable(
              "topics",
              "Topics",
              Lec.Topic,
              List.of(
                  Column.text("label", SKOS.prefLabel.asNode()),
                  Column.texts("other_labels", SKOS.altLabel.asNode()),
                  Column.iris("broader", SKOS.broader.asNode()))));

  /** The name of its file. */
  String file() {
    return name + ".csv";
  }

  /**
   * Writes the table as RFC 4180 has it, with the names of the columns in the first line.
   *
   * @param lease the generation
   * @param out where to; not closed
   * @throws IOException when it cannot be read or written
   */
  void write(Lease lease, OutputStream out) throws IOException {
    CsvSchema.Builder schema = CsvSchema.builder().addColumn("id");
    columns.forEach(column -> schema.addColumn(column.name()));
    CsvMapper mapper = new CsvMapper();
    mapper.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    mapper.enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING);
    ObjectWriter writer =
        mapper.writerFor(String[].class).with(schema.setLineSeparator("\r\n").build().withHeader());
    try (SortedStatements statements = SortedStatements.all(lease);
        SequenceWriter rows = writer.writeValues(out)) {
      QuadFile.groups(
          statements.file(),
          false,
          group -> {
            List<Quad> union = SubjectOrder.union(group);
            if (union.stream().map(Quad::asTriple).anyMatch(this::isOfClass)) {
              rows.write(row(union));
            }
          });
    }
  }

  private boolean isOfClass(Triple triple) {
    return triple.getPredicate().equals(RDF.Nodes.type) && triple.getObject().equals(type);
  }

  private String[] row(List<Quad> thing) {
    String id = thing.get(0).getSubject().getURI();
    String[] row = new String[columns.size() + 1];
    row[0] = id;
    for (int i = 0; i < columns.size(); i++) {
      row[i + 1] =
          columns
              .get(i)
              .property()
              .map(property -> values(thing, property))
              .orElseGet(() -> owner(id));
    }
    return row;
  }

  private static String owner(String id) {
    int hash = id.indexOf('#');
    return hash < 0 ? id : id.substring(0, hash);
  }

  private static String values(List<Quad> thing, Node property) {
    return CsvTerms.forPeople(
        thing.stream()
            .filter(quad -> quad.getPredicate().equals(property))
            .map(quad -> text(quad.getObject()).replace('|', '∣'))
            .distinct()
            .collect(Collectors.joining(SEPARATOR)));
  }

  private static String text(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI();
  }
}
