package org.lectern.server.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.sparql.expr.ExprEvalException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the standard says of patterns, where Java says something else. */
class XPathRegexTest {
  private static GuardedPattern compile(String pattern, String flags) {
    return GuardedPattern.compile(pattern, flags, new QueryBudget(1_000));
  }

  /** Takes control characters as escapes, in octal. */
  private static String escaped(String text) {
    return text.translateEscapes();
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        // pattern, flags, what is found in, what is not
        "^[a-z-[aeiou]]$,        '', b,        a",
        "^[^a-z-[0-9]]$,         '', A,        5",
        "^[a-z-[b-y-[m]]]$,      '', m,        n",
        "^[\\w-[a-z]]$,          '', X,        x",
        "^[\\w-[^a-z]]$,         '', x,        X",
        "^\\w$,                  '', é,        -",
        "^\\w$,                  '', +,        _",
        "^\\W$,                  '', _,        é",
        "^[\\w-]+$,              '', é-b,      é.b",
        "^[^\\w]$,               '', -,        é",
        "^[^\\W]$,               '', é,        -",
        "^\\d+$,                 '', ٣3,       x",
        "^\\D$,                  '', x,        ٣",
        "^[\\D]$,                '', x,        ٣",
        "^\\s$,                  '', \\t,      \\013",
        "^\\S$,                  '', \\013,  \\t",
        "^[\\S]$,                '', \\240,  \\n",
        "^[^\\S]$,               '', \\n,      x",
        "^[\\s-]$,               '', -,        .",
        "^[ab&&c]+$,             '', a&b,      d",
        "^[&]$,                  '', &,        a",
        "^a$,                    '', a,        a\\n",
        "^a$,                    m,  b\\na\\nc, b",
        "^.$,                    '', \\205,  \\n",
        "^.$,                    '', \\r,      \\n",
        "^.$,                    s,  \\n,      ab",
        "^É$,                    i,  é,        e",
        "^a b # c$,              x,  ab#c,     ab",
        "^[ #]$,                 x,  #,        a",
        "^[ #]$,                 x,  ' ',      a",
        "^\\i\\c*$,              '', é-1,      1é",
        "^[\\i-[:]][\\c-[:]]*$,  '', a.b,      a:b",
        "^\\I\\C$,               '', '1 ',       a1",
        "^\\p{IsBasicLatin}$,    '', a,        é",
        "^\\P{IsBasicLatin}$,    '', é,        a",
        "^\\p{IsGreek}$,         '', α,        a",
        "^\\p{Lu}$,              '', É,        é",
        "a.c,                    q,  xa.cx,    abc",
        "^\\.\\$\\[\\]\\-$,      '', .$[]-,    a$[]-",
        "^(a)(b)\\2\\1$,         '', abba,     abab",
        "\\bx\\b,                '', a x,      ax",
      })
  void findsWhatTheStandardSays(String pattern, String flags, String found, String not) {
    GuardedPattern compiled = compile(pattern, flags);
    assertThat(compiled.isIn(escaped(found))).as("%s in %s", pattern, found).isTrue();
    assertThat(compiled.isIn(escaped(not))).as("%s in %s", pattern, not).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "[]",
        "[^]",
        "[a",
        "[a-[b]",
        "[a-[b]c]",
        "[[a]",
        "(",
        "\\",
        "\\p{L",
        "a**",
        "*"
      })
  void refusesWhatIsNoPattern(String pattern) {
    assertThatThrownBy(() -> compile(pattern, "")).isInstanceOf(ExprEvalException.class);
  }

  @Test
  void countsRepetitionsThatBlanksHide() {
    assertThatThrownBy(() -> compile("((a{1 000}){1 000}){1 000}", "x"))
        .isInstanceOf(BoundExceededException.class);
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        // the examples of the specification, then ours: text, pattern, flags, replacement, result
        "abracadabra, bra,             '', *,        a*cada*",
        "abracadabra, a.*a,            '', *,        *",
        "abracadabra, a.*?a,           '', *,        *c*bra",
        "abracadabra, a,               '', '',       brcdbr",
        "abracadabra, a(.),            '', a$1$1,    abbraccaddabbra",
        "AAAA,        A+,              '', b,        b",
        "AAAA,        A+?,             '', b,        bbbb",
        "darted,      ^(.*?)d(.*)$,    '', $1c$2,    carted",
        "abcd,        b,               '', $1,       acd",
        "abcd,        (b),             '', [$12],    a[b2]cd",
        "abcd,        b,               '', $0$0,     abbcd",
        "abcd,        (x)?b,           '', <$1>,     a<>cd",
        "abcd,        b,               '', \\$1\\\\, a$1\\cd",
        "a.b,         .,               q,  $1,       a$1b",
        "hello,       [a-z-[aeiou]],   '', _,        _e__o",
        "aéb,         \\W,             '', -,        aéb",
      })
  void replacesAsTheStandardSays(
      String text, String pattern, String flags, String replacement, String result) {
    assertThat(compile(pattern, flags).replace(text, replacement)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource({"b, $", "b, $x", "b, \\x", "b, \\", "x*, -", "^, -"})
  void refusesWhatTheStandardRefuses(String pattern, String replacement) {
    assertThatThrownBy(() -> compile(pattern, "").replace("abcd", replacement))
        .isInstanceOf(ExprEvalException.class);
  }
}
