package org.lectern.ingest.map;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.vocabulary.DCTerms;
import org.lectern.ingest.read.EventRecord;
import org.lectern.ingest.read.Location;
import org.lectern.ingest.read.PaperRecord;
import org.lectern.ingest.read.PersonRecord;
import org.lectern.ingest.read.PrintedLink;
import org.lectern.ingest.read.PrintedName;
import org.lectern.ingest.read.PrintedText;
import org.lectern.ingest.read.SourceRecord;
import org.lectern.ingest.read.TalkRecord;
import org.lectern.ingest.resolve.RecordRef;
import org.lectern.ingest.source.CuratedFile;
import org.lectern.ingest.source.ReadSource;
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
      values(quads, record, "title", List.of(paper.title()));
      names(quads, record, "author", paper.authors());
      values(quads, record, "venue", paper.venue().stream().toList());
      values(quads, record, "keyword", paper.keywords());
      values(quads, record, "award", paper.award().stream().toList());
      links(quads, record, paper.links());
      paper
          .section()
          .ifPresent(
              section ->
                  quads.text(
                      record,
                      Lec.section,
                      paper
                          .sectionYear()
                          .map(year -> section.text() + ": " + year)
                          .orElse(section.text())));
      quads.text(record, DCTerms.abstract_.asNode(), paper.abstractText().map(PrintedText::text));
    } else if (said instanceof TalkRecord talk) {
      values(quads, record, "title", talk.title().stream().toList());
      names(quads, record, "speaker", talk.speakers());
      names(quads, record, "collaborator", talk.collaborators());
      values(quads, record, "place", talk.place().stream().toList());
      links(quads, record, talk.links());
      quads.text(record, DCTerms.abstract_.asNode(), talk.abstractText().map(PrintedText::text));
    } else if (said instanceof EventRecord event) {
      values(quads, record, "title", event.title().stream().toList());
      values(quads, record, "acronym", event.acronym().stream().toList());
      values(quads, record, "place", event.place().stream().toList());
      names(quads, record, "organizer", event.organizers());
    } else if (said instanceof PersonRecord person) {
      names(quads, record, person.role(), List.of(person.person()));
    }
  }

  private static void names(QuadWriter quads, Node record, String role, List<PrintedName> names) {
    for (int i = 0; i < names.size(); i++) {
      Node mention = mention(quads, record, role, i + 1, names.get(i).name());
      quads.texts(mention, Lec.printedAffiliation, names.get(i).affiliations());
    }
  }

  private static void values(QuadWriter quads, Node record, String role, List<PrintedText> values) {
    for (int i = 0; i < values.size(); i++) {
      mention(quads, record, role, i + 1, values.get(i).text());
    }
  }

  private static void links(QuadWriter quads, Node record, List<PrintedLink> links) {
    for (int i = 0; i < links.size(); i++) {
      mention(quads, record, "link", i + 1, links.get(i).url());
    }
  }

  private static Node mention(
      QuadWriter quads, Node record, String role, int position, String printed) {
    Node mention = quads.iris().part(record, role + "-" + position);
    quads.type(mention, Lec.Mention);
    quads.label(mention, printed);
    quads.number(mention, Lec.position, position);
    quads.text(mention, Lec.role, role);
    quads.text(mention, Lec.printedName, printed);
    quads.add(record, Lec.mention, mention);
    return mention;
  }
}
