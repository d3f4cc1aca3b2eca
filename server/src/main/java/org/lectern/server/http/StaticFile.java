package org.lectern.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;

/** Serves one file from the class path. */
public final class StaticFile extends Resource {
  private final String mediaType;
  private final byte[] content;

  /**
   * Loads the file.
   *
   * @param name its name under {@code /static/} on the class path
   * @param mediaType its media type
   */
  public StaticFile(String name, String mediaType) {
    this.mediaType = mediaType;
    try (InputStream in = StaticFile.class.getResourceAsStream("/static/" + name)) {
      if (in == null) {
        throw new IllegalStateException("static/" + name + " is not on the class path");
      }
      this.content = in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException("static/" + name + " cannot be read", e);
    }
  }

  @Override
  protected Reply answer(HttpServletRequest request) {
    return Reply.of(mediaType, content).with("Cache-Control", "max-age=300");
  }
}
