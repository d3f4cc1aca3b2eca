package org.lectern.server.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Renders the pages, whose templates were compiled with the server. */
public final class Templates {
  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

  private Templates() {}

  /**
   * Renders a page.
   *
   * @param template the file name of the template
   * @param values its parameters by name
   * @return the page in UTF-8
   */
  public static byte[] render(String template, Map<String, Object> values) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    ENGINE.render(template, values, output);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
    try {
      output.writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Controls.replaced(bytes.toByteArray());
  }
}
