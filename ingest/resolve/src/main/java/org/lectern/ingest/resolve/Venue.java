package org.lectern.ingest.resolve;

/**
 * Where a paper appeared.
 *
 * @param edition whether the key is that of an event (an edition) rather than of a series
 * @param key the key of the event or series
 */
public record Venue(boolean edition, String key) {}
