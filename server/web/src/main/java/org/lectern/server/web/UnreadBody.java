package org.lectern.server.web;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.Content;

/**
 * Treats the part of a request's body that nobody read.
 *
 * <p>A connection on which such a part is still to come cannot bring another request. RFC 9112,
 * section 9.6: a server says {@code Connection: close} in its last response, and goes on to read
 * for a while, for a close over unread bytes resets the connection and can take the response with
 * it.
 */
final class UnreadBody {
  private static final int MOST = 256 * 1024;
  private static final long MOST_MILLIS = 2_000;
  private static final int PIECE = 8 * 1024;

  private UnreadBody() {}

  /**
   * Takes what has come of a body, and says that the connection ends where more is to come.
   *
   * @param request the request
   * @param response its response, not committed yet
   * @return whether more is to come; false where the client waits for a word before it sends, for
   *     the response is that word
   */
  static boolean announce(HttpServletRequest request, HttpServletResponse response) {
    if (request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null) {
      return false;
    }
    boolean waits = request.getHeader("Expect") != null;
    boolean more = waits || !isThere(request);
    if (more) {
      response.setHeader("Connection", "close");
    }
    return more && !waits;
  }

  /**
   * Takes what has come. Jetty's own way to do so makes every later read fail, so that nothing
   * could be read on after the response, and the client lost it with the connection.
   */
  private static boolean isThere(HttpServletRequest request) {
    try {
      ServletInputStream in = request.getInputStream();
      byte[] piece = new byte[PIECE];
      int left = MOST;
      while (left > 0 && !in.isFinished() && in.available() > 0) {
        left -= Math.max(in.read(piece), 0);
      }
      return in.isFinished() || left > 0 && isAtItsEnd(request, left);
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  /** Looks behind the bytes that have come, where a servlet would have to wait. */
  private static boolean isAtItsEnd(HttpServletRequest request, int most) {
    ServletContextRequest body = ServletContextRequest.getServletContextRequest(request);
    int left = most;
    while (left > 0) {
      Content.Chunk chunk = body.read();
      if (chunk == null || Content.Chunk.isFailure(chunk)) {
        return false;
      }
      left -= chunk.remaining();
      chunk.release();
      if (chunk.isLast()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Reads on after the response, as far as a client that is still sending may need to see it.
   *
   * @param request the request
   * @param response its response, written to its end
   */
  static void drain(HttpServletRequest request, HttpServletResponse response) {
    long end = System.nanoTime() + MOST_MILLIS * 1_000_000;
    try {
      response.flushBuffer();
      InputStream in = request.getInputStream();
      byte[] piece = new byte[PIECE];
      int left = MOST;
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        left -= read;
        if (left < 0 || System.nanoTime() > end) {
          return;
        }
      }
    } catch (IOException | RuntimeException e) {
      // The client is gone, or sends what is no body; it has had its response.
      return;
    }
  }
}
