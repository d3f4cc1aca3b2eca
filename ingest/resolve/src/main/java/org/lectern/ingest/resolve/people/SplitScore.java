package org.lectern.ingest.resolve.people;

import java.util.List;
import java.util.Locale;

/**
 * How much speaks for it that two groups of works under one printed name are two people's.
 *
 * @param evidence what they have in common
 * @param value from 0 to 1
 */
record SplitScore(Evidence evidence, double value) {
  private static final int ENOUGH_COAUTHORS = 3;
  private static final double UNLIKE_TITLES = 0.05;
  private static final int YEARS_BETWEEN = 10;
  private static final double COAUTHORS = 0.35;
  private static final double SUBJECTS = 0.2;
  private static final double AFFILIATIONS = 0.25;
  private static final double YEARS = 0.2;
  private static final double COMMON_NAME = 0.1;

  /** Weighs what two groups of works do not share although both print it. */
  static SplitScore of(NameForm name, Profile a, Profile b, WordWeights weights) {
    Evidence evidence = Evidence.between(a, b, weights);
    double value = 0;
    if (evidence.sharedCoauthors() == 0
        && Math.min(a.coauthors().size(), b.coauthors().size()) >= ENOUGH_COAUTHORS) {
      value += COAUTHORS;
    }
    if (evidence.titles() < UNLIKE_TITLES
        && evidence.sharedTopics() == 0
        && !a.titles().isEmpty()
        && !b.titles().isEmpty()) {
      value += SUBJECTS;
    }
    if (evidence.sharedAffiliations() == 0
        && !a.affiliations().isEmpty()
        && !b.affiliations().isEmpty()) {
      value += AFFILIATIONS;
    }
    if (evidence.years() >= YEARS_BETWEEN) {
      value += YEARS;
    }
    if (name.common() && value > 0) {
      value += COMMON_NAME;
    }
    return new SplitScore(evidence, Math.min(1, Math.round(value * 100) / 100.0));
  }

  /** Lists what was weighed, each as {@code name=value}. */
  List<String> features() {
    List<String> features = new java.util.ArrayList<>(evidence.features());
    features.add(String.format(Locale.ROOT, "split-score=%.2f", value));
    return features;
  }
}
