package org.lectern.ingest.graph;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lectern.ingest.resolve.Entities;
import org.lectern.ingest.resolve.Event;
import org.lectern.ingest.resolve.Paper;
import org.lectern.ingest.resolve.Person;
import org.lectern.ingest.resolve.PersonLink;
import org.lectern.ingest.resolve.Talk;
import org.lectern.ingest.resolve.Topic;
import org.lectern.ingest.resolve.TopicLink;
import org.lectern.ingest.resolve.keys.Ledger;
import org.lectern.ingest.resolve.model.LinkStrength;

/** Draws entities for tests: what is not named is empty. */
final class Drawn {
  private Drawn() {}

  static SortedSet<String> set(String... values) {
    return new TreeSet<>(Arrays.asList(values));
  }

  static Person person(String key, String name) {
    return new Person(key, name, set(), List.of("r-" + key));
  }

  static PersonLink link(String role, int position, String person, String record) {
    return new PersonLink(
        role,
        position,
        person,
        "printed " + person,
        List.of(),
        List.of(),
        LinkStrength.STRICT,
        List.of(record));
  }

  static TopicLink topicLink(String role, String topic, String record) {
    return new TopicLink(role, topic, "printed " + topic, List.of(record));
  }

  static Topic topic(String key, String label, SortedSet<String> contained) {
    return new Topic(key, label, set(), set(), set(), set(), contained, List.of("r-" + key));
  }

  static Paper paper(String key, List<PersonLink> authors, TopicLink... topics) {
    return new Paper(
        key,
        "Title of " + key,
        set(),
        authors,
        Optional.of(987),
        new TreeSet<>(),
        Optional.empty(),
        false,
        set(),
        List.of(topics),
        Optional.empty(),
        set(),
        set(),
        set(),
        set(),
        set(),
        List.of("r-" + key));
  }

  static Talk talk(String key, List<PersonLink> people, TopicLink... topics) {
    return new Talk(
        key,
        "Title of " + key,
        Optional.of("Title of " + key),
        set(),
        "days",
        1,
        people,
        Optional.of(java.time.LocalDate.of(2024, 5, 3)),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        List.of(topics),
        set(),
        set(),
        List.of("r-" + key));
  }

  static Entities entities(
      List<Paper> papers, List<Talk> talks, List<Person> people, List<Topic> topics) {
    return new Entities(
        papers,
        talks,
        List.<Event>of(),
        List.of(),
        people,
        List.of(),
        topics,
        List.of(),
        List.of(),
        new Ledger());
  }
}
