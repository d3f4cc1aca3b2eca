package org.lectern.ingest.run;

import org.lectern.ingest.read.Reading;
import org.lectern.ingest.source.ReadSource;

/**
 * What a reader made of one document.
 *
 * @param source the document and its reader
 * @param reading the records, claims and problems
 */
public record SourceReading(ReadSource source, Reading reading) {}
