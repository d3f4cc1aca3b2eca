package org.lectern.queries.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.lectern.ontology.Kind;

class BibtexRoundTripTest {
  private static final String LETTERS =
      "abcdeimnostuzABCDEGNOSZàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿßœłŁŠšžŽčČćĆřŘěĚğĞşŞőŐűŰąĄęĘňŇėżŻḍāū";

  static CitedWork paper(String title, List<String> people) {
    return new CitedWork(
        Kind.PAPER,
        "https://w3id.org/lectern/id/paper/x",
        title,
        Optional.of(title),
        people,
        Optional.of("2021"),
        Optional.of(
            new CitedWork.Venue(
                "NeurIPS 2021", false, Optional.empty(), Optional.empty(), Optional.empty())),
        Optional.of("10.1000/a_b"),
        Optional.of("2105.02375"),
        Optional.of("https://example.org/a_b?c=%7Bd%7D"),
        CitedWork.TalkTime.UNKNOWN);
  }

  private static BibTeXEntry roundTrip(CitationFormat format, CitedWork work) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.writer().write(List.of(work), out);
    BibTeXDatabase database =
        new BibTeXParser().parse(new StringReader(out.toString(StandardCharsets.UTF_8)));
    assertThat(database.getEntries()).hasSize(1);
    return database.getEntries().values().iterator().next();
  }

  private static String read(BibTeXEntry entry, String field) throws Exception {
    String latex = entry.getField(new Key(field)).toUserString();
    return decoded(latex);
  }

  /** LaTeX prints straight quotation marks as curved ones. */
  private static String decoded(String latex) throws Exception {
    return new LaTeXPrinter()
        .print(new LaTeXParser().parse(new StringReader(latex)))
        .replace('’', '\'')
        .replace('‘', '`');
  }

  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  @Property(tries = 500)
  void titlesComeBackAsTheyWere(@ForAll CitationDialect dialect, @ForAll("titles") String title)
      throws Exception {
    BibTeXEntry entry = roundTrip(dialect.format, paper(title, List.of("Ada Lovelace")));
    assertThat(composed(read(entry, "title"))).isEqualTo(composed(PlainText.of(title)));
  }

  @Property(tries = 500)
  void namesComeBackInTheirOrder(
      @ForAll CitationDialect dialect, @ForAll("people") List<String> people) throws Exception {
    BibTeXEntry entry = roundTrip(dialect.format, paper("A title", people));
    String authors = entry.getField(new Key("author")).toUserString();
    List<String> read = Arrays.stream(authors.split(" and ")).toList();
    assertThat(read).hasSameSizeAs(people);
    for (int i = 0; i < people.size(); i++) {
      assertThat(composed(decoded(read.get(i)))).isEqualTo(composed(people.get(i)));
    }
  }

  @Example
  void anyTextIsReadBackByItsOwnDialect() throws Exception {
    for (String title :
        List.of(
            "50% of $x_1$ & {y}: a ~ b ^ c # d \\ e",
            "Безопасность",
            "ẞ ŉ ǆ",
            "``a'' -- b --- c ?` !`",
            "{",
            "}}}",
            "@article{x,",
            "\"quoted\"")) {
      for (CitationDialect dialect : CitationDialect.values()) {
        BibTeXEntry entry = roundTrip(dialect.format, paper(title, List.of("Ada Lovelace")));
        assertThat(composed(read(entry, "title"))).isEqualTo(composed(title));
      }
    }
  }

  @Example
  void writesLettersOfOtherScriptsAsTheyAre() throws Exception {
    for (CitationDialect dialect : CitationDialect.values()) {
      BibTeXEntry entry = roundTrip(dialect.format, paper("深度学习", List.of("张 三")));
      assertThat(entry.getField(new Key("title")).toUserString()).isEqualTo("{深度学习}");
      assertThat(entry.getField(new Key("author")).toUserString()).isEqualTo("张 三");
    }
  }

  @Example
  void keepsNamesWholeThatBibtexWouldTakeApart() throws Exception {
    BibTeXEntry entry =
        roundTrip(
            CitationFormat.BIBTEX, paper("A title", List.of("Smith, Jr.", "Research and Co")));
    assertThat(entry.getField(new Key("author")).toUserString())
        .isEqualTo("{Smith, Jr.} and {Research and Co}");
  }

  @Example
  void leavesAddressesAndIdentifiersAsTheyAre() throws Exception {
    BibTeXEntry entry = roundTrip(CitationFormat.BIBTEX, paper("A title", List.of()));
    assertThat(entry.getField(new Key("doi")).toUserString()).isEqualTo("10.1000/a_b");
    assertThat(entry.getField(new Key("url")).toUserString())
        .isEqualTo("https://example.org/a_b?c=%7Bd%7D");
    assertThat(entry.getField(new Key("author"))).isNull();
  }

  @Provide
  Arbitrary<String> titles() {
    return Arbitraries.strings()
        .withChars((LETTERS + " -:'()?!.,/0123456789%&$#_~^{}\\").toCharArray())
        .ofMinLength(1)
        .ofMaxLength(40)
        .filter(title -> !title.isBlank())
        .map(PlainText::of);
  }

  @Provide
  Arbitrary<List<String>> people() {
    Arbitrary<String> word =
        Arbitraries.strings()
            .withChars((LETTERS + "'-.").toCharArray())
            .ofMinLength(1)
            .ofMaxLength(10)
            .filter(name -> !name.matches("(?i)and|others"));
    return word.list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(words -> String.join(" ", words))
        .list()
        .ofMinSize(1)
        .ofMaxSize(5);
  }

  /** The two formats that a BibTeX parser reads. */
  enum CitationDialect {
    BIBTEX(CitationFormat.BIBTEX),
    BIBLATEX(CitationFormat.BIBLATEX);

    private final CitationFormat format;

    CitationDialect(CitationFormat format) {
      this.format = format;
    }
  }
}
