package org.lectern.ingest.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.ingest.records.source.SourceDocument;
import org.lectern.ingest.records.source.SourceLine;
import org.lectern.ingest.records.source.SourceSample;

class LayoutsTest {
  private static final SourceSample SAMPLE =
      new SourceSample("x.txt", List.of(new SourceLine(1, "anything")));

  private record Sure(String format, double confidence) implements SourceReader {
    @Override
    public int version() {
      return 1;
    }

    @Override
    public Recognition recognise(SourceSample sample) {
      return new Recognition(confidence, "said so");
    }

    @Override
    public void read(SourceDocument document, RecordSink sink) {}
  }

  @Test
  void choosesTheSurestReader() throws UnknownLayoutException {
    SourceReader chosen = Layouts.choose(List.of(new Sure("a", 0.4), new Sure("b", 0.9)), SAMPLE);
    assertThat(chosen.format()).isEqualTo("b");
  }

  @Test
  void refusesWhenNobodyIsSure() {
    assertThatThrownBy(() -> Layouts.choose(List.of(new Sure("a", 0.49)), SAMPLE))
        .isInstanceOf(UnknownLayoutException.class)
        .hasMessageContaining("x.txt:1:1: error: no reader knows this layout (a 0.49)");
  }

  @Test
  void refusesWhenTwoAreAboutEquallySure() {
    assertThatThrownBy(
            () ->
                Layouts.choose(
                    List.of(new Sure("a", 0.82), new Sure("b", 0.9), new Sure("c", 0)), SAMPLE))
        .isInstanceOf(UnknownLayoutException.class)
        .hasMessageContaining("two readers")
        .hasMessageContaining("b 0.90, a 0.82");
  }
}
