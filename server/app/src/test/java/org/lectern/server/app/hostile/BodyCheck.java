package org.lectern.server.app.hostile;

import biweekly.Biweekly;
import biweekly.ICalendar;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.jbibtex.BibTeXParser;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.w3c.dom.NodeList;

/**
 * Reads a body by a parser that its writer does not use, and says where a text has become more than
 * a text.
 */
final class BodyCheck {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
  private static final Set<String> LINKS =
      Set.of(
          "href", "src", "action", "formaction", "data", "poster", "srcset", "cite", "xlink:href");
  private static final Pattern SCHEME = Pattern.compile("^([a-z][a-z0-9+.-]*):");
  private static final Pattern CONTROL =
      Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f]");
  private static final Pattern FORMULA = Pattern.compile("^[=+@\\t\\r-].*", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("[+-]?[\\d.]+(?:[eE][+-]?\\d+)?");

  private BodyCheck() {}

  /**
   * Checks a body.
   *
   * @param type its media type, with or without parameters
   * @param body its bytes
   * @param guarded whether it is CSV for people
   * @return what is wrong; empty when nothing is
   */
  static List<String> faults(String type, byte[] body, boolean guarded) {
    List<String> faults = new ArrayList<>();
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      String plain = type.split(";")[0].strip();
      Lang lang = RDFLanguages.contentTypeToLang(plain);
      if (plain.equals("text/html")) {
        html(text, faults);
      } else if (plain.equals("application/ld+json") || plain.endsWith("json")) {
        JSON.readTree(text);
        if (plain.equals("application/ld+json")) {
          rdf(text, Lang.JSONLD11, faults);
        }
      } else if (plain.equals("application/rdf+xml")) {
        xml(body, faults);
        rdf(text, Lang.RDFXML, faults);
      } else if (plain.endsWith("xml")) {
        xml(body, faults);
      } else if (plain.equals("text/csv")) {
        csv(text, guarded, faults);
      } else if (plain.equals("text/tab-separated-values")) {
        tsv(text, faults);
      } else if (lang != null && !plain.equals("text/plain")) {
        rdf(text, lang, faults);
      } else if (plain.equals("application/x-bibtex") || plain.equals("application/x-biblatex")) {
        bibtex(text, faults);
      } else if (plain.equals("application/x-research-info-systems")) {
        ris(text, faults);
      } else if (plain.equals("text/calendar")) {
        calendar(text, faults);
      } else if (plain.equals("text/vnd.graphviz")) {
        dot(text, faults);
      } else if (!plain.equals("text/plain") && !plain.equals("application/rdf-patch")) {
        faults.add("no parser for " + plain);
      }
    } catch (Exception e) {
      faults.add("not well formed: " + e.toString().lines().findFirst().orElse(""));
    }
    return faults;
  }

  private static void html(String text, List<String> faults) {
    Parser parser = Parser.htmlParser().setTrackErrors(20);
    Document page = parser.parseInput(text, "http://localhost/");
    parser.getErrors().forEach(error -> faults.add(error.toString()));
    if (CONTROL.matcher(text).find()) {
      faults.add("a control character in the page");
    }
    for (Element element : page.getAllElements()) {
      String name = element.normalName();
      if (name.contains(HostileStore.MARK)
          || Set.of("iframe", "object", "embed", "base", "frame").contains(name)
          || name.equals("meta") && element.hasAttr("http-equiv")) {
        faults.add("an element " + name);
      }
      if (name.equals("script") && !element.hasAttr("src")) {
        script(element, faults);
      }
      for (Attribute attribute : element.attributes()) {
        attribute(element, attribute, faults);
      }
    }
    page.traverse(
        (Node node, int depth) -> {
          if (node instanceof Comment comment && comment.getData().contains(HostileStore.MARK)) {
            faults.add("a comment: " + start(comment.getData()));
          }
        });
  }

  private static void script(Element script, List<String> faults) {
    String data = script.data();
    if (!script.attr("type").equals("application/ld+json")) {
      faults.add("a script in the page: " + start(data));
    } else if (data.contains("<")) {
      faults.add("a < in JSON-LD: " + start(data.substring(data.indexOf('<'))));
    } else {
      try {
        JSON.readTree(data);
      } catch (Exception e) {
        faults.add("JSON-LD in the page is not well formed: " + start(e.getMessage()));
      }
    }
  }

  private static void attribute(Element element, Attribute attribute, List<String> faults) {
    String name = attribute.getKey().toLowerCase(Locale.ROOT);
    if (name.startsWith("on") || name.equals("style") || name.equals("srcdoc")) {
      faults.add("an attribute " + attribute + " of " + element.normalName());
    }
    if (LINKS.contains(name)) {
      // Browsers leave out what is invisible here, before and within the scheme.
      String value =
          attribute.getValue().toLowerCase(Locale.ROOT).replaceAll("[\\x00-\\x20\\x7f-\\x9f]", "");
      var scheme = SCHEME.matcher(value);
      if (scheme.find() && !SCHEMES.contains(scheme.group(1))) {
        faults.add("a link to " + start(value));
      } else if (value.startsWith("//") || value.startsWith("/\\") || value.startsWith("\\")) {
        faults.add("a link to another host: " + start(value));
      }
    }
  }

  private static void xml(byte[] body, List<String> faults) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setNamespaceAware(true);
    var builder = factory.newDocumentBuilder();
    builder.setErrorHandler(null);
    NodeList all = builder.parse(new ByteArrayInputStream(body)).getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      String name = all.item(i).getNodeName();
      if (name.contains(HostileStore.MARK) || name.equals("script") || name.equals("svg")) {
        faults.add("an element " + name);
      }
    }
  }

  private static void rdf(String text, Lang lang, List<String> faults) {
    RDFParser.fromString(text, lang)
        .base("http://localhost/")
        .errorHandler(ErrorHandlerFactory.errorHandlerSimple())
        .parse(StreamRDFLib.sinkNull());
  }

  private static void csv(String text, boolean guarded, List<String> faults) throws Exception {
    try (var rows =
        new CsvMapper()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .readerFor(String[].class)
            .<String[]>readValues(text)) {
      int width = -1;
      while (rows.hasNext()) {
        String[] row = rows.next();
        if (width >= 0 && row.length != width) {
          faults.add("a row of " + row.length + " cells, not " + width);
        }
        width = row.length;
        for (String cell : row) {
          if (guarded && FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches()) {
            faults.add("a formula: " + start(cell));
          }
        }
      }
    }
  }

  private static void tsv(String text, List<String> faults) {
    if (text.lines().map(line -> line.chars().filter(c -> c == '\t').count()).distinct().count()
        > 1) {
      faults.add("rows of different width");
    }
  }

  private static void bibtex(String text, List<String> faults) throws Exception {
    var parsed = new BibTeXParser().parseFully(new StringReader(text));
    parsed
        .getEntries()
        .forEach(
            (key, entry) -> {
              if (key.getValue().equals(HostileStore.MARK)
                  || entry.getFields().containsKey(new org.jbibtex.Key("x"))) {
                faults.add("an entry of its own: " + key);
              }
            });
    if (Pattern.compile("\\\\input\\s*\\{").matcher(text).find()) {
      faults.add("a command of TeX");
    }
  }

  private static void ris(String text, List<String> faults) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    long begun = lines.stream().filter(line -> line.startsWith("TY  - ")).count();
    long ended = lines.stream().filter(line -> line.startsWith("ER  -")).count();
    if (begun != ended || lines.stream().anyMatch(line -> line.startsWith("TY  - H0STILE"))) {
      faults.add("a reference of its own");
    }
    lines.stream()
        .filter(line -> !line.matches("[A-Z][A-Z0-9]  -( .*)?"))
        .forEach(line -> faults.add("a line without a tag: " + start(line)));
  }

  private static void calendar(String text, List<String> faults) {
    List<String> lines = List.of(text.replace("\r\n ", "").split("\r\n"));
    lines.stream()
        .filter(line -> !line.matches("(?s)[A-Z-]+[:;][^\\r\\n]*"))
        .forEach(line -> faults.add("a line without a name: " + start(line)));
    if (lines.stream().anyMatch(l -> l.startsWith("X-H0STILE") || l.startsWith("BEGIN:VALARM"))) {
      faults.add("a line of its own");
    }
    for (String line : text.split("\r\n")) {
      if (line.getBytes(StandardCharsets.UTF_8).length > 75) {
        faults.add("a line of more than 75 bytes: " + start(line));
      }
    }
    List<ICalendar> read = Biweekly.parse(text).all();
    if (read.size() != 1) {
      faults.add(read.size() + " calendars");
    }
  }

  private static void dot(String text, List<String> faults) {
    String rest = text.replaceAll("\"(?:[^\"\\\\]|\\\\.)*+\"", "");
    if (rest.contains(HostileStore.MARK) || rest.contains("\"")) {
      faults.add("a statement of its own");
    }
  }

  private static String start(String text) {
    return text.length() > 120 ? text.substring(0, 120) : text;
  }
}
