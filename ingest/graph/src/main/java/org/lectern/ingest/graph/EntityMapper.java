package org.lectern.ingest.graph;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.lectern.ingest.resolve.Decision;
import org.lectern.ingest.resolve.Entities;
import org.lectern.ingest.resolve.Event;
import org.lectern.ingest.resolve.Organization;
import org.lectern.ingest.resolve.Paper;
import org.lectern.ingest.resolve.Person;
import org.lectern.ingest.resolve.PersonLink;
import org.lectern.ingest.resolve.Series;
import org.lectern.ingest.resolve.Talk;
import org.lectern.ingest.resolve.Topic;
import org.lectern.ingest.resolve.TopicLink;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Kind;
import org.lectern.ontology.Lec;
import org.lectern.ontology.NamedGraphs;
import org.lectern.text.MatchKey;

/** Writes the graphs of entities, topics and identity decisions. */
public final class EntityMapper {
  private static final String FABIO = "http://purl.org/spar/fabio/";
  private static final Node THESIS = NodeFactory.createURI(FABIO + "Thesis");
  private static final Node JOURNAL = NodeFactory.createURI(FABIO + "Journal");

  private final QuadWriter entities;
  private final QuadWriter topics;
  private final QuadWriter identity;

  /**
   * Prepares the mapping.
   *
   * @param out gets the statements
   * @param iris mints the IRIs
   */
  public EntityMapper(StreamRDF out, Iris iris) {
    entities = new QuadWriter(out, iris, NamedGraphs.ENTITIES);
    topics = new QuadWriter(out, iris, NamedGraphs.TOPICS);
    identity = new QuadWriter(out, iris, NamedGraphs.IDENTITY);
  }

  /** Writes all entities. */
  public void map(Entities all) {
    all.papers().forEach(this::paper);
    all.talks().forEach(this::talk);
    all.events().forEach(this::event);
    all.series().forEach(this::series);
    all.people().forEach(this::person);
    all.organizations().forEach(this::organization);
    BroaderTopics broader = new BroaderTopics(all.topics());
    all.topics().forEach(topic -> topic(topic, broader));
    all.decisions().forEach(this::decision);
  }

  private void paper(Paper paper) {
    Node node = entities.thing(Kind.PAPER, paper.key());
    entities.type(node, Lec.Paper);
    if (paper.thesis()) {
      entities.type(node, THESIS);
    }
    titled(node, paper.title(), paper.title(), paper.otherTitles());
    for (PersonLink author : paper.authors()) {
      entities.link(node, Lec.author, Kind.PERSON, author.person());
      Node authorship = part(node, author, Lec.Authorship);
      entities.add(node, Lec.authorship, authorship);
    }
    paper.year().ifPresent(year -> entities.year(node, Lec.year, year));
    paper.listedYears().forEach(year -> entities.year(node, Lec.listedYear, year));
    paper
        .venue()
        .ifPresent(
            venue ->
                entities.link(
                    node,
                    Lec.publishedIn,
                    venue.edition() ? Kind.EVENT : Kind.SERIES,
                    venue.key()));
    entities.texts(node, Lec.section, paper.sections());
    entities.text(node, DCTerms.abstract_.asNode(), paper.abstractText());
    entities.texts(node, Lec.arxivId, paper.arxivIds());
    entities.texts(node, Lec.doi, paper.dois());
    entities.addresses(node, Lec.paperUrl, paper.paperUrls());
    entities.addresses(node, Lec.codeUrl, paper.codeUrls());
    entities.texts(node, Lec.award, paper.awards());
    topicLinks(node, paper.topics());
    entities.records(node, paper.records());
  }

