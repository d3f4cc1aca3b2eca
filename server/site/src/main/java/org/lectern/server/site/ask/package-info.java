/** Sentences that are answered by canned queries. */
package org.lectern.server.site.ask;
