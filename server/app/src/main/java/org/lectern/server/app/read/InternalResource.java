package org.lectern.server.app.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.lectern.server.answers.sparql.CatalogueSight;
import org.lectern.server.engine.generation.GenerationHolder;
import org.lectern.server.engine.generation.Lease;
import org.lectern.server.web.HttpError;
import org.lectern.server.web.Problem;
import org.lectern.server.web.ResponseHeaders;

/**
 * Answers {@code /internal/read} to the reading commands of this machine's owner, without the
 * public limits. Who asks must come over loopback and know the token of {@code server.json}; to
 * everybody else there is nothing here.
 */
public final class InternalResource extends HttpServlet {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final transient GenerationHolder generations;
  private final transient CatalogueSight catalogue;
  private final String token;

  /**
   * Makes the resource.
   *
   * @param generations what to read
   * @param catalogue the canned queries
   * @param token the secret; empty closes the resource
   */
  public InternalResource(GenerationHolder generations, CatalogueSight catalogue, String token) {
    this.generations = generations;
    this.catalogue = catalogue;
    this.token = token;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      if (!isAllowed(request) || !request.getMethod().equals("POST")) {
        throw new HttpError(404, "There is nothing at this address. Begin at /.");
      }
      ReadRequest asked = read(request);
      try (Lease lease = generations.acquire()) {
        response.setHeader(ResponseHeaders.GENERATION, lease.id().toString());
        response.setContentType("application/octet-stream");
        Reading.run(asked, lease, catalogue, response.getOutputStream());
      }
    } catch (Exception | StackOverflowError e) {
      Problem.send(request, response, e);
    }
  }

  private boolean isAllowed(HttpServletRequest request) throws IOException {
    String given = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
    byte[] expected = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
    return !token.isEmpty()
        && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
        && MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8));
  }

  private static ReadRequest read(HttpServletRequest request) throws IOException {
    try {
      JsonNode json = MAPPER.readTree(request.getInputStream());
      return MAPPER.treeToValue(json, ReadRequest.class);
    } catch (JsonProcessingException e) {
      throw new HttpError(400, "The request is not one of the reading commands'.");
    }
  }
}
