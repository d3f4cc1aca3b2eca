package org.lectern.queries.cite;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXFormatter;
import org.jbibtex.Key;
import org.jbibtex.StringValue;

/** Writes works as entries of a {@code .bib} file. */
final class BibtexWriter implements CitationWriter {
  private final BibtexFields fields;

  BibtexWriter(BibtexFields fields) {
    this.fields = fields;
  }

  @Override
  public void write(List<CitedWork> works, OutputStream out) throws IOException {
    CitationKeys keys = new CitationKeys(works);
    BibTeXDatabase database = new BibTeXDatabase();
    for (CitedWork work : works) {
      BibTeXEntry entry = new BibTeXEntry(new Key(fields.type(work)), new Key(keys.of(work)));
      fields
          .of(work)
          .forEach(
              (name, text) ->
                  entry.addField(new Key(name), new StringValue(text, StringValue.Style.BRACED)));
      database.addObject(entry);
    }
    BibTeXFormatter formatter = new BibTeXFormatter();
    formatter.setIndent("  ");
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    formatter.format(database, writer);
    if (!works.isEmpty()) {
      writer.write("\n");
    }
    writer.flush();
  }
}
