/**
 * Dumps of a generation: all its statements or a part of them, in every syntax, byte by byte the
 * same.
 */
package org.lectern.server.dumps;
