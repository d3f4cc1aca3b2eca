package org.lectern.ingest.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.lectern.ingest.resolve.Entities;
import org.lectern.ingest.resolve.Paper;
import org.lectern.ingest.resolve.Person;
import org.lectern.ingest.resolve.PersonLink;
import org.lectern.ingest.resolve.Talk;
import org.lectern.ingest.resolve.Topic;
import org.lectern.ingest.resolve.TopicLink;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Kind;
import org.lectern.ontology.Lec;
import org.lectern.ontology.NamedGraphs;

/**
 * Materialises the published rule of who works on what, with the evidence of each statement.
 *
 * <p>A person works on a topic when a paper of theirs carries it as a keyword, or a keyword whose
 * label contains the topic's label or acronym as whole words, or lies in the topic's section, or
 * names it in its title; or when a talk they gave names it in title or abstract.
 */
public final class WorksOnMapper {
  private static final Set<String> SHOWN_BY_PAPERS = Set.of("keyword", "section", "title");
  private static final Set<String> SHOWN_BY_TALKS = Set.of("title", "abstract");

  private final QuadWriter quads;
  private final SortedMap<String, SortedMap<String, Evidence>> evidence = new TreeMap<>();

  private static final class Evidence {
    final SortedSet<String> papers = new TreeSet<>();
    final SortedSet<String> talks = new TreeSet<>();
    final SortedSet<String> records = new TreeSet<>();
  }

  /**
   * Prepares the mapping.
   *
   * @param out gets the statements
   * @param iris mints the IRIs
   */
  public WorksOnMapper(StreamRDF out, Iris iris) {
    quads = new QuadWriter(out, iris, NamedGraphs.WORKS_ON);
  }

  /** Writes the statements for all people. */
  public void map(Entities entities) {
    Map<String, Topic> topics = new HashMap<>();
    entities.topics().forEach(topic -> topics.put(topic.key(), topic));
    for (Paper paper : entities.papers()) {
      for (TopicLink link : paper.topics()) {
        if (SHOWN_BY_PAPERS.contains(link.role())) {
          for (PersonLink author : paper.authors()) {
            add(author, link.topic(), paper.key(), true, link.records());
            if (link.role().equals("keyword")) {
              for (String contained : topics.get(link.topic()).contained()) {
                add(author, contained, paper.key(), true, link.records());
              }
            }
          }
        }
      }
    }
    for (Talk talk : entities.talks()) {
      for (TopicLink link : talk.topics()) {
        if (SHOWN_BY_TALKS.contains(link.role())) {
          for (PersonLink person : talk.people()) {
            if (person.role().equals("speaker")) {
              add(person, link.topic(), talk.key(), false, link.records());
            }
          }
        }
      }
    }
    Map<String, String> names = new HashMap<>();
    entities.people().stream().forEach((Person person) -> names.put(person.key(), person.name()));
    evidence.forEach(
        (person, byTopic) ->
            byTopic.forEach(
                (topic, shown) ->
                    write(person, names.get(person), topic, topics.get(topic).label(), shown)));
  }

  private void add(
      PersonLink person, String topic, String work, boolean paper, Collection<String> records) {
    Evidence shown =
        evidence
            .computeIfAbsent(person.person(), key -> new TreeMap<>())
            .computeIfAbsent(topic, key -> new Evidence());
    (paper ? shown.papers : shown.talks).add(work);
    // The receipt shows both halves: that the work has the topic, and that it is this person's.
    shown.records.addAll(records);
    shown.records.addAll(person.records());
  }

  private void write(String person, String name, String topic, String label, Evidence shown) {
    Node personNode = quads.thing(Kind.PERSON, person);
    Node topicNode = quads.thing(Kind.TOPIC, topic);
    quads.add(personNode, Lec.worksOn, topicNode);
    Node statement = quads.iris().part(personNode, "works-on-" + topic);
    quads.type(statement, Lec.WorksOn);
    quads.label(statement, name + " works on " + label);
    quads.add(statement, Lec.person, personNode);
    quads.add(statement, Lec.topic, topicNode);
    shown.papers.forEach(paper -> quads.link(statement, Lec.evidence, Kind.PAPER, paper));
    shown.talks.forEach(talk -> quads.link(statement, Lec.evidence, Kind.TALK, talk));
    quads.records(statement, shown.records);
  }
}
