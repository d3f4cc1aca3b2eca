package org.lectern.ingest.records;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;

/**
 * The days of an event.
 *
 * @param startDate first day, where day, month and year are printed
 * @param endDate last day, likewise
 * @param startDay first day without a year
 * @param endDay last day without a year
 */
public record EventDays(
    Optional<LocalDate> startDate,
    Optional<LocalDate> endDate,
    Optional<MonthDay> startDay,
    Optional<MonthDay> endDay)
    implements RecordPart {}
