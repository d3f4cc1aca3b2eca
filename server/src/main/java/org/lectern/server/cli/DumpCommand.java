package org.lectern.server.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.lectern.server.dump.Compression;
import org.lectern.server.read.ReadRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Writes all statements of the current generation. */
@Command(name = "dump", description = "Writes all statements but those about the run.")
final class DumpCommand implements Callable<Integer> {
  @ParentCommand private ServerMain main;

  @Option(
      names = "--format",
      defaultValue = "nquads",
      description =
          "turtle, trig, ntriples, nquads, jsonld, rdfxml or binary (default: ${DEFAULT-VALUE})."
              + " Formats without graphs hold the union.")
  private String format;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      defaultValue = "-",
      description = "Where to; - for stdout. A name that ends in .gz or .zst gets a packed file.")
  private String out;

  @Override
  public Integer call() throws Exception {
    ReadRequest request = ReadRequest.dump(format);
    if (out.equals("-")) {
      main.reader().read(request, main.console().out());
      return 0;
    }
    writeFile(request, Path.of(out).toAbsolutePath());
    main.console().err().println("wrote " + out);
    return 0;
  }

  /** A file appears under its name only when it is complete. */
  private void writeFile(ReadRequest request, Path file) throws Exception {
    Path part = parent(file).resolve("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      try (OutputStream stream =
          Compression.ofName(file.getFileName().toString()).pack(Files.newOutputStream(part))) {
        main.reader().read(request, stream);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static Path parent(Path file) throws IOException {
    Path parent = file.getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw new IOException(parent + ": there is no such directory");
    }
    return parent;
  }
}
