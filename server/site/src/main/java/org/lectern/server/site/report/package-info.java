/** The report of the ingest that made the served generation, as a page and as JSON. */
package org.lectern.server.site.report;
