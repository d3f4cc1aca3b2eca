/**
 * Step 6: the statements become a new generation of the store, which is published as a whole or not
 * at all.
 */
package org.lectern.ingest.store.publish;
