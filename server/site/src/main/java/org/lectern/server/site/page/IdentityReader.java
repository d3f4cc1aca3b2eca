package org.lectern.server.site.page;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.lectern.ontology.Iris;
import org.lectern.queries.Receipt;
import org.lectern.server.engine.generation.Lease;
import org.lectern.server.site.explain.Explainer;
import org.lectern.server.site.explain.Explanation;
import org.lectern.server.web.Links;

/** Reads why the printed forms of a thing are one, for its page. */
final class IdentityReader {
  /** How many decisions of a group a page shows. */
  static final int MOST_ROWS = 40;

  private static final int MOST_PLACES = 6;

  private final List<Explanation.Group> decisions;
  private final Iris iris;

  IdentityReader(Node thing, Lease lease) {
    this.decisions = new Explainer(lease).identity(thing);
    this.iris = lease.iris();
  }

  /** Sums them up in one word. */
  Optional<IdentityBadge> badge() {
    return IdentityBadge.of(decisions);
  }

  List<IdentityGroup> groups() {
    return decisions.stream()
        .map(
            group ->
                new IdentityGroup(
                    group.heading(),
                    group.reasons().stream().limit(MOST_ROWS).map(this::row).toList(),
                    group.reasons().size()))
        .toList();
  }

  private IdentityGroup.Row row(Explanation.Reason reason) {
    String compared = reason.comparedWith();
    return new IdentityGroup.Row(
        new EntityPage.Cell(reason.printed(), link(reason.decision().iri())),
        compared.equals(reason.printed()) ? "" : compared,
        reason.others().stream()
            .map(other -> new EntityPage.Cell(other.label(), link(other.iri())))
            .toList(),
        reason.words(),
        reason.features(),
        reason.score(),
        reason.reason() + ", " + reason.rule(),
        reason.receipts().stream().limit(MOST_PLACES).map(this::place).toList(),
        reason.receipts().size());
  }

  private EntityPage.Cell place(Receipt receipt) {
    String lines =
        receipt.firstLine() == receipt.lastLine()
            ? ", line " + receipt.firstLine()
            : ", lines " + receipt.firstLine() + "–" + receipt.lastLine();
    return new EntityPage.Cell(receipt.sourceKey() + lines, link(receipt.recordIri()));
  }

  private String link(String to) {
    return Links.to(to, iris).orElse("");
  }
}
