/** How right the graph is: its people and facts against lists that somebody made by hand. */
package org.lectern.ingest.evaluate;
