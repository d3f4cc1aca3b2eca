/** Resolution of printed venues to series and editions, and of affiliations to organisations. */
package org.lectern.ingest.resolve.venues;
