/**
 * Answers free SPARQL in a process of its own, which can be ended when a query cannot be stopped.
 */
package org.lectern.server.app.child;
