package org.lectern.ingest.records;

/**
 * What kind of place a talk was read from, and what else it says.
 *
 * @param form which side of the talk the lines show
 * @param further identifiers and whatever else is said of it
 */
public record TalkDetails(TalkRecord.Form form, Further further) implements RecordPart {}
