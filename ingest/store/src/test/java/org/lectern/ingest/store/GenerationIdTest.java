package org.lectern.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenerationIdTest {
  private static final String DIGEST = "0a1b2c3d4e5f";

  @Test
  void textAndIdGoBackAndForth() {
    GenerationId id = new GenerationId(12, DIGEST);
    assertThat(id).hasToString("12-0a1b2c3d4e5f");
    assertThat(GenerationId.parse(id.toString())).contains(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "12",
        "12-",
        "0-0a1b2c3d4e5f",
        "01-0a1b2c3d4e5f",
        "-1-0a1b2c3d4e5f",
        "1-0A1B2C3D4E5F",
        "1-0a1b2c3d4e5",
        "1-0a1b2c3d4e5f0",
        "1-0a1b2c3d4e5f ",
        "9999999999-0a1b2c3d4e5f",
        "../1"
      })
  void otherTextIsNoId(String text) {
    assertThat(GenerationId.parse(text)).isEmpty();
  }

  @Test
  void refusesPartsThatMakeNoId() {
    assertThatThrownBy(() -> new GenerationId(0, DIGEST)).hasMessageContaining("0-0a1b2c3d4e5f");
    assertThatThrownBy(() -> new GenerationId(1, "x")).hasMessageContaining("1-x");
  }

  @Test
  void ordersByNumberNotByText() {
    GenerationId second = new GenerationId(2, DIGEST);
    GenerationId tenth = new GenerationId(10, "000000000000");
    assertThat(Stream.of(tenth, second).sorted()).containsExactly(second, tenth);
    assertThat(new GenerationId(2, "000000000000")).isLessThan(second);
  }
}
