/** The commands that write a store or read documents. */
package org.lectern.ingest.run.cli;
