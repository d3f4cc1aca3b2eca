package org.lectern.ingest.run.facts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lectern.ingest.records.Documents;
import org.lectern.ingest.records.Layouts;
import org.lectern.ingest.records.SourceReader;
import org.lectern.ingest.records.source.SourceDocument;

/** Shuffles the kinds of lines of all layouts: nothing is thrown, and both forms agree. */
class CopyOfACopyTest {
  @Provide
  Arbitrary<List<String>> documents() {
    return Arbitraries.of(
            "",
            "",
            "Fifth Workshop on Useful Knots (UKN)",
            "May 3-5, 2031, Oslo, Norway",
            "Friday, July 28: Room 9",
            "Monday, June 2",
            "All times in Oslo, Norway",
            "Confirmed Speakers",
            "Talk Details",
            "Agenda",
            "Abstracts",
            "  • Travelplus--large",
            "Organizer:",
            "Ann Lee, University of Ropes",
            "Ann Lee",
            "Bo Ray",
            "University of Ropes",
            "Blue Lab",
            "Title: Knots that hold",
            "Talk Title - Knots that slip",
            "Abstract",
            "Bio",
            "Abstract: We tie knots and look at them. They hold better than one would think.",
            "Bio: Ann Lee is a Professor at the University of Ropes and at Blue Lab. Before that she was at Old Mill.",
            "Ann Lee (University of Ropes), Knots that hold",
            "Joint with Cy Moe* and Di Fox (* equal): https://arxiv.org/abs/2301.00001",
            "This is joint work with Cy Moe and Di Fox at University of Twine, and it goes on from there.",
            "We thank all who came. Our code is at https://github.com/knots/hold.git.",
            "Ann Lee, Bo Ray, Cy Moe",
            "Selected for oral presentation (3%)",
            "Read the paper: Knots that hold.",
            "They met at the Third Conference on Knots (CK 2030), held in Turin, Italy, Mar 3-7, and talked.",
            "9:30 AMAnn Lee | Knots that hold",
            "10:30 BREAK",
            "1:00 Bo Ray: Knots that slip",
            "1. A first point about rope.",
            "…",
            "Abstract: …",
            "Copyright 2031 The Knot Society",
            "Speaker: Bo Ray (Blue Lab)",
            "A short line")
        .list()
        .ofMaxSize(40);
  }

  @Property(tries = 250)
  void agreesWithTheDocument(@ForAll("documents") List<String> lines) throws IOException {
    Path folder = Files.createTempDirectory("copies");
    try {
      SourceDocument document = Documents.of(folder, lines);
      // RDF has no prose to leave out, and refuses a text.
      for (SourceReader reader :
          Layouts.readers().stream().filter(r -> !r.format().equals("rdf")).toList()) {
        BothForms.agree(reader, document, folder);
      }
    } finally {
      try (var files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }
}
