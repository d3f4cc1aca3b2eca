package org.lectern.server.app.cli;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * The streams of a command: data go to out, talk goes to err.
 *
 * @param in what is typed or piped in
 * @param out where data go
 * @param err where talk goes
 */
record Console(InputStream in, PrintStream out, PrintStream err) {}
