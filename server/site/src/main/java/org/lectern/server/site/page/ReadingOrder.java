package org.lectern.server.site.page;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.lectern.ontology.Lec;

/** Says which properties a page shows, in which order and under which names. */
final class ReadingOrder {
  /**
   * A property that is shown.
   *
   * @param name its name for people
   * @param term the property
   */
  record Shown(String name, Node term) {}

  static final List<Shown> PROPERTIES =
      List.of(
          new Shown("Title", DCTerms.title.asNode()),
          new Shown("Name", FOAF.name.asNode()),
          new Shown("Also printed as", SKOS.altLabel.asNode()),
          new Shown("Acronym", Lec.acronym),
          new Shown("At", Lec.atEvent),
          new Shown("Start", Lec.start),
          new Shown("End", Lec.end),
          new Shown("First day", Lec.startDate),
          new Shown("Last day", Lec.endDate),
          new Shown("Year", Lec.year),
          new Shown("Listed under the year", Lec.listedYear),
          new Shown("Place", Lec.place),
          new Shown("Series", Lec.inSeries),
          new Shown("Organizers", Lec.organizer),
          new Shown("Published in", Lec.publishedIn),
          new Shown("Presents", Lec.presents),
          new Shown("Award", Lec.award),
          new Shown("Keywords", Lec.hasKeyword),
          new Shown("Listed under", Lec.listedUnder),
          new Shown("Named in the title", Lec.mentionsInTitle),
          new Shown("Named in the abstract", Lec.mentionsInAbstract),
          new Shown("Section", Lec.section),
          new Shown("Broader", SKOS.broader.asNode()),
          new Shown("DOI", Lec.doi),
          new Shown("arXiv", Lec.arxivId),
          new Shown("Paper", Lec.paperUrl),
          new Shown("Code", Lec.codeUrl),
          new Shown("ORCID", Lec.orcid),
          new Shown("Abstract", DCTerms.abstract_.asNode()),
          new Shown("Document", Lec.source),
          new Shown("First line", Lec.firstLine),
          new Shown("Last line", Lec.lastLine),
          new Shown("About line", Lec.aboutLine),
          new Shown("Read by", Lec.reader),
          new Shown("File", Lec.fileName),
          new Shown("Format", Lec.format),
          new Shown("SHA-256", Lec.sha256),
          new Shown("Decides about", Lec.entity),
          new Shown("Printed as", Lec.printedName),
          new Shown("Compared with", Lec.comparedWith),
          new Shown("Reason", Lec.reason),
          new Shown("Score", Lec.score),
          new Shown("Strength", Lec.linkStrength));

  private ReadingOrder() {}
}
