package org.lectern.ontology;

import java.util.Set;

/** Names the graphs that belong to no document; each source has a graph of its own key besides. */
public final class NamedGraphs {
  /** Each entity with its chosen values. */
  public static final String ENTITIES = "entities";

  /** The ontology with its alignments. */
  public static final String ONTOLOGY = "ontology";

  /** The topics and their labels. */
  public static final String TOPICS = "topics";

  /** Why printed forms are one entity. */
  public static final String IDENTITY = "identity";

  /** Closure of subClassOf and subPropertyOf. */
  public static final String INFERRED = "inferred";

  /** The works-on statements with their evidence. */
  public static final String WORKS_ON = "works-on";

  /** When and how the generation was made; outside the union. */
  public static final String RUN = "run";

  /** What the list of sources states itself. */
  public static final String CURATED = "curated";

  /** The link addresses that a page capture lost. */
  public static final String LINKS = "links";

  /** The topics that left-out prose mentions. */
  public static final String MENTIONS = "mentions";

  /** The acronyms that left-out prose defines. */
  public static final String ACRONYMS = "acronyms";

  /** The curated series and editions. */
  public static final String VENUES = "venues";

  /** The curated organisations. */
  public static final String ORGANIZATIONS = "organizations";

  /** All of them: what no document may be called. */
  public static final Set<String> ALL =
      Set.of(
          ENTITIES,
          ONTOLOGY,
          TOPICS,
          IDENTITY,
          INFERRED,
          WORKS_ON,
          RUN,
          CURATED,
          LINKS,
          MENTIONS,
          ACRONYMS,
          VENUES,
          ORGANIZATIONS);

  private NamedGraphs() {}
}
