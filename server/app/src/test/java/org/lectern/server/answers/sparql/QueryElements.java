package org.lectern.server.answers.sparql;

import java.util.List;

/** What the server must refuse, what it must not load, and what it must let pass. */
final class QueryElements {
  private static final String PACKAGE = "org.lectern.server.answers.sparql.";
  private static final String CANARY = "<http://127.0.0.1:PORT/sparql>";
  private static final String BODY = " { ?in ?link ?out }";

  private QueryElements() {}

  /** Requests to other servers; all their names begin with SERVICE. */
  static List<QueryElement> services() {
    return List.of(
        QueryElement.pattern("SERVICE http:", "SERVICE " + CANARY + BODY),
        QueryElement.pattern("SERVICE SILENT http:", "SERVICE SILENT " + CANARY + BODY),
        QueryElement.pattern("SERVICE in small letters", "service silent " + CANARY + BODY),
        QueryElement.pattern(
            "SERVICE over several lines", "SERVICE # SILENT\n\tSILENT\n" + CANARY + "\n" + BODY),
        QueryElement.pattern("SERVICE without a pattern", "SERVICE " + CANARY + " { }"),
        QueryElement.pattern(
            "SERVICE of a sub-select", "SERVICE " + CANARY + " { SELECT * { ?in ?link ?out } }"),
        QueryElement.pattern("SERVICE https:", "SERVICE SILENT <https://127.0.0.1:PORT/>" + BODY),
        QueryElement.pattern("SERVICE file:", "SERVICE SILENT <file:///etc/hostname>" + BODY),
        QueryElement.pattern("SERVICE ftp:", "SERVICE SILENT <ftp://127.0.0.1:PORT/x>" + BODY),
        QueryElement.pattern("SERVICE java:", "SERVICE <java:" + PACKAGE + "LoadProbe>" + BODY),
        QueryElement.pattern("SERVICE by a prefixed name", "SERVICE canary:sparql" + BODY)
            .after("PREFIX canary: <http://127.0.0.1:PORT/>"),
        QueryElement.pattern("SERVICE by an empty local name", "SERVICE SILENT :" + BODY)
            .after("PREFIX : " + CANARY),
        QueryElement.pattern("SERVICE by a relative IRI", "SERVICE <sparql>" + BODY)
            .after("BASE <http://127.0.0.1:PORT/>"),
        QueryElement.pattern(
            "SERVICE with escaped letters", "SERVICE <\\u0068ttp://127.0.0.1:PORT/sparql>" + BODY),
        QueryElement.pattern(
            "SERVICE of a variable from VALUES",
            "VALUES ?endpoint { " + CANARY + " } SERVICE ?endpoint" + BODY),
        QueryElement.pattern(
            "SERVICE of a variable from later VALUES",
            "SERVICE SILENT ?endpoint" + BODY + " VALUES ?endpoint { " + CANARY + " }"),
        QueryElement.pattern(
            "SERVICE of a variable from BIND",
            "BIND(" + CANARY + " AS ?endpoint) SERVICE SILENT ?endpoint" + BODY),
        QueryElement.pattern(
            "SERVICE of a variable from a computed IRI",
            "BIND(IRI(CONCAT(\"http:\", \"//127.0.0.1:PORT/sparql\")) AS ?endpoint)"
                + " SERVICE ?endpoint"
                + BODY),
        QueryElement.pattern(
            "SERVICE of a variable from a sub-select",
            "{ SELECT (" + CANARY + " AS ?endpoint) { } } SERVICE ?endpoint" + BODY),
        QueryElement.pattern("SERVICE of a variable without a value", "SERVICE ?endpoint" + BODY));
  }

  /** IRIs by which Jena loads classes; all their names begin with {@code java:}. */
  static List<QueryElement> javaIris() {
    return List.of(
        QueryElement.iri("java: as it is", "<java:" + PACKAGE + "LoadProbe>"),
        QueryElement.iri("java: in capitals", "<JAVA:" + PACKAGE + "LoadProbe>"),
        QueryElement.iri("java: with a capital", "<Java:" + PACKAGE + "LoadProbe>"),
        QueryElement.iri("java: with an escaped letter", "<\\u006Aava:" + PACKAGE + "LoadProbe>"),
        QueryElement.iri("java: with an escaped colon", "<java\\u003A" + PACKAGE + "LoadProbe>"),
        QueryElement.iri(
            "java: by the package that Jena 2 had",
            "<java:com.hp.hpl.jena.query.function.library.sha1sum>"),
        QueryElement.iri("java: by a prefix of the package", "j:LoadProbe")
            .after("PREFIX j: <java:" + PACKAGE + ">"),
        QueryElement.iri("java: by a prefix of the scheme", "j:" + PACKAGE + "LoadProbe")
            .after("PREFIX j: <java:>"),
        QueryElement.iri("java: by a prefix in capitals", "j:LoadProbe")
            .after("PREFIX j: <JAVA:" + PACKAGE + ">"),
        QueryElement.iri("java: by the empty prefix", ":")
            .after("PREFIX : <java:" + PACKAGE + "LoadProbe>"),
        QueryElement.iri("java: by an escaped prefix", "j:LoadProbe")
            .after("PREFIX j: <\\u006A\\u0061va:" + PACKAGE + ">"),
        QueryElement.iri("java: by a prefix declared anew", "j:LoadProbe")
            .after("PREFIX j: <urn:ex:> PREFIX j: <java:" + PACKAGE + ">"),
        QueryElement.iri("java: by a base", "<" + PACKAGE + "LoadProbe>").after("BASE <java:x>"),
        QueryElement.iri("java: by a prefix from a base", "j:LoadProbe")
            .after("BASE <java:x> PREFIX j: <" + PACKAGE + ">"));
  }

  /**
   * Names from the libraries of Jena, which it maps to classes and loads when first asked for. The
   * server need not refuse them, but has to answer without loading a class.
   */
  static List<QueryElement> mappedIris() {
    return List.of(
        QueryElement.iri("functions of ARQ", "<http://jena.apache.org/ARQ/function#sha1sum>"),
        QueryElement.iri("functions of Jena 2", "<http://jena.hpl.hp.com/ARQ/function#sha1sum>"),
        QueryElement.iri("properties of ARQ", "<http://jena.apache.org/ARQ/property#concat>"),
        QueryElement.iri("properties of Jena 2", "<http://jena.hpl.hp.com/ARQ/property#concat>"),
        QueryElement.iri("procedures of ARQ", "<http://jena.apache.org/ARQ/procedure#nothing>"),
        QueryElement.iri("functions of Leviathan", "<http://www.dotnetrdf.org/leviathan#cube>"),
        QueryElement.iri("functions of ARQ by a prefix", "afn:now")
            .after("PREFIX afn: <http://jena.apache.org/ARQ/function#>"));
  }

  /** What may stand in every place. */
  static List<QueryElement> permitted() {
    return List.of(
        QueryElement.pattern("triples", "?in ?link ?out"),
        QueryElement.pattern("a group", "{ ?in <urn:ex:java> \"SERVICE <java:x> { }\" }"),
        QueryElement.iri("a cast", "<http://www.w3.org/2001/XMLSchema#string>"),
        QueryElement.iri("a cast by a prefix", "xsd:string")
            .after("PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>"));
  }
}