  private void talk(Talk talk) {
    Node node = entities.thing(Kind.TALK, talk.key());
    entities.type(node, Lec.Talk);
    entities.label(node, talk.label());
    talk.title().ifPresent(title -> entities.text(node, DCTerms.title.asNode(), title));
    entities.texts(node, SKOS.altLabel.asNode(), talk.otherTitles());
    matchKeys(entities, node, talk.label(), talk.otherTitles());
    entities.link(node, Lec.atEvent, Kind.EVENT, talk.event());
    entities.number(node, Lec.position, talk.position());
    for (PersonLink person : talk.people()) {
      Node appearance = part(node, person, Lec.Appearance);
      if (person.role().equals("speaker")) {
        entities.link(node, Lec.speaker, Kind.PERSON, person.person());
        entities.add(node, Lec.appearance, appearance);
      } else {
        entities.link(node, Lec.collaborator, Kind.PERSON, person.person());
        entities.add(node, DCTerms.relation.asNode(), appearance);
      }
    }
    if (talk.start().isPresent()) {
      entities.dateTime(node, Lec.start, talk.start().get());
    } else {
      talk.date().ifPresent(date -> entities.date(node, Lec.startDate, date));
    }
    talk.end().ifPresent(end -> entities.dateTime(node, Lec.end, end));
    if (talk.endDerived()) {
      entities.yes(node, Lec.endDerived);
    }
    entities.text(node, Lec.place, talk.place());
    entities.text(node, DCTerms.abstract_.asNode(), talk.abstractText());
    entities.addresses(node, Lec.paperUrl, talk.urls());
    talk.presents().forEach(paper -> entities.link(node, Lec.presents, Kind.PAPER, paper));
    topicLinks(node, talk.topics());
    entities.records(node, talk.records());
  }

  private void event(Event event) {
    Node node = entities.thing(Kind.EVENT, event.key());
    entities.type(node, Lec.Event);
    titled(node, event.label(), event.title(), event.otherNames());
    entities.text(node, Lec.acronym, event.acronym());
    // "ICLR" names several editions: whoever asks by it gets them all to choose from.
    event.acronym().ifPresent(acronym -> entities.text(node, Lec.matchKey, MatchKey.of(acronym)));
    event.year().ifPresent(year -> entities.year(node, Lec.year, year));
    event.startDate().ifPresent(date -> entities.date(node, Lec.startDate, date));
    event.endDate().ifPresent(date -> entities.date(node, Lec.endDate, date));
    entities.text(node, Lec.place, event.place());
    event.series().ifPresent(series -> entities.link(node, Lec.inSeries, Kind.SERIES, series));
    for (PersonLink person : event.people()) {
      Node appearance = part(node, person, Lec.Appearance);
      if (person.role().equals("organizer")) {
        entities.link(node, Lec.organizer, Kind.PERSON, person.person());
      }
      entities.add(node, Lec.appearance, appearance);
    }
    entities.records(node, event.records());
  }

  private void series(Series series) {
    Node node = entities.thing(Kind.SERIES, series.key());
    entities.type(node, Lec.Series);
    if (series.journal()) {
      entities.type(node, JOURNAL);
    }
    titled(node, series.label(), series.title(), series.otherNames());
    entities.text(node, Lec.acronym, series.acronym());
    entities.records(node, series.records());
  }

  private void person(Person person) {
    Node node = entities.thing(Kind.PERSON, person.key());
    entities.type(node, Lec.Person);
    named(node, person.name(), person.otherNames());
    entities.records(node, person.records());
  }

  private void organization(Organization organization) {
    Node node = entities.thing(Kind.ORG, organization.key());
    entities.type(node, Lec.Organization);
    named(node, organization.name(), organization.otherNames());
    entities.records(node, organization.records());
  }

  private void topic(Topic topic, BroaderTopics broader) {
    Node node = topics.thing(Kind.TOPIC, topic.key());
    topics.type(node, Lec.Topic);
    topics.label(node, topic.label());
    topics.text(node, SKOS.prefLabel.asNode(), topic.label());
    topics.texts(node, SKOS.altLabel.asNode(), topic.otherLabels());
    topics.texts(node, Lec.acronym, topic.acronyms());
    matchKeys(topics, node, topic.label(), topic.otherLabels());
    topic.broader().forEach(b -> topics.link(node, SKOS.broader.asNode(), Kind.TOPIC, b));
    broader
        .above(topic.key())
        .forEach(b -> topics.link(node, SKOS.broaderTransitive.asNode(), Kind.TOPIC, b));
    topic.related().forEach(r -> topics.link(node, SKOS.related.asNode(), Kind.TOPIC, r));
    topic.contained().forEach(c -> topics.link(node, Lec.containsLabelOf, Kind.TOPIC, c));
    topics.records(node, topic.records());
  }

