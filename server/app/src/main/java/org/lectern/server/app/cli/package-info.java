/** The commands that serve and read a store. */
package org.lectern.server.app.cli;
