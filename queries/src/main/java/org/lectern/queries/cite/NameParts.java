package org.lectern.queries.cite;

import de.undercouch.citeproc.bibtex.NameParser;
import de.undercouch.citeproc.csl.CSLName;
import de.undercouch.citeproc.csl.CSLNameBuilder;

/** Takes printed names apart into given and family names, as BibTeX does. */
final class NameParts {
  private NameParts() {}

  /**
   * Takes a name apart.
   *
   * @param printed a name as printed
   * @return its parts; the whole as a literal where it is one word or not of the usual form
   */
  static CSLName of(String printed) {
    String name = PlainText.of(printed);
    if (name.matches("[\\p{L}\\p{M}.'’-]+( [\\p{L}\\p{M}.'’-]+)+")
        && !name.matches("(?i).*\\b(and|others)\\b.*")) {
      CSLName[] names = NameParser.parse(name);
      if (names.length == 1 && names[0].getFamily() != null && !names[0].getFamily().isBlank()) {
        return names[0];
      }
    }
    return new CSLNameBuilder().literal(name).build();
  }

  /** Writes a name with the family name first, as RIS wants it. */
  static String familyFirst(String printed) {
    CSLName name = of(printed);
    if (name.getFamily() == null) {
      // A comma would part family from given name.
      return name.getLiteral().replace(",", "");
    }
    StringBuilder text = new StringBuilder();
    for (String particle :
        new String[] {name.getDroppingParticle(), name.getNonDroppingParticle()}) {
      if (particle != null && !particle.isEmpty()) {
        text.append(particle).append(' ');
      }
    }
    text.append(name.getFamily());
    if (name.getGiven() != null && !name.getGiven().isEmpty()) {
      text.append(", ").append(name.getGiven());
    }
    return text.toString();
  }
}
