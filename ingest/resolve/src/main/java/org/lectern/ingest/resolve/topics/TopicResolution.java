package org.lectern.ingest.resolve.topics;

import java.util.List;

/**
 * What the resolution of topics came to.
 *
 * @param topics the topics, sorted by label
 * @param ambiguous acronyms that decided nothing, sorted
 */
public record TopicResolution(List<TopicCluster> topics, List<AmbiguousAcronym> ambiguous) {}
