/** What curators state in {@code data/identity.ttl}: which things are one and which are not. */
package org.lectern.ingest.resolve.identity;
