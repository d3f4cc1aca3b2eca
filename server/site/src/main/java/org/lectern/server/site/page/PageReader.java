package org.lectern.server.site.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Kind;
import org.lectern.ontology.Lec;
import org.lectern.queries.cite.CitationFormat;
import org.lectern.server.engine.generation.Lease;
import org.lectern.server.site.panel.PanelReader;
import org.lectern.server.site.report.SourceReport;
import org.lectern.server.web.Links;

/** Reads what the page of a thing shows. */
final class PageReader {
  private static final int MOST_RECEIPTS = 60;
  private static final SectionQuery ALL_RECORDS =
      new SectionQuery(
          "Records",
          """
          SELECT ?record ?source ?firstLine ?lastLine WHERE {
            ?this lec:record ?record .
            ?record lec:source ?source ; lec:firstLine ?firstLine ; lec:lastLine ?lastLine .
          } ORDER BY ?source ?firstLine ?record
          """);

  /** A record and where it stands. */
  private record Placed(
      EntityPage.Cell document, int line, String reader, EntityPage.Cell record) {}

  private final Graph union;
  private final Labels labels;
  private final Cells cells;
  private final Lease lease;
  private final PanelReader panels;
  private final PrintedLines lines;

  PageReader(Lease lease, PanelReader panels, Path documents) {
    this.lease = lease;
    this.panels = panels;
    this.union = lease.dataset().getDefaultGraph();
    this.lines = new PrintedLines(union, documents);
    this.labels = new Labels(union);
    this.cells = new Cells(labels, lease.iris());
  }

  EntityPage read(Iris.Name name) {
    Node thing = lease.iris().of(name.kind(), name.key());
    SectionReader sections = new SectionReader(lease, cells);
    IdentityReader identity = new IdentityReader(thing, lease);
    List<Placed> records = records(thing);
    return new EntityPage(
        labels.of(thing),
        name.kind().segment(),
        thing.getURI(),
        SchemaOrg.of(name, union, lease.iris()),
        data(name, thing),
        name.kind() == Kind.GRAPH ? ofGraph(thing) : properties(thing),
        lines.of(thing),
        name.kind() == Kind.SOURCE ? SourceReport.of(name, lease) : Optional.empty(),
        SectionQuery.of(name.kind()).stream()
            .map(query -> sections.read(query, thing))
            .flatMap(Optional::stream)
            .toList(),
        panels.read(name.kind(), thing, lease),
        identity.badge(),
        identity.groups(),
        receipts(records),
        records.size() > MOST_RECEIPTS ? ALL_RECORDS.all(thing.getURI()).href() : "",
        records.size());
  }

  private List<EntityPage.Cell> data(Iris.Name name, Node thing) {
    List<EntityPage.Cell> links = new ArrayList<>();
    Set<CitationFormat> citations = EntityCitation.formats(thing, lease);
    for (EntityFormat format : EntityFormat.values()) {
      boolean given =
          format.citation().map(citations::contains).orElse(format != EntityFormat.HTML);
      if (given) {
        links.add(
            new EntityPage.Cell(format.suffix(), Links.path("data", name) + "." + format.suffix()));
      }
    }
    return links;
  }

  private List<EntityPage.Property> ofGraph(Node thing) {
    return GraphDescription.of(thing, lease)
        .find(thing, Node.ANY, Node.ANY)
        .filterKeep(triple -> GraphDescription.SHOWN.containsKey(triple.getPredicate()))
        .mapWith(
            triple ->
                new EntityPage.Property(
                    GraphDescription.SHOWN.get(triple.getPredicate()),
                    List.of(cells.of(triple.getObject()))))
        .toList()
        .stream()
        .sorted(Comparator.comparing(EntityPage.Property::name))
        .toList();
  }

  private List<EntityPage.Property> properties(Node thing) {
    List<EntityPage.Property> properties = new ArrayList<>();
    for (ReadingOrder.Shown shown : ReadingOrder.PROPERTIES) {
      List<EntityPage.Cell> values =
          objects(thing, shown.term()).stream()
              .map(cells::of)
              .distinct()
              .sorted(Comparator.comparing(EntityPage.Cell::text))
              .toList();
      boolean repeatsHeading = values.size() == 1 && values.get(0).text().equals(labels.of(thing));
      if (!values.isEmpty() && !repeatsHeading) {
        properties.add(new EntityPage.Property(shown.name(), values));
      }
    }
    return properties;
  }

  /** Gathers the first records by their document and what read it. */
  private static List<EntityPage.Receipt> receipts(List<Placed> records) {
    record Read(EntityPage.Cell document, String reader) {}
    Map<Read, List<EntityPage.Cell>> lines = new LinkedHashMap<>();
    for (Placed placed : records.subList(0, Math.min(MOST_RECEIPTS, records.size()))) {
      lines
          .computeIfAbsent(new Read(placed.document(), placed.reader()), read -> new ArrayList<>())
          .add(placed.record());
    }
    return lines.entrySet().stream()
        .map(
            each ->
                new EntityPage.Receipt(
                    each.getKey().document(), each.getKey().reader(), each.getValue()))
        .toList();
  }

  private List<Placed> records(Node thing) {
    List<Placed> placed = new ArrayList<>();
    for (Node record : objects(thing, Lec.record)) {
      Optional<Node> source = objects(record, Lec.source).stream().findFirst();
      int first = number(record, Lec.firstLine);
      int last = number(record, Lec.lastLine);
      String document = source.map(labels::of).orElse("");
      String file =
          source
              .flatMap(node -> objects(node, Lec.fileName).stream().findFirst())
              .map(labels::of)
              .orElse("");
      String shown = file.isEmpty() ? document : document + " (" + file + ")";
      String lines =
          (first == last ? "line " + first : "lines " + first + "–" + last)
              + objects(record, Lec.aboutLine).stream()
                  .findFirst()
                  .map(line -> ", about line " + labels.of(line))
                  .orElse("");
      String reader = objects(record, Lec.reader).stream().findFirst().map(labels::of).orElse("");
      EntityPage.Cell where =
          new EntityPage.Cell(shown, source.map(cells::of).orElse(EntityPage.Cell.EMPTY).href());
      placed.add(
          new Placed(where, first, reader, new EntityPage.Cell(lines, cells.of(record).href())));
    }
    return placed.stream()
        .sorted(
            Comparator.comparing((Placed each) -> each.document().text())
                .thenComparingInt(Placed::line)
                .thenComparing(each -> each.record().href()))
        .toList();
  }

  private int number(Node subject, Node property) {
    return objects(subject, property).stream()
        .findFirst()
        .map(labels::of)
        .map(Integer::parseInt)
        .orElse(0);
  }

  private List<Node> objects(Node subject, Node property) {
    List<Node> objects = new ArrayList<>();
    union
        .find(subject, property, Node.ANY)
        .forEachRemaining(triple -> objects.add(triple.getObject()));
    return objects;
  }
}
