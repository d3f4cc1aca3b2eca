/** Says why the graph believes what it says: printed forms, identity decisions, premises, lines. */
package org.lectern.server.site.explain;
