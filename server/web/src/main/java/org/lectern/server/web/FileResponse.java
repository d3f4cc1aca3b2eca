package org.lectern.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends a file that never changes, or one range of its bytes.
 *
 * @param file the file
 * @param mediaType the value of Content-Type
 * @param sha256 the digest of its bytes in hexadecimal, which is also its entity tag
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-range-requests">RFC 9110, 14</a>
 */
public record FileResponse(Path file, String mediaType, String sha256) {
  private static final Pattern ONE_RANGE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

  /** Bytes from the first to the last one, both included. */
  private record Range(long first, long last) {}

  /**
   * Sends the file, the range that is asked for, or the news that the sender has it already.
   *
   * @param request a GET or HEAD request
   * @param response its response
   * @throws HttpError 412 when another version of the file is wanted
   * @throws IOException when the file cannot be read or sent
   */
  public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String tag = "\"" + sha256 + "\"";
    Etag.require(request, tag);
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("Accept-Ranges", "bytes");
    if (request.getHeader("If-None-Match") != null && Etag.matches(request, tag)) {
      response.setStatus(304);
      return;
    }
    response.setContentType(mediaType);
    response.setHeader("Repr-Digest", "sha-256=:" + base64() + ":");
    long size = Files.size(file);
    Optional<String> wanted =
        Optional.ofNullable(request.getHeader("Range")).filter(range -> isAbout(request, tag));
    Optional<Matcher> parts = wanted.map(ONE_RANGE::matcher).filter(Matcher::matches);
    if (parts.isEmpty() || parts.get().group(1).isEmpty() && parts.get().group(2).isEmpty()) {
      // Several ranges, or none that is understood: the whole may be sent instead.
      send(request, response, new Range(0, size - 1));
      return;
    }
    Range range = range(parts.get(), size);
    if (range.first > range.last) {
      response.setHeader("Content-Range", "bytes */" + size);
      response.setStatus(416);
      response.setContentLength(0);
      return;
    }
    response.setStatus(206);
    response.setHeader("Content-Range", "bytes " + range.first + "-" + range.last + "/" + size);
    send(request, response, range);
  }

  /**
   * Whether a range is asked of this version of the file: {@code If-Range} names it or is absent.
   */
  private static boolean isAbout(HttpServletRequest request, String tag) {
    String condition = request.getHeader("If-Range");
    return condition == null || condition.equals(tag);
  }

  private static Range range(Matcher parts, long size) {
    if (parts.group(1).isEmpty()) {
      long length = Long.parseLong(parts.group(2));
      return length == 0 ? new Range(1, 0) : new Range(Math.max(0, size - length), size - 1);
    }
    long first = Long.parseLong(parts.group(1));
    long last = parts.group(2).isEmpty() ? size - 1 : Long.parseLong(parts.group(2));
    return first >= size ? new Range(1, 0) : new Range(first, Math.min(last, size - 1));
  }

  private void send(HttpServletRequest request, HttpServletResponse response, Range range)
      throws IOException {
    long length = range.last - range.first + 1;
    response.setContentLengthLong(length);
    if (!request.getMethod().equals("HEAD")) {
      Outgoing.send(
          request, length, 0, () -> write(range.first, length, response.getOutputStream()));
    }
  }

  private void write(long first, long length, OutputStream out) throws IOException {
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(first);
      for (long left = length; left > 0; ) {
        int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          throw new IOException(file.getFileName() + " ended early");
        }
        out.write(buffer, 0, read);
        left -= read;
      }
    }
  }

  private String base64() {
    return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
  }
}
