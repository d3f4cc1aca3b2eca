package org.lectern.ingest;

import java.nio.file.*;
import java.util.*;
import org.junit.jupiter.api.Test;
import org.lectern.ingest.read.*;
import org.lectern.ingest.read.list.*;
import org.lectern.ingest.source.*;

class ScratchTest {
  @Test
  void run() throws Exception {
    var file = Path.of(System.getProperty("f", "/work/shared/seeds/003_67aa5497667b379c.txt"));
    var out = new ArrayList<String>();
    var seen = new BitSet();
    int[] n = {0, 0};
    var names = new TreeMap<String, Integer>();
    SourceReader r =
        file.toString().endsWith(".md")
            ? new AwesomeListMarkdownReader()
            : new AwesomeListTextReader();
    r.read(
        new SourceDocument("k", "l", file, file.getFileName().toString(), "", Optional.empty()),
        new RecordSink() {
          public void record(SourceRecord rec) {
            n[0]++;
            var p = (PaperRecord) rec;
            n[1] += p.authors().size();
            seen.set(p.location().first(), p.location().last() + 1);
            out.add(
                p.location().first()
                    + "-"
                    + p.location().last()
                    + " | "
                    + p.title().text()
                    + " | "
                    + p.authors().stream().map(PrintedName::name).toList()
                    + " | "
                    + p.venue().map(PrintedText::text)
                    + " | "
                    + p.keywords().stream().map(PrintedText::text).toList()
                    + " | "
                    + p.section().map(PrintedText::text)
                    + p.sectionYear()
                    + " | "
                    + p.abstractText().map(a -> a.text().length())
                    + " | "
                    + p.links());
          }

          public void claim(LineClaim c) {
            seen.set(c.line());
            if (c.kind() == LineClaim.Kind.FURNITURE || c.rule().equals("list-introduction"))
              out.add("CLAIM " + c);
          }

          public void problem(Problem p) {
            out.add("PROBLEM " + p.format("f"));
          }
        });
    for (var l : SourceLines.readAll(file))
      if (!l.isBlank() && !seen.get(l.number()))
        out.add("UNACCOUNTED " + l.number() + " " + l.text());
    out.add(n[0] + " papers " + n[1] + " names");
    Files.write(Path.of("/tmp/scratch.txt"), out);
  }
}
