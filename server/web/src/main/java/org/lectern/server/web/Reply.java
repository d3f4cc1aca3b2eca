package org.lectern.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A complete response: it is made before its status line is sent, so that it never breaks off.
 *
 * @param status the HTTP status
 * @param mediaType the value of Content-Type, empty when there is no body
 * @param body the body
 * @param headers further headers
 */
public record Reply(int status, String mediaType, byte[] body, Map<String, String> headers) {
  /**
   * Makes a response with a body.
   *
   * @param mediaType the value of Content-Type
   * @param body the body
   * @return a response 200
   */
  public static Reply of(String mediaType, byte[] body) {
    return new Reply(200, mediaType, body, Map.of());
  }

  /**
   * Makes a response with a body.
   *
   * @param mediaType the value of Content-Type
   * @param body the body, sent as UTF-8
   * @return a response 200
   */
  public static Reply of(String mediaType, String body) {
    return of(mediaType, body.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Gives the value of Content-Type of a media type: all texts are sent as UTF-8.
   *
   * @param mediaType a media type without parameters
   * @return the same, with the charset where it has one
   */
  public static String contentType(String mediaType) {
    return mediaType.startsWith("text/") ? mediaType + ";charset=utf-8" : mediaType;
  }

  /**
   * Makes a page.
   *
   * @param template the file name of its template
   * @param values the parameters of the template
   * @return a response 200
   */
  public static Reply page(String template, Map<String, Object> values) {
    return of(contentType(Negotiation.HTML), Templates.render(template, values))
        .with("Vary", "Accept");
  }

  /**
   * Points to another resource with 303.
   *
   * @param location a path on this server
   * @return the response
   */
  public static Reply seeOther(String location) {
    return new Reply(303, "", new byte[0], Map.of("Location", location));
  }

  /**
   * Points with 301 to the resource that stands for this one now.
   *
   * <p>Caches are told to ask again, because an undone merge takes the redirect back.
   *
   * @param location a path on this server
   * @return the response
   */
  public static Reply movedTo(String location) {
    return new Reply(
        301, "", new byte[0], Map.of("Location", location, "Cache-Control", "no-cache"));
  }

  /**
   * Says that the sender's copy is still good.
   *
   * @return a response 304
   */
  public static Reply notModified() {
    return new Reply(304, "", new byte[0], Map.of());
  }

  /**
   * Adds a header.
   *
   * @param name its name
   * @param value its value
   * @return a copy of this response with the header
   */
  public Reply with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Reply(status, mediaType, body, Collections.unmodifiableMap(more));
  }

  /**
   * Changes the status.
   *
   * @param other the status to send
   * @return a copy of this response with that status
   */
  public Reply withStatus(int other) {
    return new Reply(other, mediaType, body, headers);
  }

  /**
   * Sends the response.
   *
   * @param request what it answers
   * @param response where it goes
   * @throws HttpError 412 when another version is wanted, 429 or 503 when it is long and too much
   *     is being read
   * @throws IOException when it cannot be sent
   */
  public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String tag = headers.get("ETag");
    if (status == 200 || status == 304) {
      Etag.require(request, tag == null ? "" : tag);
    }
    response.setStatus(status);
    headers.forEach(response::setHeader);
    if (status == 304) {
      return;
    }
    if (!mediaType.isEmpty()) {
      response.setContentType(mediaType);
    }
    response.setContentLength(body.length);
    if (!request.getMethod().equals("HEAD")) {
      Outgoing.send(
          request, body.length, body.length, () -> response.getOutputStream().write(body));
    }
  }
}
