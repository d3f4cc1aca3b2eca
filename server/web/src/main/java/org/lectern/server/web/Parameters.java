package org.lectern.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The parameters of a query string or a form, decoded by the letter: what is no percent-encoded
 * UTF-8 is refused instead of replaced.
 *
 * @see <a href="https://url.spec.whatwg.org/#application/x-www-form-urlencoded">URL Standard, 5</a>
 */
public final class Parameters {
  private static final int MOST = 1_000;
  private static final int LONGEST_WORDS = 1_000;
  private static final Pattern NOT_ASCII = Pattern.compile("[^\\x00-\\x7F]+");

  /** What Jetty puts in the place of bytes in an address that are no text. */
  private static final char REPLACEMENT = '\uFFFD';

  private Parameters() {}

  /**
   * Decodes parameters.
   *
   * @param encoded pairs of names and values, as {@code a=1&b=2}
   * @return the values by name, in their order
   * @throws HttpError 400 when a name or value cannot be decoded, or there are too many
   */
  public static Map<String, List<String>> decode(String encoded) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    int count = 0;
    for (String pair : encoded.split("&")) {
      if (pair.isEmpty()) {
        continue;
      }
      if (++count > MOST) {
        throw new HttpError(400, "There are more than " + MOST + " parameters.");
      }
      int equals = pair.indexOf('=');
      String name = text(equals < 0 ? pair : pair.substring(0, equals), "");
      String value = equals < 0 ? "" : text(pair.substring(equals + 1), name);
      values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }
    return Collections.unmodifiableMap(values);
  }

  /**
   * Decodes the parameters of a form.
   *
   * @param body the form, decoded by the letter: a U+FFFD in it was sent
   * @return the values by name, in their order
   * @throws HttpError 400 as {@link #decode} does
   */
  static Map<String, List<String>> decodeForm(String body) {
    return decode(body.replace(Character.toString(REPLACEMENT), "%EF%BF%BD"));
  }

  private static String text(String encoded, String parameter) {
    if (encoded.indexOf(REPLACEMENT) >= 0) {
      throw malformed(parameter);
    }
    try {
      String ascii =
          NOT_ASCII
              .matcher(encoded)
              .replaceAll(found -> URLEncoder.encode(found.group(), StandardCharsets.UTF_8));
      // Each byte becomes one character, so that the bytes are looked at by a strict decoder.
      String bytes = URLDecoder.decode(ascii, StandardCharsets.ISO_8859_1);
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
          .toString();
    } catch (CharacterCodingException | IllegalArgumentException e) {
      throw malformed(parameter);
    }
  }

  private static HttpError malformed(String parameter) {
    HttpError error =
        new HttpError(
            400,
            (parameter.isEmpty() ? "The name of a parameter" : "The value of a parameter")
                + " is not percent-encoded UTF-8.");
    return parameter.isEmpty() ? error : error.about(parameter);
  }

  /**
   * Gives what somebody typed into a box of words.
   *
   * @param request the request
   * @param name the name of the parameter
   * @return the text, empty when there is none
   * @throws HttpError 400 when it is too long or given more than once
   */
  public static String words(HttpServletRequest request, String name) {
    String[] given = request.getParameterValues(name);
    if (given != null && given.length > 1) {
      throw new HttpError(400, "This parameter is given more than once.").about(name);
    }
    String text = Optional.ofNullable(request.getParameter(name)).orElse("").strip();
    if (text.length() > LONGEST_WORDS) {
      throw new HttpError(400, "At most " + LONGEST_WORDS + " characters are searched for.")
          .about(name);
    }
    return text;
  }
}
