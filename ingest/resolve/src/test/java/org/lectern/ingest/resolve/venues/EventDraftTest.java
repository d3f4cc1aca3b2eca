package org.lectern.ingest.resolve.venues;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.ingest.records.EventDays;
import org.lectern.ingest.records.EventRecord;
import org.lectern.ingest.records.Location;

class EventDraftTest {
  private static final LocalDate TENTH = LocalDate.of(2024, 5, 10);

  private static EventRecord event(LocalDate first, LocalDate last, MonthDay lastDay) {
    return new EventRecord(
        new Location(1, 1),
        Optional.empty(),
        Optional.empty(),
        Optional.of(2024),
        new EventDays(
            Optional.ofNullable(first),
            Optional.ofNullable(last),
            Optional.empty(),
            Optional.ofNullable(lastDay)),
        Optional.empty(),
        List.of());
  }

  @Test
  void leavesTheLastDayOpenWhereRecordsPutItBeforeTheFirst() {
    for (EventRecord other :
        List.of(event(null, TENTH.minusDays(3), null), event(null, null, MonthDay.of(5, 7)))) {
      EventDraft draft = new EventDraft();
      draft.add(event(TENTH, null, null), "one");
      draft.add(other, "two");
      assertThat(draft.startDate()).contains(TENTH);
      assertThat(draft.endDate()).isEmpty();
    }
    EventDraft draft = new EventDraft();
    draft.add(event(TENTH, null, null), "one");
    draft.add(event(null, TENTH, null), "two");
    assertThat(draft.endDate()).contains(TENTH);
  }
}
