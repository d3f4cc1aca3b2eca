package org.lectern.server.engine.guard;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.query.text.TextQueryPF;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.sparql.util.NodeUtils;

/**
 * The property function {@code text:query}, which refuses what Jena's own answers with no rows and
 * a line in the log, or passes over: no text, a property that is not indexed, one variable for two
 * things, a language or a highlight, of which the index knows nothing, a limit that is none.
 */
final class StrictTextQuery extends TextQueryPF {
  @Override
  public void build(
      PropFuncArg subject, Node predicate, PropFuncArg object, ExecutionContext context) {
    super.build(subject, predicate, object, context);
    Set<Node> seen = new HashSet<>();
    for (Node each : all(subject)) {
      if (each.isVariable() && !seen.add(each)) {
        throw refused(
            "text:query: " + each + " stands for two things; give each a variable of its own");
      }
    }
  }

  @Override
  public QueryIterator exec(
      Binding binding,
      PropFuncArg subject,
      Node predicate,
      PropFuncArg object,
      ExecutionContext context) {
    List<Node> asked = all(Substitute.substitute(object, binding));
    for (Node each : asked) {
      if (each.isVariable()) {
        throw refused("text:query: " + each + " has no value to search for");
      }
      if (each.isURI() && !isIndexed(each, context)) {
        throw refused("text:query: <" + each.getURI() + "> is not indexed");
      }
    }
    List<Node> words = asked.stream().dropWhile(Node::isURI).toList();
    if (words.isEmpty() || !isText(words.get(0))) {
      throw refused("text:query: expected a text to search for");
    }
    if (words.size() > 2 || words.size() == 2 && !isLimit(words.get(1))) {
      throw refused(
          "text:query: expected nothing behind the text but a limit, a whole number from 1 to "
              + Integer.MAX_VALUE);
    }
    return super.exec(binding, subject, predicate, object, context);
  }

  private static QueryParseException refused(String message) {
    return new QueryParseException(message, -1, -1);
  }

  private static boolean isText(Node node) {
    return NodeUtils.isSimpleString(node) || NodeUtils.isLangString(node);
  }

  private static boolean isLimit(Node node) {
    return node.isLiteral() && NodeFactoryExtra.nodeToInt(node) >= 1;
  }

  private static boolean isIndexed(Node property, ExecutionContext context) {
    return !(context.getContext().get(TextQuery.textIndex) instanceof TextIndex index)
        || index.getDocDef().getField(property) != null;
  }

  private static List<Node> all(PropFuncArg argument) {
    return argument.isList() ? argument.getArgList() : List.of(argument.getArg());
  }
}
