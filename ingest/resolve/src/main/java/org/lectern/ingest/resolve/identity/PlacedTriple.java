package org.lectern.ingest.resolve.identity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIxResolver;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.RiotParseException;
import org.apache.jena.riot.lang.LangTurtle;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.FactoryRDFStd;
import org.apache.jena.riot.system.ParserProfileStd;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.tokens.Tokenizer;
import org.apache.jena.riot.tokens.TokenizerText;
import org.apache.jena.sparql.util.Context;

/**
 * A triple with the place in the Turtle text where it ends.
 *
 * @param subject the subject
 * @param predicate the predicate
 * @param object the object
 * @param line the line, from 1
 * @param column the column, from 1
 */
public record PlacedTriple(Node subject, Node predicate, Node object, int line, int column) {
  /**
   * Parses Turtle by Jena's parser, which tells its profile the place of each triple.
   *
   * @param name the name of the file, for messages
   * @param text Turtle
   * @param base what relative IRIs are resolved against
   * @return the triples in order
   * @throws IOException when it is no Turtle; the message names the place
   */
  public static List<PlacedTriple> parse(String name, String text, String base) throws IOException {
    List<PlacedTriple> triples = new ArrayList<>();
    ParserProfileStd profile =
        new ParserProfileStd(
            new FactoryRDFStd(),
            new Placed(),
            IRIxResolver.create(base).build(),
            PrefixMapFactory.create(),
            new Context(),
            true,
            false) {
          @Override
          public Triple createTriple(Node s, Node p, Node o, long line, long column) {
            triples.add(new PlacedTriple(s, p, o, (int) line, (int) column));
            return super.createTriple(s, p, o, line, column);
          }
        };
    try {
      // Without a handler of ours the tokenizer tells the place in its words only.
      Tokenizer tokens = TokenizerText.create().fromString(text).errorHandler(new Placed()).build();
      new LangTurtle(tokens, profile, StreamRDFLib.sinkNull()).parse();
    } catch (RiotParseException e) {
      throw new IOException(
          name
              + ":"
              + Math.max(1, e.getLine())
              + ":"
              + Math.max(1, e.getCol())
              + ": error: expected Turtle: "
              + e.getOriginalMessage(),
          e);
    } catch (RiotException e) {
      throw new IOException(name + ":1:1: error: expected Turtle: " + e.getMessage(), e);
    }
    return triples;
  }

  /** Takes everything the parser objects to for an error with its place. */
  private static final class Placed implements ErrorHandler {
    @Override
    public void warning(String message, long line, long column) {
      throw new RiotParseException(message, line, column);
    }

    @Override
    public void error(String message, long line, long column) {
      throw new RiotParseException(message, line, column);
    }

    @Override
    public void fatal(String message, long line, long column) {
      throw new RiotParseException(message, line, column);
    }
  }
}
