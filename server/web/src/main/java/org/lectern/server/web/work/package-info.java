/** Runs the work of requests: so many at once, so long each, in turns between clients. */
package org.lectern.server.web.work;
