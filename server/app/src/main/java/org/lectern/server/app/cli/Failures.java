package org.lectern.server.app.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.ingest.store.StorageFault;
import org.lectern.server.engine.generation.NoGenerationException;
import org.lectern.server.web.HttpError;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in one line why a command could not be done, and gives its exit code. */
final class Failures implements IExecutionExceptionHandler {
  private static final int COULD_NOT = 1;
  private static final int WRONG_USAGE = 2;

  /** How a solution says that a term of it could not be read. */
  private static final String NO_TERM = "null node value";

  private static final Pattern DATABASE = Pattern.compile("org\\.apache\\.jena\\.(?:tdb2|dboe)\\.");

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    command.getErr().println("lectern " + command.getCommandName() + ": " + message(e));
    if (e instanceof HttpError error) {
      error.choices().stream()
          .filter(choice -> !choice.iri().isEmpty())
          .forEach(choice -> command.getErr().println("  " + choice.label() + "  " + choice.iri()));
      return error.status() == 400 || error.status() == 413 ? WRONG_USAGE : COULD_NOT;
    }
    return COULD_NOT;
  }

  /** Jena says of a damaged file what it stumbled over, in its own terms. */
  private static boolean isOfDatabase(Throwable e) {
    return Stream.iterate(e, Objects::nonNull, Throwable::getCause)
        .anyMatch(
            cause ->
                DATABASE.matcher(cause.getClass().getName()).lookingAt()
                    || String.valueOf(cause.getMessage()).endsWith(NO_TERM));
  }

  static String message(Throwable e) {
    if (e instanceof HttpError) {
      return e.getMessage();
    }
    if (e instanceof NoGenerationException none) {
      return none.withRemedy("Run 'lectern ingest' first.");
    }
    if (e instanceof NoSuchFileException missing && missing.getReason() == null) {
      return missing.getFile() + ": there is no such file";
    }
    Optional<String> forbidden = StorageFault.forbidden(e);
    if (forbidden.isPresent()) {
      return forbidden.get();
    }
    if (StorageFault.isFullDisk(e)) {
      return "disk full? (" + StorageFault.words(e) + "); make room and try again";
    }
    if (e instanceof IOException) {
      return StorageFault.words(e);
    }
    if (isOfDatabase(e)) {
      return "a file of the database below "
          + "'generations' of the store cannot be read: is it damaged? Put it back from a copy, or"
          + " serve another generation with 'lectern rollback'";
    }
    LoggerFactory.getLogger(Failures.class).error("unexpected fault", e);
    return "an unexpected fault; please report it with the log above";
  }
}
