package org.lectern.server.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Lec;
import org.lectern.server.generation.Lease;
import org.lectern.server.http.Links;

/** Reads what the page of a thing shows. */
final class PageReader {
  private static final int MOST_RECEIPTS = 200;

  private final Graph union;
  private final Labels labels;
  private final Cells cells;
  private final Lease lease;

  PageReader(Lease lease) {
    this.lease = lease;
    this.union = lease.dataset().getDefaultGraph();
    this.labels = new Labels(union);
    this.cells = new Cells(labels, lease.iris());
  }

  EntityPage read(Iris.Name name) {
    Node thing = lease.iris().of(name.kind(), name.key());
    SectionReader sections = new SectionReader(lease, cells);
    List<EntityPage.Receipt> receipts = receipts(thing);
    return new EntityPage(
        labels.of(thing),
        name.kind().segment(),
        thing.getURI(),
        data(name),
        properties(thing),
        SectionQuery.of(name.kind()).stream()
            .map(query -> sections.read(query, thing))
            .flatMap(Optional::stream)
            .toList(),
        receipts.stream().limit(MOST_RECEIPTS).toList(),
        receipts.size() > MOST_RECEIPTS);
  }

  private static List<EntityPage.Cell> data(Iris.Name name) {
    List<EntityPage.Cell> links = new ArrayList<>();
    for (EntityFormat format : EntityFormat.values()) {
      if (format != EntityFormat.HTML) {
        links.add(
            new EntityPage.Cell(format.suffix(), Links.path("data", name) + "." + format.suffix()));
      }
    }
    return links;
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

  private List<EntityPage.Receipt> receipts(Node thing) {
    record Placed(String document, int line, EntityPage.Receipt receipt) {}
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
          new Placed(
              document,
              first,
              new EntityPage.Receipt(
                  new EntityPage.Cell(lines, cells.of(record).href()), where, lines, reader)));
    }
    return placed.stream()
        .sorted(
            Comparator.comparing(Placed::document)
                .thenComparingInt(Placed::line)
                .thenComparing(each -> each.receipt().record().href()))
        .map(Placed::receipt)
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
