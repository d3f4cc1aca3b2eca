package org.lectern.server.answers.canned;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lectern.queries.CannedQuery;
import org.lectern.queries.Parameter;
import org.lectern.server.web.Links;

/** Makes the addresses of canned queries and their answers. */
public final class QueryAddress {
  private QueryAddress() {}

  /** The address of an answer. */
  public static String of(String name, Map<String, List<String>> values) {
    List<String> pairs = new ArrayList<>();
    values.forEach(
        (parameter, each) ->
            each.forEach(value -> pairs.add(Links.encode(parameter) + "=" + Links.encode(value))));
    String path = "/queries/" + Links.encode(name);
    return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
  }

  /** The address of an answer with one value changed. */
  public static String with(
      String name, Map<String, List<String>> values, String parameter, String value) {
    Map<String, List<String>> changed = new LinkedHashMap<>(values);
    changed.put(parameter, List.of(value));
    return of(name, changed);
  }

  /** The address of the answer for the examples in the query's header. */
  static String example(CannedQuery query) {
    return of(query.name(), examples(query));
  }

  /** The examples in the query's header of what a run needs. */
  static Map<String, List<String>> examples(CannedQuery query) {
    return query.parameters().stream()
        .filter(Parameter::required)
        .filter(parameter -> parameter.example().isPresent())
        .collect(
            Collectors.toMap(
                Parameter::name,
                parameter -> List.of(parameter.example().get()),
                (one, other) -> one,
                LinkedHashMap::new));
  }
}
