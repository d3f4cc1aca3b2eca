package org.lectern.ingest.run.cli;

import java.util.concurrent.Callable;

/**
 * A command below {@link IngestMain} that another module brings, named in {@code
 * META-INF/services}.
 *
 * <p>It is annotated as picocli demands it and returns its exit code: 0 done, 1 could not be done,
 * 2 wrong usage.
 */
public interface AddedCommand extends Callable<Integer> {}
