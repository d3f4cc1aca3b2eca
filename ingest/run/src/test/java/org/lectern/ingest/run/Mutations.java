package org.lectern.ingest.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Makes broken documents of readable ones, always the same ones of a seed. */
final class Mutations {
  /** Larger documents would say no more, and take longer. */
  private static final int LARGEST = 60_000;

  private static final int LONG = 200_000;

  /**
   * What stands where it should not: control characters, no characters, no UTF-8, ends of lines.
   */
  private static final List<byte[]> ODD =
      List.of(
          bytes("\u0000"),
          bytes("\f"),
          bytes("\u0001"),
          bytes("\r"),
          bytes("\u0085"),
          bytes("\u2028"),
          bytes("\uFFFE"),
          bytes("\uFEFF"),
          bytes("\uD83F\uDFFF"),
          bytes("\u202E"),
          bytes("\\uD800"),
          bytes("\\u0000"),
          bytes("&#0;&#xFFFE;&#xD800;"),
          new byte[] {(byte) 0xC3},
          new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
          new byte[] {(byte) 0xFF, (byte) 0xFE});

  private static final List<String> NUMBERS =
      List.of(
          "99999999999999999999",
          "-1",
          "2e23",
          "0",
          "1e999999999",
          "00000",
          "２０２１",
          "13:99",
          "31 February 2021",
          "2021-13-45");

  private static final List<String> OPENINGS =
      List.of("[", "(", "{", "<a>", "<<", "**", "> ", "- ", "[a](", "![", "\"", "<!--", "(“", "| ");

  /** A mutant with what was done to it. */
  record Mutant(String name, String how, byte[] bytes) {}

  private record Seed(String name, byte[] bytes) {}

  private final List<Seed> seeds = new ArrayList<>();

