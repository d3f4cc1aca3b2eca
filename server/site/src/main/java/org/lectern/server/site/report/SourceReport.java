package org.lectern.server.site.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import org.lectern.ontology.Iris;
import org.lectern.server.engine.generation.Lease;
import org.lectern.server.engine.generation.StoredJson;
import org.lectern.server.web.Links;

/** Takes from the report of an ingest what became of one source. */
public final class SourceReport {
  private SourceReport() {}

  /**
   * Finds the part of a source.
   *
   * @param source the source
   * @param lease what is read
   * @return what became of its lines, or empty when the report does not speak of it
   */
  public static Optional<ReportView.Source> of(Iris.Name source, Lease lease) {
    if (!Files.exists(lease.report())) {
      return Optional.empty();
    }
    try {
      String page = Links.path("page", source);
      return ReportView.of(StoredJson.read(lease.report())).sources().stream()
          .filter(each -> each.href().equals(page))
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
