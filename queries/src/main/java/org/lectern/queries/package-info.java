/**
 * What canned queries are made of and what they give: parameters, values, answers and their rows,
 * and why a value is refused. Nothing here does anything; headers are read in {@code header},
 * values resolved in {@code bind}, labels and receipts fetched in {@code lookup}, queries run in
 * {@code run}, answers written in {@code format}.
 */
package org.lectern.queries;
