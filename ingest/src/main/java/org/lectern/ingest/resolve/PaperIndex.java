package org.lectern.ingest.resolve;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds the papers that a talk is about. */
final class PaperIndex {
  private final Map<String, String> byArxivId = new HashMap<>();
  private final Map<String, List<Paper>> byTitle;

  PaperIndex(List<Paper> papers) {
    papers.forEach(p -> p.arxivIds().forEach(id -> byArxivId.putIfAbsent(id, p.key())));
    byTitle = papers.stream().collect(Collectors.groupingBy(p -> TitleForm.compact(p.title())));
  }

  /**
   * Finds papers whose arXiv id the talk prints, or that have its title and one of its people.
   *
   * @return their keys
   */
  SortedSet<String> presented(
      Optional<String> title, Collection<String> urls, List<PersonLink> people) {
    SortedSet<String> presented = new TreeSet<>();
    urls.forEach(url -> ExternalIds.arxivId(url).map(byArxivId::get).ifPresent(presented::add));
    title.ifPresent(
        t ->
            byTitle.getOrDefault(TitleForm.compact(t), List.of()).stream()
                .filter(paper -> sharePerson(paper, people))
                .forEach(paper -> presented.add(paper.key())));
    return presented;
  }

  private static boolean sharePerson(Paper paper, List<PersonLink> people) {
    Set<String> authors =
        paper.authors().stream().map(PersonLink::person).collect(Collectors.toSet());
    return people.stream().map(PersonLink::person).anyMatch(authors::contains);
  }
}
