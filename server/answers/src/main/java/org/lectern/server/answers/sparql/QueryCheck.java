package org.lectern.server.answers.sparql;

import java.nio.charset.StandardCharsets;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Lec;
import org.lectern.server.web.HttpError;

/**
 * Parses queries by the letter of SPARQL 1.1 and refuses what would reach out of the store.
 *
 * <p>Refused are SERVICE, wherever it stands and SILENT too, and {@code java:} IRIs, by which Jena
 * would load classes.
 */
public final class QueryCheck {
  private final Iris iris;
  private final int maxBytes;

  /**
   * Makes a check.
   *
   * @param iris the data IRIs, whose base relative IRIs are resolved against
   * @param limits the limits; only the length of the text matters here
   */
  public QueryCheck(Iris iris, SparqlLimits limits) {
    this.iris = iris;
    this.maxBytes = limits.maxQueryBytes();
  }

  /**
   * Parses and checks a query.
   *
   * @param text the query
   * @return the query, ready to run
   * @throws HttpError 400 when it does not parse or is refused, 413 when it is too long
   */
  public CheckedQuery check(String text) {
    if (maxBytes > 0 && text.getBytes(StandardCharsets.UTF_8).length > maxBytes) {
      throw tooLong(maxBytes);
    }
    if (text.isBlank()) {
      throw new HttpError(400, "The query is empty.").about("query");
    }
    try {
      return check(parsed(text));
    } catch (QueryParseException e) {
      throw new HttpError(400, describe(e)).about("query");
    } catch (ExprEvalException e) {
      // The parser compiles constant patterns, as patterns of Java.
      throw new HttpError(400, "A regular expression of the query is malformed, or not understood.")
          .about("query");
    } catch (QueryException e) {
      throw new HttpError(400, "This is not a SPARQL 1.1 query.").about("query");
    } catch (StackOverflowError e) {
      throw new HttpError(400, "The query is nested too deeply.").about("query");
    }
  }

  private Query parsed(String text) {
    Query query =
        new Query() {
          /** The grammar lets a graph be named twice; Jena does not. */
          @Override
          public void addNamedGraphURI(String graph) {
            if (!usesNamedGraphURI(graph)) {
              super.addNamedGraphURI(graph);
            }
          }
        };
    return QueryFactory.parse(query, text, iris.base(), Syntax.syntaxSPARQL_11);
  }

  /**
   * Makes the error for a query that is too long.
   *
   * @param maxBytes the limit
   * @return the error 413
   */
  static HttpError tooLong(int maxBytes) {
    return new HttpError(413, "A query must not be longer than " + maxBytes + " bytes.")
        .about("query");
  }

  private CheckedQuery check(Query query) {
    IriNotes notes = new IriNotes(iris);
    QueryWalk walk = new QueryWalk(notes);
    walk.query(query);
    if (walk.asksServices()) {
      throw new HttpError(400, "SERVICE is not allowed: this server asks no other server.")
          .about("query");
    }
    if (notes.namesJava()) {
      throw new HttpError(400, "IRIs that begin with java: are not allowed.").about("query");
    }
    boolean choosesRunGraph =
        notes.namesRunGraph() && (walk.readsAnyGraph() || notes.asksForCatalogue());
    return new CheckedQuery(query, walk.isRepeatable(), notes.asksForCatalogue(), choosesRunGraph);
  }

  private static String describe(QueryParseException e) {
    String message = String.valueOf(e.getMessage()).strip();
    // Jena repeats the place in some of its messages.
    String first =
        message.lines().findFirst().orElse("").replaceFirst("^Line \\d+, column \\d+: ", "");
    String place = e.getLine() > 0 ? " at line " + e.getLine() + ", column " + e.getColumn() : "";
    String advice =
        first.startsWith("Unresolved prefixed name")
            ? ". Declare the prefix before SELECT, for example PREFIX lec: <" + Lec.NS + ">."
            : "";
    return "The query is not SPARQL 1.1" + place + ": " + first + advice;
  }
}
