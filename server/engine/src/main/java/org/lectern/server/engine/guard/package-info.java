/**
 * Keeps the query engine within bounds: what it can reach, and what an expression of a query may
 * make. It knows Jena and nothing of the server.
 */
package org.lectern.server.engine.guard;
