package org.lectern.queries.shipped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.queries.Receipt;
import org.lectern.queries.Row;
import org.lectern.queries.Value;
import org.lectern.text.MatchKey;

/** The lines of the documents in a folder like {@code data/}. */
final class DocumentLines {
  /** The beginning of the label of a talk without title and speaker. */
  private static final String UNPRINTED = "Talk [0-9]+";

  private static final int BEGINNING = 8;

  private final Path data;
  private final Map<String, List<String>> lines = new HashMap<>();

  DocumentLines(Path data) {
    this.data = data;
  }

  /** Gives a line of a document, counted from 1. */
  String line(String file, int number) {
    return of(file).get(number - 1);
  }

  /**
   * Says whether the lines of a row's receipts print one of its values: a third of its words, for
   * labels made by rule hold words of their own, or its beginning, for words are spelt together and
   * apart. Of a talk of which nothing is printed only its place is known.
   */
  boolean printSomethingOf(Row row) {
    List<String> words =
        row.receipts().stream().flatMap(this::printed).flatMap(DocumentLines::words).toList();
    Set<String> printed = Set.copyOf(words);
    String together = String.join("", words);
    return row.values().values().stream()
        .flatMap(DocumentLines::texts)
        .anyMatch(
            text ->
                text.matches(UNPRINTED)
                    || isPartlyIn(words(text).toList(), printed)
                    || beginning(text).filter(together::contains).isPresent());
  }

  private static Optional<String> beginning(String text) {
    String letters = words(text).collect(Collectors.joining());
    return letters.length() < BEGINNING
        ? Optional.empty()
        : Optional.of(letters.substring(0, BEGINNING));
  }

  private static boolean isPartlyIn(List<String> words, Set<String> printed) {
    long there = words.stream().filter(printed::contains).count();
    return there > 0 && there * 3 >= words.size();
  }

  private static Stream<String> words(String text) {
    return Stream.of(MatchKey.of(text).split(" ")).filter(word -> word.length() > 1);
  }

  private Stream<String> printed(Receipt receipt) {
    return of(receipt.document()).subList(receipt.firstLine() - 1, receipt.lastLine()).stream();
  }

  /** The words of a value: its text, or the label of the thing; of a list each item. */
  private static Stream<String> texts(Value value) {
    Optional<String> text =
        value.term().isURI()
            ? value.label()
            : Optional.of(value.term().getLiteralLexicalForm()).filter(t -> t.length() > 2);
    return text.stream().flatMap(t -> Stream.of(t.split("; |, ")));
  }

  private List<String> of(String file) {
    return lines.computeIfAbsent(
        file,
        name -> {
          Path inSources = data.resolve("sources").resolve(name);
          try {
            return Files.readAllLines(Files.exists(inSources) ? inSources : data.resolve(name));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