  /**
   * Takes the documents below some folders.
   *
   * @param folders where they lie; a file that is none of ours is a seed as well
   */
  Mutations(List<Path> folders) throws IOException {
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          String name = file.getFileName().toString();
          if (name.startsWith("expected.") || name.startsWith("README")) {
            continue;
          }
          byte[] all = Files.readAllBytes(file);
          seeds.add(new Seed(name, Arrays.copyOf(all, Math.min(all.length, LARGEST))));
        }
      }
    }
  }

  /**
   * Adds documents of RDF, of which there are no cases beside the readers.
   *
   * @return this
   */
  Mutations withRdf() {
    String subject = "<http://x.org/p> ";
    String type = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ";
    add(
        "paper.nt",
        subject
            + type
            + "<http://schema.org/ScholarlyArticle> .\n"
            + subject
            + "<http://schema.org/name> \"On \\u00E9nds\"@en .\n"
            + subject
            + "<http://schema.org/datePublished> \"2021-05-02\" .\n"
            + subject
            + "<http://schema.org/author> \"Ada Counter\" .\n");
    add(
        "paper.nq",
        subject
            + type
            + "<http://schema.org/ScholarlyArticle> <http://x.org/g> .\n"
            + subject
            + "<http://schema.org/name> \"On Ends\" <http://x.org/g> .\n");
    add(
        "event.ttl",
        """
        @prefix s: <http://schema.org/> .
        <http://x.org/e> a s:Event ; s:name "Day of Shapes" ; s:startDate "2024-05-02" ;
          s:performer ( [ a s:Person ; s:name "Zoe Last" ] [ a s:Person ; s:name "Ada First" ] ) .
        <http://x.org/p> a s:ScholarlyArticle ; s:name \"\"\"A paper
        of two lines\"\"\" ; s:url <https://doi.org/10.1000/182> ; s:author "Zoe Last" .
        """);
    add(
        "paper.trig",
        """
        @prefix s: <http://schema.org/> .
        <http://x.org/g> { <http://x.org/p> a s:ScholarlyArticle ; s:name 'A paper' ; s:author [ s:name "Ada" ] . }
        """);
    add(
        "event.jsonld",
        """
        {"@context": "https://schema.org", "@id": "http://x.org/e", "@type": "Event",
         "name": "Day of Shapes", "startDate": "2024-05-02", "location": "Basel",
         "performer": [{"@type": "Person", "name": "Zoe Last"}, {"@type": "Person", "name": "Ada First"}]}
        """);
    add(
        "paper.rdf",
        """
        <?xml version="1.0"?>
        <!DOCTYPE rdf:RDF [<!ENTITY s "http://schema.org/">]>
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:s="http://schema.org/">
        <s:ScholarlyArticle rdf:about="http://x.org/p"><s:name>A paper &amp; more</s:name>
        <s:author rdf:parseType="Resource"><s:name>Ada First</s:name></s:author>
        <s:url rdf:resource="&s;x"/></s:ScholarlyArticle>
        </rdf:RDF>
        """);
    return this;
  }

  private void add(String name, String text) {
    seeds.add(new Seed(name, bytes(text)));
  }

  /**
   * Makes a mutant.
   *
   * @param seed what it is made by
   * @return the mutant
   */
  Mutant mutant(long seed) {
    Random random = new Random(seed);
    Seed of = seeds.get(random.nextInt(seeds.size()));
    byte[] bytes = of.bytes();
    StringBuilder how = new StringBuilder(of.name());
    int steps = 1 + random.nextInt(3);
    for (int i = 0; i < steps; i++) {
      int kind = random.nextInt(15);
      how.append(' ').append(kind);
      bytes = mutate(kind, bytes, random);
    }
    return new Mutant(of.name(), how.toString(), bytes);
  }

  private byte[] mutate(int kind, byte[] bytes, Random random) {
    int at = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, at + 1 + random.nextInt(200));
    byte[] piece = Arrays.copyOfRange(bytes, at, to);
    byte[] line = line(bytes, at);
    return switch (kind) {
      case 0 -> flip(bytes, random);
      case 1 -> splice(bytes, at, to, new byte[0]);
      case 2 -> splice(bytes, at, at, piece);
      case 3 -> Arrays.copyOf(bytes, at);
      case 4 -> crossed(bytes, at, seeds.get(random.nextInt(seeds.size())).bytes(), random);
      case 5 -> splice(bytes, at, at, ODD.get(random.nextInt(ODD.size())));
      case 6 -> number(bytes, at, NUMBERS.get(random.nextInt(NUMBERS.size())));
      case 7 -> splice(bytes, at, at, nested(random));
      case 8 -> splice(bytes, at, at, repeated(line, 1000));
      case 9 -> splice(bytes, at, at, repeated(piece, LONG / Math.max(1, piece.length)));
      case 10 -> splice(bytes, at, at, repeated(oneLine(line), LONG / Math.max(1, line.length)));
      case 11 -> joined(bytes, random);
      case 12 -> shuffled(bytes, random);
      case 13 -> splice(bytes, at, at, repeated(bytes(longWord(line, random)), 60));
      default -> splice(bytes, at, at, bytes(random.nextBoolean() ? "\n\n" : " "));
    };
  }

  private static byte[] flip(byte[] bytes, Random random) {
    byte[] flipped = bytes.clone();
    for (int i = 0; flipped.length > 0 && i <= random.nextInt(4); i++) {
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  private static byte[] crossed(byte[] bytes, int at, byte[] other, Random random) {
    int from = random.nextInt(other.length + 1);
    return splice(Arrays.copyOf(bytes, at), at, at, Arrays.copyOfRange(other, from, other.length));
  }

  /** Puts a number in the place of the next digits. */
  private static byte[] number(byte[] bytes, int at, String number) {
    int from = at;
    while (from < bytes.length && !Character.isDigit(bytes[from])) {
      from++;
    }
    int to = from;
    while (to < bytes.length && Character.isDigit(bytes[to])) {
      to++;
    }
    return splice(bytes, from, to, bytes(number));
  }

  private static byte[] nested(Random random) {
    String opening = OPENINGS.get(random.nextInt(OPENINGS.size()));
    return bytes(opening.repeat(random.nextBoolean() ? 50_000 : 200));
  }

  /** Takes the ends out of most lines. */
  private static byte[] joined(byte[] bytes, Random random) {
    byte[] joined = bytes.clone();
    for (int i = 0; i < joined.length; i++) {
      if (joined[i] == '\n' && random.nextInt(20) > 0) {
        joined[i] = ' ';
      }
    }
    return joined;
  }

  private static byte[] shuffled(byte[] bytes, Random random) {
    List<String> lines =
        new ArrayList<>(List.of(new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1)));
    java.util.Collections.shuffle(lines, random);
    return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] line(byte[] bytes, int at) {
    int from = at;
    while (from > 0 && bytes[from - 1] != '\n') {
      from--;
    }
    int to = at;
    while (to < bytes.length && bytes[to] != '\n') {
      to++;
    }
    return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, to + 1));
  }

  /** The line with a word that is as long as a value may be, alone or behind it. */
  private static String longWord(byte[] line, Random random) {
    String word = (random.nextBoolean() ? "x" : "Ab").repeat(1_450);
    return new String(oneLine(line), StandardCharsets.UTF_8)
        + (random.nextBoolean() ? " " : "")
        + word
        + "\n";
  }

  private static byte[] oneLine(byte[] line) {
    byte[] one = line.clone();
    for (int i = 0; i < one.length; i++) {
      one[i] = one[i] == '\n' ? (byte) ' ' : one[i];
    }
    return one;
  }

  private static byte[] repeated(byte[] piece, int times) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < times && out.size() < 2 * LONG; i++) {
      out.writeBytes(piece);
    }
    return out.toByteArray();
  }

  private static byte[] splice(byte[] bytes, int from, int to, byte[] with) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, from);
    out.writeBytes(with);
    out.write(bytes, to, bytes.length - to);
    return out.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
