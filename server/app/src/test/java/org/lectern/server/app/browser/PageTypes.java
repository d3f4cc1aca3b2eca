package org.lectern.server.app.browser;

import java.util.LinkedHashMap;
import java.util.Map;

/** One page of each type, by a name for pictures. */
final class PageTypes {
  /** Paths by name. */
  static final Map<String, String> PATHS = new LinkedHashMap<>();

  static {
    PATHS.put("front", "/");
    PATHS.put("search", "/search?q=neural");
    PATHS.put("search-nothing", "/search?q=xyzzyx");
    PATHS.put("ask", "/ask?q=who%20speaks%20about%20neural%20collapse");
    PATHS.put("queries", "/queries");
    PATHS.put("query-form", "/queries/topic-speakers");
    PATHS.put("query-answer", "/queries/topic-speakers?topic=neural%20collapse");
    PATHS.put("ontology", "/ontology");
    PATHS.put("dumps", "/dumps/");
    PATHS.put("generations", "/generations");
    PATHS.put("report", "/report");
    PATHS.put("query-chart", "/queries/topic-trend?topic=neural%20collapse");
    PATHS.put("query-network", "/queries/topic-network?topic=neural%20collapse");
    PATHS.put("person", "/page/person/qing-qu");
    PATHS.put("person-merged", "/page/person/mikhail-belkin");
    PATHS.put("topic", "/page/topic/neural-collapse");
    PATHS.put(
        "paper", "/page/paper/a-geometric-analysis-of-neural-collapse-with-unconstrained-features");
    PATHS.put("talk", "/page/talk/understanding-deep-neural-networks-via-neural-collapse");
    PATHS.put(
        "event",
        "/page/event/2024-mathematical-and-scientific-foundations-of-deep-learning-annual-meeting");
    PATHS.put("series", "/page/series/neurips");
    PATHS.put("organization", "/page/org/university-of-michigan");
    PATHS.put("source", "/page/source/awesome-deep-phenomena");
    PATHS.put("record", "/page/record/awesome-deep-phenomena-592");
    PATHS.put("decision", "/page/decision/person-mikhail-belkin-misha-belkin-dba79a");
  }

  private PageTypes() {}
}
