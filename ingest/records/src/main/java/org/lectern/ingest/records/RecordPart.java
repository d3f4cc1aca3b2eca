package org.lectern.ingest.records;

/** Values of a record that belong together; written as JSON they stand beside the others. */
public sealed interface RecordPart
    permits Publication, Listing, Content, TalkSlot, TalkDetails, EventDays, Further {}
