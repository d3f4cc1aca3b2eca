package org.lectern.queries.describe;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Kind;
import org.lectern.ontology.Lec;
import org.lectern.queries.CannedQuery;
import org.lectern.queries.Column;
import org.lectern.queries.Parameter;
import org.lectern.queries.ParameterType;
import org.lectern.queries.run.QueryCatalogue;

/**
 * Describes the canned queries in RDF, as SPARQL editors and agents look for them: each is a {@code
 * sh:SPARQLSelectExecutable} with its text, sentence, keywords, parameters and columns.
 *
 * <p>There are no blank nodes; parts of a query are hash IRIs of it.
 */
public final class CatalogueGraph {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

  private final Iris iris;
  private final Graph graph = GraphFactory.createDefaultGraph();
  private final Map<String, String> prefixes = new TreeMap<>();

  private CatalogueGraph(Iris iris) {
    this.iris = iris;
  }

  /**
   * Describes a catalogue.
   *
   * @param catalogue the queries
   * @param iris the data IRIs, below which queries are named
   * @return a graph that nobody changes
   */
  public static Graph of(QueryCatalogue catalogue, Iris iris) {
    CatalogueGraph description = new CatalogueGraph(iris);
    catalogue.all().forEach(description::add);
    description.addPrefixes();
    description
        .graph
        .getPrefixMapping()
        .setNsPrefix("sh", Sh.NS)
        .setNsPrefix("csvw", Sh.CSVW)
        .setNsPrefix("schema", Sh.SCHEMA)
        .setNsPrefix("rdfs", RDFS.uri)
        .setNsPrefix("dcterms", DCTerms.NS)
        .setNsPrefix("skos", SKOS.uri)
        .setNsPrefix("xsd", XSD.NS)
        .setNsPrefix("lec", Lec.NS)
        .setNsPrefix("query", iris.base() + Kind.QUERY.segment() + "/");
    return description.graph;
  }

  /**
   * Takes the description of one query out of that of a catalogue.
   *
   * @param all the description of a catalogue
   * @param name the name of the query
   * @param iris the data IRIs
   * @return a graph with the query, its parts and the prefixes
   */
  public static Graph part(Graph all, String name, Iris iris) {
    Graph part = GraphFactory.createDefaultGraph();
    part.getPrefixMapping().setNsPrefixes(all.getPrefixMapping());
    String query = iris.of(Kind.QUERY, name).getURI();
    String shared = name(iris).getURI();
    for (Triple triple : all.find().toList()) {
      String subject = triple.getSubject().getURI();
      if (isOf(subject, query) || isOf(subject, shared)) {
        part.add(triple);
      }
    }
    return part;
  }

  private static boolean isOf(String iri, String owner) {
    return iri.equals(owner) || iri.startsWith(owner + "#");
  }

  /**
   * Names the graph in which the description lies.
   *
   * @param iris the data IRIs
   * @return its IRI
   */
  public static Node name(Iris iris) {
    return iris.graph("queries");
  }

  private void add(CannedQuery query) {
    Node node = iris.of(Kind.QUERY, query.name());
    add(node, RDF.type.asNode(), Sh.SPARQLExecutable);
    add(node, RDF.type.asNode(), Sh.SPARQLSelectExecutable);
    add(node, RDFS.label.asNode(), text(withExamples(query, query.title())));
    add(node, RDFS.comment.asNode(), text(withExamples(query, query.title())));
    add(node, DCTerms.description.asNode(), text(query.summary()));
    for (String paraphrase : query.paraphrases()) {
      add(node, SKOS.altLabel.asNode(), text(withExamples(query, paraphrase)));
    }
    query.tags().forEach(tag -> add(node, Sh.keywords, text(tag)));
    add(node, Sh.select, text(query.text()));
    add(node, Sh.prefixes, name(iris));
    if (iris.base().endsWith("/id/")) {
      String root = iris.base().substring(0, iris.base().length() - "id/".length());
      add(node, Sh.target, NodeFactory.createURI(root + "sparql"));
    }
    prefixes.putAll(
        QueryFactory.create(query.text(), Syntax.syntaxSPARQL_11)
            .getPrefixMapping()
            .getNsPrefixMap());
    List<Parameter> parameters = query.parameters();
    for (int i = 0; i < parameters.size(); i++) {
      add(node, parameters.get(i), i + 1);
    }
    List<Column> columns = query.columns();
    for (int i = 0; i < columns.size(); i++) {
      add(node, columns.get(i), i + 1);
    }
  }

