package org.lectern.queries.header;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lectern.queries.CannedQuery;
import org.lectern.queries.Column;
import org.lectern.queries.CommonParameters;
import org.lectern.queries.Parameter;
import org.lectern.queries.ParameterType;
import org.lectern.queries.bind.LiteralValues;

/** Reads one {@code .rq} file into a canned query. */
public final class QueryFileParser {
  private static final String SUFFIX = ".rq";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
  private static final Set<String> FIELDS =
      Set.of(
          "title",
          "paraphrases",
          "summary",
          "parameters",
          "common",
          "columns",
          "receipts",
          "tags",
          "chart",
          "budget",
          "rule",
          "absence",
          "engine");

  /** The one word of the field {@code engine}. */
  private static final String OWN_ENGINE = "lectern";

  /** The name under which rows carry their receipts in JSON. */
  private static final String RESERVED_COLUMN = "records";

  private QueryFileParser() {}

  /**
   * Reads a file.
   *
   * @param file the file name, {@code <aspect>-<question>.rq}
   * @param text the whole file
   * @return the query
   * @throws QueryFileException with file, line and column, when name, header or text is not as
   *     {@code queries/README.md} says
   */
  public static CannedQuery parse(String file, String text) {
    List<String> header = text.lines().takeWhile(line -> line.startsWith(HeaderYaml.MARK)).toList();
    if (header.isEmpty()) {
      throw new QueryFileException(
          file, new Place(1, 1), "expected a header: lines that begin with '#+' and hold YAML");
    }
    HeaderFields fields = HeaderFields.of(file, new HeaderYaml(file).read(header), FIELDS);
    CannedQuery query =
        new CannedQuery(
            name(file),
            fields.text("title"),
            fields.text("summary"),
            fields.texts("paraphrases"),
            parameters(fields),
            columns(fields),
            fields.texts("receipts"),
            fields.texts("tags"),
            ChartHeader.read(fields),
            BudgetHeader.read(fields),
            fields.optionalText("rule"),
            fields.optionalText("absence"),
            ownFunctions(fields),
            text);
    if (query.paraphrases().size() < 2) {
      throw fields.fault(fields.place("paraphrases"), "expected at least two 'paraphrases'");
    }
    if (query.receipts().isEmpty()) {
      throw fields.fault(
          fields.place("receipts"), "expected 'receipts' to name at least one variable");
    }
    ChartHeader.check(fields, query);
    checkRunnerOwn(fields, query);
    checkPlaceholders(fields, query);
    new TextCheck(file, query, fields).check();
    return query;
  }

  private static String name(String file) {
    if (!file.matches("[a-z]+(-[a-z0-9]+)+\\.rq")) {
      throw new QueryFileException(
          file,
          new Place(1, 1),
          "expected a file name like topic-speakers.rq: small words joined by hyphens");
    }
    return file.substring(0, file.length() - SUFFIX.length());
  }

  private static List<Parameter> parameters(HeaderFields fields) {
    List<Parameter> all =
        new ArrayList<>(
            each(
                fields,
                "parameters",
                ParameterHeader.FIELDS,
                ParameterHeader::read,
                Parameter::name));
    for (String name : fields.texts("common")) {
      Parameter common =
          CommonParameters.ofName(name)
              .orElseThrow(
                  () ->
                      fields.fault(
                          fields.place("common"),
                          "expected some of "
                              + CommonParameters.ALL.stream()
                                  .map(Parameter::name)
                                  .collect(Collectors.joining(", "))
                              + ", found '"
                              + name
                              + "'"));
      if (all.stream().anyMatch(parameter -> parameter.name().equals(name))) {
        throw fields.fault(
            fields.place("common"),
            "'" + name + "' stands here and in 'parameters', or twice: keep it once");
      }
      all.add(common);
    }
    return all;
  }

  private static boolean ownFunctions(HeaderFields fields) {
    Optional<String> engine = fields.optionalText("engine");
    if (engine.isPresent() && !engine.get().equals(OWN_ENGINE)) {
      throw fields.fault(
          fields.place("engine"),
          "expected '" + OWN_ENGINE + "' or no such field, found '" + engine.get() + "'");
    }
    return engine.isPresent();
  }

  private static List<Column> columns(HeaderFields fields) {
    List<Column> columns =
        each(
            fields,
            "columns",
            Set.of("name", "meaning"),
            item -> new Column(item.text("name"), item.text("meaning")),
            Column::name);
    if (columns.isEmpty()) {
      throw fields.fault(fields.place("columns"), "expected at least one of 'columns'");
    }
    if (columns.stream().anyMatch(column -> column.name().equals(RESERVED_COLUMN))) {
      throw fields.fault(
          fields.place("columns"),
          "no column can be called '" + RESERVED_COLUMN + "': rows carry their receipts so");
    }
    return columns;
  }

  private static <T> List<T> each(
      HeaderFields fields,
      String list,
      Set<String> known,
      Function<HeaderFields, T> read,
      Function<T, String> nameOf) {
    List<T> all = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (HeaderFields item : fields.mappings(list, known)) {
      T one = read.apply(item);
      if (!names.add(nameOf.apply(one))) {
        throw item.fault(
            item.place("name"), "'" + nameOf.apply(one) + "' stands twice in '" + list + "'");
      }
      all.add(one);
    }
    return all;
  }

  private static void checkRunnerOwn(HeaderFields fields, CannedQuery query) {
    Parameter limit = query.parameter(Parameter.LIMIT.name()).orElseThrow();
    boolean usable =
        limit.type() == ParameterType.INT
            && limit.defaultValue().flatMap(value -> LiteralValues.term(limit, value)).isPresent()
            && !limit.list();
    if (!usable) {
      throw fields.fault(
          fields.place("parameters", Parameter.LIMIT.name()),
          "expected 'limit' to be one int with a default, for the runner applies it");
    }
    for (Parameter fixed : List.of(Parameter.OFFSET, Parameter.EVIDENCE)) {
      if (!query.parameter(fixed.name()).equals(Optional.of(fixed))) {
        throw fields.fault(
            fields.place("parameters", fixed.name()),
            "expected no parameter '" + fixed.name() + "': every query has it as it is");
      }
    }
  }

  private static void checkPlaceholders(HeaderFields fields, CannedQuery query) {
    checkPlaceholders(fields, "title", query.title(), query, true);
    for (String paraphrase : query.paraphrases()) {
      checkPlaceholders(fields, "paraphrases", paraphrase, query, false);
    }
  }

  private static void checkPlaceholders(
      HeaderFields fields, String field, String sentence, CannedQuery query, boolean always) {
    Matcher placeholder = PLACEHOLDER.matcher(sentence);
    while (placeholder.find()) {
      String name = placeholder.group(1);
      Parameter parameter =
          query
              .parameter(name)
              .orElseThrow(
                  () ->
                      fields.fault(
                          fields.place(field),
                          "'{" + name + "}' names no parameter of this query"));
      if (always && !parameter.required() && parameter.defaultValue().isEmpty()) {
        throw fields.fault(
            fields.place(field),
            "'{"
                + name
                + "}' can be without value: the title may name required parameters and those with a"
                + " default only");
      }
    }
  }
}