  private void decision(Decision decision) {
    Node node = identity.thing(Kind.DECISION, DecisionKey.of(decision));
    identity.type(node, Lec.Decision);
    identity.label(node, DecisionLabel.of(decision));
    identity.link(node, Lec.entity, decision.entity().kind(), decision.entity().key());
    identity.text(node, Lec.outcome, decision.outcome().word());
    decision
        .others()
        .forEach(other -> identity.link(node, Lec.otherEntity, other.kind(), other.key()));
    identity.text(node, Lec.printedName, decision.printed());
    identity.text(node, Lec.comparedWith, decision.comparedWith());
    identity.text(node, Lec.reason, decision.reason().rule());
    identity.texts(node, Lec.feature, decision.reason().features());
    identity.score(node, Lec.score, decision.reason().score());
    if (decision.outcome().links()) {
      identity.text(node, Lec.linkStrength, decision.reason().strength().word());
    }
    identity.text(node, Lec.reader, decision.rules());
    identity.records(node, decision.records());
  }

  private Node part(Node owner, PersonLink person, Node type) {
    Node node = entities.iris().part(owner, person.role() + "-" + person.position());
    entities.type(node, type);
    entities.label(node, person.printedName());
    if (type.equals(Lec.Appearance)) {
      entities.text(node, Lec.role, person.role());
    }
    entities.number(node, Lec.position, person.position());
    entities.link(node, Lec.person, Kind.PERSON, person.person());
    entities.text(node, Lec.printedName, person.printedName());
    entities.texts(node, Lec.printedAffiliation, person.printedAffiliations());
    person.organizations().forEach(org -> entities.link(node, Lec.organization, Kind.ORG, org));
    entities.text(node, Lec.linkStrength, person.strength().word());
    entities.records(node, person.records());
    return node;
  }

  private void topicLinks(Node work, List<TopicLink> links) {
    for (TopicLink link : links) {
      Node property =
          switch (link.role()) {
            case "keyword" -> Lec.hasKeyword;
            case "section" -> Lec.listedUnder;
            case "title" -> Lec.mentionsInTitle;
            default -> Lec.mentionsInAbstract;
          };
      entities.link(work, property, Kind.TOPIC, link.topic());
      Node assignment = entities.iris().part(work, link.role() + "-" + link.topic());
      entities.type(assignment, Lec.TopicAssignment);
      entities.label(assignment, link.printed());
      entities.link(assignment, Lec.topic, Kind.TOPIC, link.topic());
      entities.text(assignment, Lec.role, link.role());
      entities.text(assignment, Lec.printedName, link.printed());
      entities.records(assignment, link.records());
      entities.add(work, Lec.topicAssignment, assignment);
    }
  }

  private void titled(Node node, String label, String title, SortedSet<String> others) {
    entities.label(node, label);
    entities.text(node, DCTerms.title.asNode(), title);
    SortedSet<String> rest = new TreeSet<>(others);
    rest.remove(title);
    entities.texts(node, SKOS.altLabel.asNode(), rest);
    rest.add(title);
    matchKeys(entities, node, label, rest);
  }

  private void named(Node node, String name, SortedSet<String> others) {
    entities.label(node, name);
    entities.text(node, FOAF.name.asNode(), name);
    entities.texts(node, SKOS.altLabel.asNode(), others);
    matchKeys(entities, node, name, others);
  }

  private static void matchKeys(
      QuadWriter quads, Node node, String label, SortedSet<String> others) {
    SortedSet<String> keys = new TreeSet<>();
    keys.add(MatchKey.of(label));
    others.forEach(other -> keys.add(MatchKey.of(other)));
    keys.remove("");
    quads.texts(node, Lec.matchKey, keys);
  }
}
