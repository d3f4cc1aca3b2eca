package org.lectern.ingest.graph;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.vocabulary.DCTerms;
import org.lectern.ingest.records.EventRecord;
import org.lectern.ingest.records.Location;
import org.lectern.ingest.records.PaperRecord;
import org.lectern.ingest.records.PersonRecord;
import org.lectern.ingest.records.PrintedLink;
import org.lectern.ingest.records.PrintedName;
import org.lectern.ingest.records.PrintedText;
import org.lectern.ingest.records.SourceRecord;
import org.lectern.ingest.records.TalkRecord;
import org.lectern.ingest.records.source.ReadSource;
import org.lectern.ingest.resolve.RecordRef;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Kind;
import org.lectern.ontology.Lec;

/** Writes the graph of each source: the source, its records and what they print. */
public final class SourceMapper {
  private static final Node PRIMARY_SOURCE =
      NodeFactory.createURI("http://www.w3.org/ns/prov#hadPrimarySource");

  private final StreamRDF out;
  private final Iris iris;

  /**
   * Prepares the mapping.
   *
   * @param out gets the statements
   * @param iris mints the IRIs
   */
  public SourceMapper(StreamRDF out, Iris iris) {
    this.out = out;
    this.iris = iris;
  }

  /** Writes a document with its records. */
  public void map(ReadSource source, Iterable<RecordRef> records) {
    String key = source.document().key();
    QuadWriter quads = new QuadWriter(out, iris, key);
    source(
        quads,
        key,
        source.document().label(),
        source.document().fileName(),
        source.document().sha256(),
        source.format());
    for (RecordRef ref : records) {
      Node record = record(quads, ref.key(), key, ref.record().location(), source.reader());
      values(quads, record, ref.record());
    }
  }

  /** Writes a curation file with its statements. */
  public void map(CuratedFile file) {
    QuadWriter quads = new QuadWriter(out, iris, file.key());
    source(quads, file.key(), file.label(), file.fileName(), file.sha256(), "curation");
    for (CuratedFile.Statement statement : file.statements()) {
      Node record =
          record(
              quads,
              statement.record(),
              file.key(),
              new Location(statement.first(), statement.last()),
              "curation 1");
      quads.text(record, Lec.printedName, statement.text());
      statement.aboutLine().ifPresent(line -> quads.number(record, Lec.aboutLine, line));
      statement
          .aboutSource()
          .ifPresent(about -> quads.link(record, PRIMARY_SOURCE, Kind.SOURCE, about));
    }
  }

  private static void source(
      QuadWriter quads, String key, String label, String fileName, String sha256, String format) {
    Node source = quads.thing(Kind.SOURCE, key);
    quads.type(source, Lec.Source);
    quads.label(source, label);
    quads.text(source, Lec.fileName, fileName);
    quads.text(source, Lec.sha256, sha256);
    quads.text(source, Lec.format, format);
  }

  private static Node record(
      QuadWriter quads, String key, String source, Location location, String reader) {
    Node record = quads.thing(Kind.RECORD, key);
    quads.type(record, Lec.SourceRecord);
    quads.label(
        record,
        location.first() == location.last()
            ? source + ", line " + location.first()
            : source + ", lines " + location.first() + " to " + location.last());
    quads.link(record, Lec.source, Kind.SOURCE, source);
    quads.number(record, Lec.firstLine, location.first());
    quads.number(record, Lec.lastLine, location.last());
    quads.text(record, Lec.reader, reader);
    return record;
  }

  private static void values(QuadWriter quads, Node record, SourceRecord said) {
    if (said instanceof PaperRecord paper) {
      values(quads, said, record, "title", List.of(paper.title()));
      names(quads, said, record, "author", paper.authors());
      values(quads, said, record, "venue", paper.venue().stream().toList());
      values(quads, said, record, "keyword", paper.keywords());
      values(quads, said, record, "award", paper.award().stream().toList());
      links(quads, said, record, paper.links());
      paper
          .section()
          .ifPresent(
              section -> {
                values(quads, said, record, "section", List.of(section));
                quads.text(
                    record,
                    Lec.section,
                    paper
                        .sectionYear()
                        .map(year -> section.text() + ": " + year)
                        .orElse(section.text()));
              });
      quads.text(record, DCTerms.abstract_.asNode(), paper.abstractText().map(PrintedText::text));
    } else if (said instanceof TalkRecord talk) {
      values(quads, said, record, "title", talk.title().stream().toList());
      names(quads, said, record, "speaker", talk.speakers());
      names(quads, said, record, "collaborator", talk.collaborators());
      values(quads, said, record, "place", talk.place().stream().toList());
      links(quads, said, record, talk.links());
      quads.text(record, DCTerms.abstract_.asNode(), talk.abstractText().map(PrintedText::text));
    } else if (said instanceof EventRecord event) {
      values(quads, said, record, "title", event.title().stream().toList());
      values(quads, said, record, "acronym", event.acronym().stream().toList());
      values(quads, said, record, "place", event.place().stream().toList());
      names(quads, said, record, "organizer", event.organizers());
    } else if (said instanceof PersonRecord person) {
      names(quads, said, record, person.role(), List.of(person.person()));
    }
  }

  private static void names(
      QuadWriter quads, SourceRecord said, Node record, String role, List<PrintedName> names) {
    for (int i = 0; i < names.size(); i++) {
      PrintedName name = names.get(i);
      Node mention =
          mention(quads, said, record, role, i + 1, new PrintedText(name.name(), name.line()));
      quads.texts(mention, Lec.printedAffiliation, name.affiliations());
    }
  }

  private static void values(
      QuadWriter quads, SourceRecord said, Node record, String role, List<PrintedText> values) {
    for (int i = 0; i < values.size(); i++) {
      mention(quads, said, record, role, i + 1, values.get(i));
    }
  }

  private static void links(
      QuadWriter quads, SourceRecord said, Node record, List<PrintedLink> links) {
    for (int i = 0; i < links.size(); i++) {
      PrintedLink link = links.get(i);
      mention(quads, said, record, "link", i + 1, new PrintedText(link.url(), link.line()));
    }
  }

  private static Node mention(
      QuadWriter quads,
      SourceRecord said,
      Node record,
      String role,
      int position,
      PrintedText printed) {
    Node mention = quads.iris().part(record, role + "-" + position);
    quads.type(mention, Lec.Mention);
    quads.label(mention, printed.text());
    quads.number(mention, Lec.position, position);
    quads.text(mention, Lec.role, role);
    quads.text(mention, Lec.printedName, printed.text());
    // A heading above the record says it too, and its line is not among those of the record.
    if (printed.line() < said.location().first() || printed.line() > said.location().last()) {
      quads.number(mention, Lec.line, printed.line());
    }
    quads.add(record, Lec.mention, mention);
    return mention;
  }
}
