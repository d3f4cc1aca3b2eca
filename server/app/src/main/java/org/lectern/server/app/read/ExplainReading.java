package org.lectern.server.app.read;

import java.util.EnumSet;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Kind;
import org.lectern.queries.lookup.Labels;
import org.lectern.server.engine.generation.Lease;
import org.lectern.server.site.explain.Explainer;
import org.lectern.server.site.explain.Explanation;
import org.lectern.server.site.explain.ExplanationJson;
import org.lectern.server.site.explain.ExplanationText;
import org.lectern.server.web.HttpError;

/** Explains a thing, or why a person works on a topic. */
final class ExplainReading {
  private ExplainReading() {}

  /**
   * Explains.
   *
   * @param what an IRI, key or printed name
   * @param topic the topic that a person is said to work on, empty for the thing itself
   * @param format {@code text} or {@code json}
   * @param lease what to read, inside a transaction
   * @return the explanation, written
   * @throws HttpError when there is no such thing, several are meant, or the format is unknown
   */
  static String explain(String what, Optional<String> topic, String format, Lease lease) {
    if (!format.equals("text") && !format.equals("json")) {
      throw new HttpError(400, "Format '" + format + "' is not one of: text json.").about("format");
    }
    ThingFinder finder = new ThingFinder(lease);
    Node thing =
        topic.isEmpty()
            ? finder.find(what)
            : worksOn(
                finder.find(what, EnumSet.of(Kind.PERSON)),
                finder.find(topic.get(), EnumSet.of(Kind.TOPIC)),
                lease);
    Explanation explanation = new Explainer(lease).explain(thing);
    return format.equals("json")
        ? ExplanationJson.of(explanation, lease.id().toString())
        : ExplanationText.of(explanation);
  }

  private static Node worksOn(Node person, Node topic, Lease lease) {
    Iris.Name name = lease.iris().parse(topic.getURI()).orElseThrow();
    Node statement = NodeFactory.createURI(person.getURI() + "#works-on-" + name.key());
    if (!lease.dataset().getDefaultGraph().contains(statement, Node.ANY, Node.ANY)) {
      Labels labels = new Labels(lease.dataset().getDefaultGraph());
      throw new HttpError(
          404,
          labels.shown(person)
              + " does not work on "
              + labels.shown(topic)
              + " by the published rule (ontology/works-on.rq): no paper of theirs has it as keyword,"
              + " section or in its title, and no talk names it.");
    }
    return statement;
  }
}
