/** Resolution of printed names to people. */
package org.lectern.ingest.resolve.people;
