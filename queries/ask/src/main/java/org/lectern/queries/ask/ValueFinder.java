package org.lectern.queries.ask;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lectern.queries.CommonParameters;
import org.lectern.queries.Parameter;
import org.lectern.queries.ParameterType;

/** Gives the parameters of one query their values from the words of one sentence. */
final class ValueFinder {
  private static final List<String> NUMBERS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
  private static final Set<String> BEFORE_LIMIT = Set.of("top", "first", "best");
  private static final Set<String> AFTER_LIMIT =
      Set.of(
          "paper", "talk", "topic", "peopl", "speaker", "venu", "author", "coauthor", "workshop");
  private static final Set<String> AT_LEAST = Set.of("least", "than", "over", "minimum");
  private static final int LONGEST_NUMBER = 3;
  private static final double ONE_OF_SEVERAL = 0.8;
  private static final double ONE_ASPECT = 0.9;
  private static final int WORDS_OF_DATE = 3;
  private static final List<DateTimeFormatter> DATES =
      List.of(date("d MMMM uuuu"), date("MMMM d uuuu"), date("d MMM uuuu"), date("uuuu MM dd"));

  private final Phrase phrase;
  private final List<Word> words;
  private final Mentions mentions;
  private final Values values;

  ValueFinder(Phrase phrase, List<Word> words, Mentions mentions, NameIndex names) {
    this.phrase = phrase;
    this.words = words;
    this.mentions = mentions;
    this.values = new Values(names);
  }

  private static DateTimeFormatter date(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }

  /** Finds what can be found; parameters without a word for them are left out. */
  Values find() {
    List<Parameter> parameters = inOrderOfPhrase();
    parameters.stream().filter(p -> is(p, ParameterType.DATE)).forEach(this::date);
    parameters.stream().filter(p -> p.type().isEntity() && p.required()).forEach(this::entity);
    parameters.stream().filter(p -> p.type().isEntity() && !p.required()).forEach(this::exact);
    years();
    parameters.stream().filter(p -> is(p, ParameterType.INT)).forEach(this::number);
    parameters.stream().filter(p -> is(p, ParameterType.ENUM)).forEach(this::word);
    parameters.stream().filter(p -> is(p, ParameterType.TEXT)).forEach(this::text);
    return values;
  }

  private static boolean is(Parameter parameter, ParameterType type) {
    return parameter.type() == type;
  }

  private List<Parameter> inOrderOfPhrase() {
    return phrase.query().parameters().stream()
        .sorted(
            Comparator.comparingInt(
                parameter -> {
                  int place = phrase.slots().indexOf(parameter.name());
                  return place < 0 ? Integer.MAX_VALUE : place;
                }))
        .toList();
  }

  private void entity(Parameter parameter) {
    for (Mention mention : mentions.of(parameter.entityTypes())) {
      if (values.isFree(mention.first(), mention.end())) {
        values.put(parameter.name(), mention, words);
        if (!parameter.list()) {
          return;
        }
      }
    }
    // What is not called so to the letter may be meant with a slip.
    if (parameter.list() || !values.has(parameter.name())) {
      mentions
          .near(parameter.entityTypes(), values.used)
          .ifPresent(mention -> values.put(parameter.name(), mention, words));
    }
    if (wantsSeveral(parameter) && values.count(parameter.name()) == 1) {
      values.doubt(ONE_OF_SEVERAL);
    }
  }

  /** A list under a plural name is about what its values have in common. */
  private static boolean wantsSeveral(Parameter parameter) {
    return parameter.list() && parameter.name().endsWith("s");
  }

  /** An optional parameter takes only a name that is there to the letter. */
  private void exact(Parameter parameter) {
    mentions.of(parameter.entityTypes()).stream()
        .filter(mention -> mention.nearness() == 1)
        .filter(mention -> values.isFree(mention.first(), mention.end()))
        .findFirst()
        .ifPresent(mention -> values.put(parameter.name(), mention, words));
  }

