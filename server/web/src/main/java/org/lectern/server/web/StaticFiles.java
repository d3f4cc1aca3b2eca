package org.lectern.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.lectern.text.Slug;

/**
 * Serves {@code /static/*}: style sheets, scripts and pictures that lie under {@code static/} on
 * the class path.
 *
 * <p>Pages name a file together with the digest of its bytes, so that a browser keeps it for good
 * and still sees a new one at once.
 */
public final class StaticFiles extends Resource {
  private static final Pattern NAME =
      Pattern.compile("(?:[a-z0-9-]+/)?[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.(css|js|svg)");
  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "css", "text/css;charset=utf-8",
          "js", "text/javascript;charset=utf-8",
          "svg", "image/svg+xml");
  private static final Map<String, Optional<File>> FILES = new ConcurrentHashMap<>();

  /** One file: its bytes, plain and compressed, their digest and what they are. */
  private record File(String mediaType, byte[] content, byte[] zipped, String digest) {}

  /**
   * Gives the address of a file, for pages.
   *
   * @param name its path under {@code static/}
   * @return a path on this server that changes with the file
   * @throws IllegalStateException when there is no such file
   */
  public static String path(String name) {
    File file =
        find(name)
            .orElseThrow(
                () -> new IllegalStateException("static/" + name + " is not on the class path"));
    return "/static/" + name + "?v=" + file.digest();
  }

  @Override
  protected Reply answer(HttpServletRequest request) {
    String path = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    File file = find(path).orElseThrow(() -> new HttpError(404, "There is no such file."));
    String tag = "\"" + file.digest() + "\"";
    boolean named = file.digest().equals(request.getParameter("v"));
    Reply reply = Etag.matches(request, tag) ? Reply.notModified() : content(request, file);
    return reply
        .with("ETag", tag)
        .with("Vary", "Accept-Encoding")
        .with("Cache-Control", named ? "max-age=31536000, immutable" : "max-age=300");
  }

  private static Reply content(HttpServletRequest request, File file) {
    String accepted = Optional.ofNullable(request.getHeader("Accept-Encoding")).orElse("");
    return accepted.matches("(?s).*\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$)).*")
        ? Reply.of(file.mediaType(), file.zipped()).with("Content-Encoding", "gzip")
        : Reply.of(file.mediaType(), file.content());
  }

  private static byte[] zip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(content);
    }
    return bytes.toByteArray();
  }

  private static Optional<File> find(String name) {
    Matcher form = NAME.matcher(name);
    if (!form.matches()) {
      return Optional.empty();
    }
    Optional<File> known = FILES.get(name);
    return known != null ? known : load(name, MEDIA_TYPES.get(form.group(1)));
  }

  /** Only files that are there are remembered, so that asking for others fills nothing. */
  private static Optional<File> load(String name, String mediaType) {
    try (InputStream in = StaticFiles.class.getResourceAsStream("/static/" + name)) {
      if (in == null) {
        return Optional.empty();
      }
      byte[] content = in.readAllBytes();
      Optional<File> file =
          Optional.of(
              new File(mediaType, content, zip(content), Slug.sha256(content).substring(0, 16)));
      FILES.put(name, file);
      return file;
    } catch (IOException e) {
      throw new IllegalStateException("static/" + name + " cannot be read", e);
    }
  }
}
