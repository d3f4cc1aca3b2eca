package org.lectern.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;

/** Reads the body of a request, no more of it than wanted and no longer than it may take. */
public final class RequestBody {
  private static final long MOST_MILLIS = 10_000;
  private static final int PIECE = 8 * 1024;

  /** What UTF-8 can be read as; US-ASCII is a part of it. */
  private static final Set<String> CHARSETS = Set.of("utf-8", "utf8", "us-ascii");

  /** Each holds a thread while it comes. */
  private static final Semaphore AT_ONCE = new Semaphore(256);

  private RequestBody() {}

  /**
   * Gives the media type of a body; the container would fail on a charset that it does not know.
   *
   * @param request the request
   * @return the type in small letters without parameters, empty when none is given
   * @throws HttpError 400 when two are given
   */
  public static String type(HttpServletRequest request) {
    if (Collections.list(request.getHeaders("Content-Type")).size() > 1) {
      throw new HttpError(400, "The request has more than one header Content-Type.");
    }
    String type = request.getHeader("Content-Type");
    return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads a whole body as text.
   *
   * @param request the request
   * @param maxBytes how long it may be
   * @return the text
   * @throws HttpError 415 when it is said to be in another charset than UTF-8, 400 when it is not
   *     in that, and as {@link #read} does
   */
  public static String text(HttpServletRequest request, int maxBytes) {
    String type = Optional.ofNullable(request.getHeader("Content-Type")).orElse("");
    if (!Arrays.stream(type.split(";")).skip(1).allMatch(RequestBody::isReadable)) {
      throw new HttpError(415, "Send the body of the request in UTF-8.");
    }
    try {
      byte[] body = read(request, maxBytes);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw new HttpError(400, "The body of the request is not UTF-8.");
    }
  }

  private static boolean isReadable(String parameter) {
    String[] parts = parameter.toLowerCase(Locale.ROOT).split("=", 2);
    return !parts[0].strip().equals("charset")
        || parts.length == 2 && CHARSETS.contains(parts[1].strip().replaceAll("^\"(.*)\"$", "$1"));
  }

  /**
   * Reads a whole body.
   *
   * @param request the request
   * @param maxBytes how long it may be
   * @return the bytes
   * @throws HttpError 413 when it is longer, 408 when it takes more than ten seconds to come, 400
   *     when it breaks off or its chunks are malformed
   */
  private static byte[] read(HttpServletRequest request, int maxBytes) {
    if (request.getContentLengthLong() > maxBytes) {
      throw tooLong(maxBytes);
    }
    if (!AT_ONCE.tryAcquire()) {
      throw new HttpError(503, "Too many requests with a body are coming. Ask again in a moment.");
    }
    try {
      return readAll(request, maxBytes);
    } catch (HttpError e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      if (e.getCause() instanceof TimeoutException) {
        throw new HttpError(408, "The body of the request took too long to come.");
      }
      // Jetty finds faults of chunks only now, and says so in exceptions of either kind.
      throw new HttpError(400, "The body of the request could not be read to its end.");
    } finally {
      AT_ONCE.release();
    }
  }

  private static byte[] readAll(HttpServletRequest request, int maxBytes) throws IOException {
    long end = System.nanoTime() + MOST_MILLIS * 1_000_000;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    InputStream in = request.getInputStream();
    byte[] piece = new byte[PIECE];
    for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
      bytes.write(piece, 0, read);
      if (bytes.size() > maxBytes) {
        throw tooLong(maxBytes);
      }
      if (System.nanoTime() > end) {
        throw new HttpError(408, "The body of the request took too long to come.");
      }
    }
    return bytes.toByteArray();
  }

  private static HttpError tooLong(int maxBytes) {
    return new HttpError(
        413, "The body of the request is too long: at most " + maxBytes + " bytes are read.");
  }
}
