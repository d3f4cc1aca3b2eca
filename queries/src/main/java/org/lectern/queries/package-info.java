/**
 * The canned queries: the catalogue of {@code .rq} files, their parameters, and the run that turns
 * values into an answer with receipts. Headers are read in {@code header}, values resolved in
 * {@code bind}, labels and receipts fetched in {@code lookup}, answers written in {@code format}.
 */
package org.lectern.queries;
