package org.lectern.ingest.run;

import org.lectern.ingest.records.Reading;
import org.lectern.ingest.records.source.ReadSource;

/**
 * What a reader made of one document.
 *
 * @param source the document and its reader
 * @param reading the records, claims and problems
 */
public record SourceReading(ReadSource source, Reading reading) {}
