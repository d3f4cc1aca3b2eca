/** Fetches what an answer shows beside its terms: labels and receipts. */
package org.lectern.queries.lookup;