  private void add(Node query, Parameter parameter, int position) {
    Node node = iris.part(query, "parameter-" + parameter.name());
    add(query, Sh.parameter, node);
    add(node, RDF.type.asNode(), Sh.Parameter);
    // SHACL names the variable of a parameter by the local name of its path.
    add(node, Sh.path, iris.part(query, parameter.name()));
    add(node, Sh.name, text(parameter.name()));
    add(node, RDFS.label.asNode(), text(parameter.name()));
    add(node, Sh.description, text(parameter.description()));
    add(node, Sh.optional, bool(!parameter.required()));
    add(node, Sh.order, integer(position));
    add(node, DCTerms.type.asNode(), text(parameter.type().word()));
    if (!parameter.list()) {
      add(node, Sh.maxCount, integer(1));
    }
    parameter.type().entityClass().ifPresent(type -> add(node, Sh.shaclClass, type));
    if (parameter.type().entityClass().isEmpty()) {
      add(node, Sh.datatype, NodeFactory.createURI(datatype(parameter.type()).getURI()));
    }
    if (parameter.type() == ParameterType.ENUM) {
      add(
          node,
          Sh.pattern,
          text(
              parameter.allowed().stream()
                  .map(word -> word.replaceAll("([^A-Za-z0-9_-])", "\\\\$1"))
                  .collect(Collectors.joining("|", "^(", ")$"))));
    }
    parameter.defaultValue().ifPresent(value -> add(node, Sh.defaultValue, text(value)));
    parameter.example().ifPresent(value -> add(node, SKOS.example.asNode(), text(value)));
  }

  private void add(Node query, Column column, int position) {
    Node node = iris.part(query, "column-" + column.name());
    add(query, Sh.column, node);
    add(node, RDF.type.asNode(), Sh.Column);
    add(node, Sh.columnName, text(column.name()));
    add(node, RDFS.label.asNode(), text(column.name()));
    add(node, DCTerms.description.asNode(), text(column.meaning()));
    add(node, Lec.position, integer(position));
  }

  /** The graph itself carries the prefixes, which all queries share. */
  private void addPrefixes() {
    Node owner = name(iris);
    add(owner, RDFS.label.asNode(), text("canned queries"));
    prefixes.forEach(
        (prefix, namespace) -> {
          Node node = iris.part(owner, "prefix-" + prefix);
          add(owner, Sh.declare, node);
          add(node, RDF.type.asNode(), Sh.PrefixDeclaration);
          add(node, Sh.prefix, text(prefix));
          add(node, Sh.namespace, NodeFactory.createLiteralDT(namespace, XSDDatatype.XSDanyURI));
        });
  }

  /** A sentence with the examples in its braces, so that it asks what the text answers as it is. */
  private static String withExamples(CannedQuery query, String sentence) {
    return PLACEHOLDER
        .matcher(sentence)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    query
                        .parameter(found.group(1))
                        .flatMap(parameter -> parameter.example().or(parameter::defaultValue))
                        .orElse("…")));
  }

  private static RDFDatatype datatype(ParameterType type) {
    return switch (type.word()) {
      case "year" -> XSDDatatype.XSDgYear;
      case "int" -> XSDDatatype.XSDinteger;
      case "decimal" -> XSDDatatype.XSDdecimal;
      case "date" -> XSDDatatype.XSDdate;
      case "bool" -> XSDDatatype.XSDboolean;
      case "iri" -> XSDDatatype.XSDanyURI;
      default -> XSDDatatype.XSDstring;
    };
  }

  private void add(Node subject, Node predicate, Node object) {
    graph.add(Triple.create(subject, predicate, object));
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  private static Node bool(boolean value) {
    return NodeFactory.createLiteralDT(Boolean.toString(value), XSDDatatype.XSDboolean);
  }

  private static Node integer(int value) {
    return NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDinteger);
  }
}
