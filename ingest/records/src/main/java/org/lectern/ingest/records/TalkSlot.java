package org.lectern.ingest.records;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Optional;

/**
 * When and where a talk is given.
 *
 * @param date the day, with the year where the document prints one for the event
 * @param monthDay the day without a year, {@code --07-28}, where no year is printed
 * @param start the local time the talk begins
 * @param end the local time it ends
 * @param endDerived whether the end is the beginning of the next line of the agenda
 * @param zone the printed zone or offset of the times
 * @param place a printed room or place
 * @param session the printed session or track
 */
public record TalkSlot(
    Optional<LocalDate> date,
    Optional<MonthDay> monthDay,
    Optional<LocalTime> start,
    Optional<LocalTime> end,
    boolean endDerived,
    Optional<PrintedText> zone,
    Optional<PrintedText> place,
    Optional<PrintedText> session)
    implements RecordPart {}