  private void years() {
    Optional<Years> years = Years.of(words, values.used);
    List<Parameter> own =
        phrase.query().parameters().stream().filter(p -> is(p, ParameterType.YEAR)).toList();
    if (years.isEmpty() || own.isEmpty()) {
      return;
    }
    Set<String> names = own.stream().map(Parameter::name).collect(Collectors.toSet());
    boolean span = names.contains("from") && names.contains("to");
    Optional<Parameter> single =
        own.stream().filter(p -> !p.name().equals("from") && !p.name().equals("to")).findFirst();
    if (single.isPresent() && (single.get().required() || !span) && years.get().at().isPresent()) {
      year(single.get().name(), years.get().at());
    } else if (span) {
      year("from", years.get().from());
      year("to", years.get().to());
    } else {
      return;
    }
    values.used.addAll(years.get().used());
  }

  private void year(String parameter, OptionalInt year) {
    year.ifPresent(y -> values.put(parameter, Integer.toString(y), 0, 0));
  }

  private void date(Parameter parameter) {
    for (int first = 0; first + WORDS_OF_DATE <= words.size(); first++) {
      String text =
          words.subList(first, first + WORDS_OF_DATE).stream()
              .map(Word::key)
              .map(key -> key.replaceFirst("^([0-9]+)(st|nd|rd|th)$", "$1"))
              .collect(Collectors.joining(" "));
      for (DateTimeFormatter format : DATES) {
        try {
          LocalDate date = LocalDate.parse(text, format);
          values.put(parameter.name(), date.toString(), first, first + WORDS_OF_DATE);
          return;
        } catch (DateTimeParseException e) {
          // Another form may fit.
        }
      }
    }
  }

  private void number(Parameter parameter) {
    for (int i = 0; i < words.size(); i++) {
      OptionalInt number = number(words.get(i).key());
      if (number.isEmpty() || !values.isFree(i, i + 1)) {
        continue;
      }
      String before = i == 0 ? "" : words.get(i - 1).key();
      String after = i + 1 == words.size() ? "" : words.get(i + 1).sense();
      boolean counted = BEFORE_LIMIT.contains(before) || AFTER_LIMIT.contains(after);
      boolean fits =
          parameter.name().equals(Parameter.LIMIT.name())
              ? counted && !AT_LEAST.contains(before)
              : phrase.slots().contains(parameter.name()) && !BEFORE_LIMIT.contains(before);
      if (fits) {
        int first = BEFORE_LIMIT.contains(before) ? i - 1 : i;
        values.put(parameter.name(), Integer.toString(number.getAsInt()), first, i + 1);
        return;
      }
    }
  }

  private static OptionalInt number(String key) {
    if (key.matches("[0-9]{1," + LONGEST_NUMBER + "}")) {
      return OptionalInt.of(Integer.parseInt(key));
    }
    int place = NUMBERS.indexOf(key);
    return place < 1 ? OptionalInt.empty() : OptionalInt.of(place);
  }

  private void word(Parameter parameter) {
    if (CommonParameters.ofName(parameter.name()).isPresent() || parameter.isRunnerOwn()) {
      return;
    }
    for (String allowed : parameter.allowed()) {
      List<String> wanted = Word.of(allowed, Lexicon.shipped()).stream().map(Word::sense).toList();
      if (phrase.senses().containsAll(wanted)) {
        continue;
      }
      for (int i = 0; i + wanted.size() <= words.size(); i++) {
        int end = i + wanted.size();
        if (values.isFree(i, end)
            && words.subList(i, end).stream().map(Word::sense).toList().equals(wanted)) {
          values.put(parameter.name(), allowed, i, end);
          values.doubt(ONE_ASPECT);
          return;
        }
      }
    }
  }

  /** Free text takes the longest run of words that are not the phrase's own. */
  private void text(Parameter parameter) {
    if (!phrase.slots().contains(parameter.name())) {
      return;
    }
    List<Integer> best = List.of();
    List<Integer> run = new ArrayList<>();
    for (int i = 0; i <= words.size(); i++) {
      if (i < words.size()
          && values.isFree(i, i + 1)
          && !phrase.senses().contains(words.get(i).sense())) {
        run.add(i);
      } else {
        best = run.size() > best.size() ? List.copyOf(run) : best;
        run.clear();
      }
    }
    if (!best.isEmpty()) {
      int first = best.get(0);
      int end = best.get(best.size() - 1) + 1;
      String text =
          IntStream.range(first, end)
              .mapToObj(i -> words.get(i).text())
              .distinct()
              .collect(Collectors.joining(" "));
      values.put(parameter.name(), text, first, end);
    }
  }
}
