package org.lectern.ingest.records;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {
  @Test
  void isOneLineWhateverItsMessageQuotes() {
    Problem problem = new Problem(3, 2, Problem.Severity.ERROR, "found 'a\nb\u001bc\u202ed'");
    assertThat(problem.format("ferns.ttl")).isEqualTo("ferns.ttl:3:2: error: found 'a b c\ufffdd'");
  }
}
