/**
 * Cites papers and talks: reads what a bibliography needs and writes it as reference managers read
 * it.
 */
package org.lectern.queries.cite;
