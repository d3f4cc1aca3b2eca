/**
 * Step 3: what we believe. Records are resolved into entities, each with the reasons for its
 * merges.
 */
package org.lectern.ingest.resolve;
