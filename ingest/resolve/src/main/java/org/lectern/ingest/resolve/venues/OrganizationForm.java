package org.lectern.ingest.resolve.venues;

import java.util.regex.Pattern;
import org.lectern.text.MatchKey;

/**
 * Brings names of organisations to a form in which marks, the article and usual shortenings make no
 * difference: {@code Univ. of Basel}, {@code The University of Basel}; {@code UC San Diego}, {@code
 * University of California at San Diego}.
 */
final class OrganizationForm {
  private static final Pattern CALIFORNIA =
      Pattern.compile("^university of california (?:at |in )?");

  private OrganizationForm() {}

  static String of(String printed) {
    String form =
        MatchKey.of(printed.replace("&", " and "))
            .replaceFirst("^the ", "")
            .replaceAll("\\buni[vw]\\b", "university")
            .replaceAll("\\binst\\b", "institute")
            .replaceFirst("^uc (?=\\w{3})", "university of california ");
    return CALIFORNIA.matcher(form).replaceFirst("university of california ");
  }
}
