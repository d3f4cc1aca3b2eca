/** Values that more than one kind of resolution speaks of. */
package org.lectern.ingest.resolve.model;
