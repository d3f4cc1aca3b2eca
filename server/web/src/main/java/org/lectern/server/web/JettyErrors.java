package org.lectern.server.web;

import java.io.IOException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Writes the errors that Jetty finds before a resource is asked, for example a malformed line. */
public final class JettyErrors extends ErrorHandler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus() >= 400 ? response.getStatus() : 500;
    String detail =
        switch (status) {
          case 404 -> "There is nothing at this address.";
          case 414, 431 -> "The address or the headers of the request are too long.";
          default -> "The server does not answer such requests.";
        };
    try {
      String body = Problem.json(new HttpError(status, detail));
      response.setStatus(status);
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
      // Jetty reads no further request after one that it could not understand.
      response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
      response.getHeaders().put("X-Content-Type-Options", "nosniff");
      Content.Sink.write(response, true, body, callback);
    } catch (IOException e) {
      callback.failed(e);
    }
    return true;
  }
}
