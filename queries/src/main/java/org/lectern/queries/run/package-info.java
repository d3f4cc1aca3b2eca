/**
 * The catalogue of canned queries and their runner: a query and the values of its parameters become
 * an answer, each row of which has its records.
 */
package org.lectern.queries.run;
