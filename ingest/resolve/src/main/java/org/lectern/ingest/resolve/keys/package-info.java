/** The keys of entities: how they are made, kept, merged and withdrawn. */
package org.lectern.ingest.resolve.keys;
