package org.lectern.server.site.page;

import java.util.List;
import java.util.Optional;
import org.lectern.server.site.panel.PanelView;
import org.lectern.server.site.report.ReportView;

/**
 * What the page of a thing shows.
 *
 * @param label its label
 * @param kind what it is, in one word
 * @param iri its IRI
 * @param schemaOrg the thing in the words of schema.org, as JSON-LD for a script element
 * @param data the paths of its data, by format
 * @param properties its values in reading order
 * @param lines the lines of the document that a record stands for
 * @param reading how a source was read, empty for other things
 * @param sections what the thing says itself, one table each
 * @param panels canned queries about the thing
 * @param badge how sure it is that what is printed means one thing
 * @param identity the identity decisions about it
 * @param receipts the records it rests on, by document
 * @param moreReceipts where all records are found, empty when all are shown
 * @param recordCount how many records there are
 */
public record EntityPage(
    String label,
    String kind,
    String iri,
    String schemaOrg,
    List<Cell> data,
    List<Property> properties,
    List<PrintedLine> lines,
    Optional<ReportView.Source> reading,
    List<Section> sections,
    List<PanelView> panels,
    Optional<IdentityBadge> badge,
    List<IdentityGroup> identity,
    List<Receipt> receipts,
    String moreReceipts,
    int recordCount) {
  /**
   * A value that may lead somewhere.
   *
   * @param text what is shown
   * @param href where it leads, empty when nowhere
   */
  public record Cell(String text, String href) {
    /** A value that leads nowhere, because there is none. */
    static final Cell EMPTY = new Cell("", "");
  }

  /**
   * A line of a document.
   *
   * @param number its number, from 1
   * @param text what is printed there
   */
  public record PrintedLine(int number, String text) {}

  /**
   * A property with its values.
   *
   * @param name its name for people
   * @param values the values, sorted
   */
  public record Property(String name, List<Cell> values) {}

  /**
   * A row.
   *
   * @param anchor the fragment by which the row is addressed, empty when by none
   * @param cells its values, one a column
   */
  public record Row(Optional<String> anchor, List<Cell> cells) {}

  /**
   * A table.
   *
   * @param heading what it shows
   * @param columns the names of the columns
   * @param rows the rows, one cell a column
   * @param count how many rows there are in all
   * @param all where all rows are found
   */
  public record Section(
      String heading, List<String> columns, List<Row> rows, int count, Cell all) {}

  /**
   * The records of one document that the thing rests on.
   *
   * @param document the document
   * @param reader what read it
   * @param lines the lines of each record, leading to it
   */
  public record Receipt(Cell document, String reader, List<Cell> lines) {}
}
