package org.lectern.queries.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lectern.queries.CannedQuery;
import org.lectern.queries.bind.NearNames;
import org.lectern.queries.header.QueryFileException;
import org.lectern.queries.header.QueryFileParser;
import org.lectern.queries.header.ShippedFiles;

/** Holds all canned queries by name. */
public final class QueryCatalogue {
  /** How many names a refused name is answered with. */
  private static final int NEAREST = 3;

  private final TreeMap<String, CannedQuery> byName = new TreeMap<>();

  private QueryCatalogue(List<CannedQuery> queries) {
    for (CannedQuery query : queries) {
      if (byName.put(query.name(), query) != null) {
        throw new IllegalArgumentException("two queries are called '" + query.name() + "'");
      }
    }
  }

  /**
   * Reads the queries that ship with this module.
   *
   * @return the catalogue
   * @throws QueryFileException when one of the files is wrong
   */
  public static QueryCatalogue shipped() {
    return of(parse(ShippedFiles.read()));
  }

  /**
   * Adds the {@code .rq} files of a folder.
   *
   * @param folder a folder of query files
   * @return a catalogue of these queries and the ones here
   * @throws QueryFileException when one of the files is wrong
   * @throws IllegalArgumentException when one has the name of a query here
   * @throws IOException when the folder cannot be read
   */
  public QueryCatalogue with(Path folder) throws IOException {
    return of(
        Stream.concat(all().stream(), parse(ShippedFiles.readFolder(folder)).stream()).toList());
  }

  private static List<CannedQuery> parse(Map<String, String> files) {
    return files.entrySet().stream()
        .map(file -> QueryFileParser.parse(file.getKey(), file.getValue()))
        .toList();
  }

  /**
   * Makes a catalogue of given queries.
   *
   * @param queries any queries
   * @return the catalogue
   * @throws IllegalArgumentException when two have one name
   */
  public static QueryCatalogue of(List<CannedQuery> queries) {
    return new QueryCatalogue(queries);
  }

  /**
   * Lists all queries.
   *
   * @return the queries sorted by name
   */
  public List<CannedQuery> all() {
    return List.copyOf(byName.values());
  }

  /**
   * Finds a query.
   *
   * @param name its exact name
   * @return the query, or empty when there is none of that name
   */
  public Optional<CannedQuery> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * Suggests names for one that was not found.
   *
   * @param name any text
   * @return at most three names of queries, the most similar first; empty when none is similar
   */
  public List<String> nearest(String name) {
    return new NearNames(name).among(byName.keySet(), NEAREST);
  }
}
