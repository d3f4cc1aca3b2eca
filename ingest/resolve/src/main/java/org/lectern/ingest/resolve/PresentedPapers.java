package org.lectern.ingest.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lectern.ingest.resolve.model.LinkStrength;
import org.lectern.ingest.resolve.model.Reason;
import org.lectern.text.TitleForm;

/**
 * Finds the paper that a talk presents.
 *
 * <p>A talk presents a paper when their titles are equal or nearly so, one of its people is an
 * author and the years fit. Whatever is less is only suggested: a shared beginning of the titles,
 * or the paper's arXiv id in the abstract of a talk with another title, which is built on that
 * paper but need not present it.
 */
final class PresentedPapers {
  private static final int FIRST_LETTERS = 8;
  private static final int SHORTEST_BEGINNING = 5;
  private static final int YEARS_BEFORE = 2;
  private static final int YEARS_AFTER = 5;

  private final Map<String, List<Paper>> blocks = new HashMap<>();

  /**
   * What is said of one talk and one paper.
   *
   * @param paper the paper
   * @param linked whether it is sure enough for a link
   * @param reason why
   */
  record Finding(Paper paper, boolean linked, Reason reason) {
    Finding(Paper paper, boolean linked, String rule, List<String> features, double score) {
      this(paper, linked, new Reason(rule, features, score, LinkStrength.VERIFIED));
    }
  }

  PresentedPapers(List<Paper> papers) {
    for (Paper paper : papers) {
      blocksOf(paper.title()).forEach(block -> put(block, paper));
      paper.otherTitles().forEach(title -> blocksOf(title).forEach(block -> put(block, paper)));
      paper.arxivIds().forEach(id -> put("arxiv " + id, paper));
    }
  }

  private void put(String block, Paper paper) {
    List<Paper> all = blocks.computeIfAbsent(block, key -> new ArrayList<>());
    if (all.isEmpty() || all.get(all.size() - 1) != paper) {
      all.add(paper);
    }
  }

  private static Set<String> blocksOf(String title) {
    String words = String.join("", TitleForm.words(title));
    int end = Math.min(FIRST_LETTERS, words.length());
    return Set.of("<" + words.substring(0, end), ">" + words.substring(words.length() - end));
  }

  /**
   * Finds the paper of a talk, and those it may be.
   *
   * @param titles the titles the talk is printed under
   * @param urls the addresses it prints
   * @param people its speakers and collaborators
   * @param year the year it was given, or empty
   * @return the findings by the key of the paper; at most one is linked
   */
  List<Finding> of(
      Collection<String> titles,
      Collection<String> urls,
      List<PersonLink> people,
      Optional<Integer> year) {
    Map<String, Paper> candidates = new TreeMap<>();
    Set<String> ids = new TreeSet<>();
    urls.forEach(url -> ExternalIds.arxivId(url).ifPresent(ids::add));
    ids.forEach(id -> add(candidates, "arxiv " + id));
    titles.forEach(title -> blocksOf(title).forEach(block -> add(candidates, block)));
    List<Finding> findings = new ArrayList<>();
    for (Paper paper : candidates.values()) {
      judge(paper, titles, ids, people, year).ifPresent(findings::add);
    }
    long linked = findings.stream().filter(Finding::linked).count();
    if (linked < 2) {
      return findings;
    }
    // Two papers under one title by one person: nothing says which of them it is.
    return findings.stream()
        .map(
            f ->
                new Finding(
                    f.paper(),
                    false,
                    "several-papers-fit",
                    f.reason().features(),
                    f.reason().score() / 2))
        .toList();
  }

  private void add(Map<String, Paper> candidates, String block) {
    blocks.getOrDefault(block, List.of()).forEach(paper -> candidates.put(paper.key(), paper));
  }

  private static Optional<Finding> judge(
      Paper paper,
      Collection<String> titles,
      Set<String> ids,
      List<PersonLink> people,
      Optional<Integer> year) {
    TitleMatch match = TitleMatch.UNLIKE;
    List<String> printed = new ArrayList<>(List.of(paper.title()));
    printed.addAll(paper.otherTitles());
    for (String title : titles) {
      for (String other : printed) {
        TitleMatch found = TitleMatch.of(title, other);
        match = found.compareTo(match) < 0 ? found : match;
      }
    }
    Set<String> authors =
        paper.authors().stream().map(PersonLink::person).collect(Collectors.toSet());
    Set<String> speakers = sharing(authors, people, "speaker");
    Set<String> others = sharing(authors, people, "collaborator");
    Set<String> shared = new TreeSet<>(ids);
    shared.retainAll(paper.arxivIds());
    Optional<Integer> after =
        year.flatMap(given -> yearOf(paper).map(published -> given - published));
    boolean timely = after.filter(years -> years < -YEARS_BEFORE || years > YEARS_AFTER).isEmpty();
    List<String> features = new ArrayList<>(List.of("titles=" + match.word()));
    features.add("speakers-among-authors=" + speakers.size());
    features.add("collaborators-among-authors=" + others.size());
    after.ifPresent(years -> features.add("years-after-paper=" + years));
    shared.forEach(id -> features.add("shared-id=arxiv-id " + id));
    boolean person = !speakers.isEmpty() || !others.isEmpty();
    if (match.compareTo(TitleMatch.NEAR) <= 0 && person) {
      double score =
          (match == TitleMatch.EQUAL ? 0.97 : 0.92)
              + (shared.isEmpty() ? 0 : 0.02)
              - (speakers.isEmpty() ? 0.05 : 0)
              - (after.isEmpty() ? 0.02 : 0);
      return Optional.of(
          timely
              ? new Finding(paper, true, match.word() + "-title-and-author", features, score)
              : new Finding(paper, false, "years-apart", features, 0.5));
    }
    boolean suggested =
        !shared.isEmpty()
            || match.compareTo(TitleMatch.NEAR) <= 0
            || match == TitleMatch.MAIN_TITLE && person
            || !speakers.isEmpty() && sameBeginning(titles, printed);
    if (!suggested) {
      return Optional.empty();
    }
    String reason = shared.isEmpty() ? "titles-alike-only" : "prints-its-arxiv-id-only";
    return Optional.of(new Finding(paper, false, reason, features, shared.isEmpty() ? 0.4 : 0.6));
  }

  /** Says whether the main title of one, which has some length, begins the other. */
  private static boolean sameBeginning(Collection<String> titles, List<String> printed) {
    return titles.stream()
        .anyMatch(
            title ->
                TitleForm.mainTitle(title)
                    .map(TitleForm::words)
                    .filter(main -> main.size() > SHORTEST_BEGINNING - 1)
                    .filter(
                        main ->
                            printed.stream()
                                .map(TitleForm::words)
                                .anyMatch(
                                    words ->
                                        words.size() >= main.size()
                                            && words.subList(0, main.size()).equals(main)))
                    .isPresent());
  }

  private static Set<String> sharing(Set<String> authors, List<PersonLink> people, String role) {
    return people.stream()
        .filter(link -> link.role().equals(role))
        .map(PersonLink::person)
        .filter(authors::contains)
        .collect(Collectors.toSet());
  }

  private static Optional<Integer> yearOf(Paper paper) {
    return paper.year().or(() -> paper.listedYears().stream().findFirst());
  }
}
