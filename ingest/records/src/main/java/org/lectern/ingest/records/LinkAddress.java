package org.lectern.ingest.records;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.ontology.AnyUri;
import org.lectern.text.PlainText;

/**
 * Judges the addresses of links: what passes can be published as the shapes of papers demand it, an
 * {@code xsd:anyURI} that begins with {@code http://} or {@code https://}.
 */
public final class LinkAddress {
  private static final int LONGEST = 2_000;

  /** Identifiers written as an address, which lead to a page all the same. */
  private static final Pattern IDENTIFIER = Pattern.compile("(?i)(arxiv|doi):\\s*(\\S+)");

  private static final Pattern ADDRESS = Pattern.compile("(?i)(https?)(://[^/?#].*)");

  /** What addresses hold though they should write it otherwise. */
  private static final Pattern UNWISE = Pattern.compile("[ \"<>\\\\^`{|}\\[\\]]");

  private LinkAddress() {}

  /**
   * Gives the address that a link means.
   *
   * @param printed the address or identifier as printed
   * @return the address, empty when it means none that can be published
   */
  public static Optional<String> of(String printed) {
    Matcher identifier = IDENTIFIER.matcher(printed.strip());
    if (identifier.matches()) {
      boolean doi = identifier.group(1).equalsIgnoreCase("doi");
      return sound((doi ? "https://doi.org/" : "https://arxiv.org/abs/") + identifier.group(2));
    }
    return sound(printed);
  }

  private static Optional<String> sound(String printed) {
    Matcher address = ADDRESS.matcher(printed);
    if (printed.length() > LONGEST || !address.matches() || PlainText.firstFault(printed) >= 0) {
      return Optional.empty();
    }
    return Optional.of(address.group(1).toLowerCase(Locale.ROOT) + address.group(2))
        .filter(LinkAddress::hasHost)
        // Asked of the datatype itself: it knows where brackets may stand, the check above does
        // not.
        .filter(AnyUri::isValid);
  }

  private static boolean hasHost(String address) {
    try {
      return new URI(UNWISE.matcher(address).replaceAll("_")).getRawAuthority() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
