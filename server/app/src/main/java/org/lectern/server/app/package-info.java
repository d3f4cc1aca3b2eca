/** The HTTP server: Fuseki, embedded, over the published generation of a store. */
package org.lectern.server.app;
