/**
 * What the reading commands read, whether the store is opened here or a running server is asked.
 */
package org.lectern.server.app.read;
