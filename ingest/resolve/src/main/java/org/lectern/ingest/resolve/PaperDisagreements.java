package org.lectern.ingest.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.ingest.resolve.venues.PrintedVenue;
import org.lectern.text.MatchKey;
import org.lectern.text.TitleForm;

/** Finds where the records of one paper say different things; all of it is kept. */
final class PaperDisagreements {
  private PaperDisagreements() {}

  /** Lists the disagreements of each record with the one whose values were chosen. */
  static List<Warning> of(PaperCluster paper) {
    List<Warning> warnings = new ArrayList<>();
    PaperCluster.Member best = paper.best();
    for (PaperCluster.Member other : paper.members()) {
      if (other == best) {
        continue;
      }
      compare("title", best, other, m -> Optional.of(m.record().title().text()), TitleForm::compact)
          .ifPresent(warnings::add);
      compare("venue", best, other, m -> venue(m).map(PrintedVenue::name), MatchKey::of)
          .ifPresent(warnings::add);
      compare(
              "year",
              best,
              other,
              m -> venue(m).flatMap(PrintedVenue::year).map(String::valueOf),
              year -> year)
          .ifPresent(warnings::add);
      compare("authors", best, other, PaperDisagreements::authors, PaperDisagreements::families)
          .ifPresent(warnings::add);
    }
    return warnings;
  }

  private static Optional<Warning> compare(
      String what,
      PaperCluster.Member best,
      PaperCluster.Member other,
      Function<PaperCluster.Member, Optional<String>> value,
      Function<String, String> form) {
    Optional<String> chosen = value.apply(best);
    Optional<String> also = value.apply(other);
    if (chosen.isEmpty()
        || also.isEmpty()
        || form.apply(chosen.get()).equals(form.apply(also.get()))) {
      return Optional.empty();
    }
    return Optional.of(
        new Warning(
            "two records of one paper differ in "
                + what
                + ": '"
                + also.get()
                + "' here, '"
                + chosen.get()
                + "' in "
                + best.ref().key()
                + "; the latter was chosen",
            List.of(other.ref().key(), best.ref().key())));
  }

  private static Optional<PrintedVenue> venue(PaperCluster.Member member) {
    return member
        .record()
        .venue()
        .map(venue -> PrintedVenue.parse(venue.text()))
        .filter(venue -> !venue.preprint());
  }

  /** Gives the family names in order, for given names may be shortened. */
  private static String families(String authors) {
    return Arrays.stream(authors.split(", "))
        .map(MatchKey::of)
        .map(name -> name.substring(name.lastIndexOf(' ') + 1))
        .collect(Collectors.joining(" "));
  }

  private static Optional<String> authors(PaperCluster.Member member) {
    List<String> names = member.record().authors().stream().map(name -> name.name()).toList();
    return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
  }
}
