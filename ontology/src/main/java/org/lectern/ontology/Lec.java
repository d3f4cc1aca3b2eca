package org.lectern.ontology;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Names the terms of the Lectern ontology as RDF nodes, one constant a term, spelt as the term is.
 *
 * <p>{@code ontology/lectern.ttl} declares each of them; a test compares the two.
 */
public final class Lec {
  /** The namespace of the ontology. */
  public static final String NS = "https://w3id.org/lectern/ontology#";

  // Classes
  public static final Node Paper = term("Paper");
  public static final Node Authorship = term("Authorship");
  public static final Node Talk = term("Talk");
  public static final Node Appearance = term("Appearance");
  public static final Node Event = term("Event");
  public static final Node Series = term("Series");
  public static final Node Person = term("Person");
  public static final Node Organization = term("Organization");
  public static final Node Topic = term("Topic");
  public static final Node TopicAssignment = term("TopicAssignment");
  public static final Node WorksOn = term("WorksOn");
  public static final Node Source = term("Source");
  public static final Node SourceRecord = term("SourceRecord");
  public static final Node Mention = term("Mention");
  public static final Node Decision = term("Decision");

  // Works
  public static final Node author = term("author");
  public static final Node authorship = term("authorship");
  public static final Node year = term("year");
  public static final Node listedYear = term("listedYear");
  public static final Node publishedIn = term("publishedIn");
  public static final Node award = term("award");
  public static final Node doi = term("doi");
  public static final Node arxivId = term("arxivId");
  public static final Node codeUrl = term("codeUrl");
  public static final Node paperUrl = term("paperUrl");
  public static final Node section = term("section");

  // Links between works and people, with their order and printed form
  public static final Node position = term("position");
  public static final Node person = term("person");
  public static final Node role = term("role");
  public static final Node printedName = term("printedName");
  public static final Node printedAffiliation = term("printedAffiliation");
  public static final Node organization = term("organization");
  public static final Node linkStrength = term("linkStrength");

  // Talks, events and series
  public static final Node speaker = term("speaker");
  public static final Node collaborator = term("collaborator");
  public static final Node appearance = term("appearance");
  public static final Node atEvent = term("atEvent");
  public static final Node presents = term("presents");
  public static final Node start = term("start");
  public static final Node end = term("end");
  public static final Node endDerived = term("endDerived");
  public static final Node acronym = term("acronym");
  public static final Node startDate = term("startDate");
  public static final Node endDate = term("endDate");
  public static final Node place = term("place");
  public static final Node organizer = term("organizer");
  public static final Node inSeries = term("inSeries");

  // People and topics
  public static final Node worksOn = term("worksOn");
  public static final Node orcid = term("orcid");
  public static final Node about = term("about");
  public static final Node hasKeyword = term("hasKeyword");
  public static final Node listedUnder = term("listedUnder");
  public static final Node mentions = term("mentions");
  public static final Node mentionsInTitle = term("mentionsInTitle");
  public static final Node mentionsInAbstract = term("mentionsInAbstract");
  public static final Node topicAssignment = term("topicAssignment");
  public static final Node topic = term("topic");
  public static final Node containsLabelOf = term("containsLabelOf");
  public static final Node evidence = term("evidence");
  public static final Node matchKey = term("matchKey");

  // Sources and receipts
  public static final Node record = term("record");
  public static final Node source = term("source");
  public static final Node firstLine = term("firstLine");
  public static final Node lastLine = term("lastLine");
  public static final Node reader = term("reader");
  public static final Node fileName = term("fileName");
  public static final Node sha256 = term("sha256");
  public static final Node format = term("format");
  public static final Node mention = term("mention");
  public static final Node line = term("line");
  public static final Node aboutLine = term("aboutLine");

  // Identity decisions
  public static final Node entity = term("entity");
  public static final Node comparedWith = term("comparedWith");
  public static final Node outcome = term("outcome");
  public static final Node otherEntity = term("otherEntity");
  public static final Node reason = term("reason");
  public static final Node feature = term("feature");
  public static final Node score = term("score");

  private Lec() {}

  private static Node term(String name) {
    return NodeFactory.createURI(NS + name);
  }
}
