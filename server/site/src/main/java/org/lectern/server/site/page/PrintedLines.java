package org.lectern.server.site.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.lectern.ontology.Lec;

/** Reads the lines of a document that a record stands for, as far as the document is kept. */
final class PrintedLines {
  private static final int MOST = 60;
  private static final int LONGEST = 1_000;

  private final Graph union;
  private final Path documents;

  /**
   * Prepares the reading.
   *
   * @param union what the graph says
   * @param documents the directory of kept documents, each named by its digest
   */
  PrintedLines(Graph union, Path documents) {
    this.union = union;
    this.documents = documents;
  }

  /**
   * Reads the lines of a record.
   *
   * @param record the record
   * @return its first lines, none when the record names no document that is kept as text
   */
  List<EntityPage.PrintedLine> of(Node record) {
    Node source = value(record, Lec.source);
    Node digest = source == null ? null : value(source, Lec.sha256);
    Node first = value(record, Lec.firstLine);
    Node last = value(record, Lec.lastLine);
    if (digest == null || first == null || last == null) {
      return List.of();
    }
    String name = digest.getLiteralLexicalForm();
    Path file = documents.resolve(name);
    return name.matches("[0-9a-f]{64}") && Files.isRegularFile(file)
        ? read(file, number(first), number(last))
        : List.of();
  }

  private static List<EntityPage.PrintedLine> read(Path file, int first, int last) {
    List<EntityPage.PrintedLine> lines = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      String line = reader.readLine();
      for (int at = 1; line != null && at <= last && lines.size() < MOST; at++) {
        if (at >= first) {
          lines.add(new EntityPage.PrintedLine(at, cut(line)));
        }
        line = reader.readLine();
      }
    } catch (CharacterCodingException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  private static String cut(String line) {
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }

  private Node value(Node subject, Node property) {
    List<Node> values =
        union.find(subject, property, Node.ANY).mapWith(triple -> triple.getObject()).toList();
    return values.isEmpty() ? null : values.get(0);
  }

  private static int number(Node literal) {
    return ((Number) literal.getLiteralValue()).intValue();
  }
}
