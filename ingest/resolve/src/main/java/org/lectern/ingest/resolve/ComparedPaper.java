package org.lectern.ingest.resolve;

import java.util.List;

/**
 * A record of a paper in the forms in which it is compared with others; made once, since a record
 * that stands in a list many times is compared as often.
 *
 * @param member the record
 * @param title its title
 * @param authors its authors
 */
record ComparedPaper(
    PaperCluster.Member member, ComparedTitle title, List<AuthorOverlap.Name> authors) {
  static ComparedPaper of(PaperCluster.Member member) {
    return new ComparedPaper(
        member,
        ComparedTitle.of(member.record().title().text()),
        member.record().authors().stream().map(AuthorOverlap.Name::of).toList());
  }

  String key() {
    return member.ref().key();
  }
}
