package org.lectern.server.engine.guard;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.datatype.Duration;
import javax.xml.datatype.XMLGregorianCalendar;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.NodeValue;

/** Writes a time so that its parts can be read off: Jena reads them from the text. */
final class PlainTime {
  private static final Pattern MIDNIGHT =
      Pattern.compile("(?<day>[-0-9]+T)?24:00:00(?:\\.0+)?(?<zone>.*)");
  private static final Duration ONE_DAY =
      NodeValue.xmlDatatypeFactory.newDurationDayTime(true, 1, 0, 0, 0);

  private PlainTime() {}

  /**
   * A value without blanks around it and without the hour 24, which is the first of the next day.
   *
   * @param value any value; what is no time stays
   */
  static NodeValue of(NodeValue value) {
    if (!value.hasDateTime()) {
      return value;
    }
    Node time = value.asNode();
    String text = time.getLiteralLexicalForm().strip();
    Matcher midnight = MIDNIGHT.matcher(text);
    if (!midnight.matches()) {
      return like(time, text);
    }
    String day = midnight.group("day");
    if (day == null) {
      return like(time, "00:00:00" + midnight.group("zone"));
    }
    NodeValue before = like(time, day + "00:00:00" + midnight.group("zone"));
    XMLGregorianCalendar next = (XMLGregorianCalendar) before.getDateTime().clone();
    next.add(ONE_DAY);
    return like(time, next.toXMLFormat());
  }

  private static NodeValue like(Node time, String text) {
    return NodeValue.makeNode(NodeFactory.createLiteralDT(text, time.getLiteralDatatype()));
  }
}
