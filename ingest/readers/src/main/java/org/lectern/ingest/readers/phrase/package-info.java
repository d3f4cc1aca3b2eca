/**
 * The small things several layouts print alike: names, dates, times, addresses, labels, sentences.
 */
package org.lectern.ingest.readers.phrase;
