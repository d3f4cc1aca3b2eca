package org.lectern.ingest.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lectern.ingest.resolve.identity.Constraint;
import org.lectern.ingest.resolve.identity.LabelOverrides;
import org.lectern.ingest.resolve.identity.Member;
import org.lectern.ingest.resolve.keys.KeyAssigner;
import org.lectern.ingest.resolve.model.CuratedName;
import org.lectern.ingest.resolve.venues.OrganizationRegistry;
import org.lectern.ontology.Kind;
import org.lectern.text.MatchKey;

/** Resolves printed affiliations to organisations. */
final class OrganizationStep {
  private final OrganizationRegistry registry;
  private final KeyAssigner keys;
  private final Findings findings;
  private final List<Constraint> constraints;
  private final Map<String, String> organizationKeys = new HashMap<>();

  OrganizationStep(
      Collection<CuratedName> curated,
      KeyAssigner keys,
      Findings findings,
      List<Constraint> constraints) {
    this.registry = new OrganizationRegistry(curated, new LabelOverrides(constraints));
    this.constraints = constraints;
    this.keys = keys;
    this.findings = findings;
  }

  /** Takes a printed affiliation. */
  void register(String affiliation, String record) {
    registry.register(affiliation, record);
  }

  /** Resolves all affiliations taken so far, sorted by key; to be called once. */
  List<Organization> resolve() {
    List<OrganizationRegistry.Draft> drafts = registry.all();
    Map<OrganizationRegistry.Draft, String> keyOf =
        keys.assign(
            Kind.ORG,
            drafts,
            d -> KeyAssigner.Candidate.of(d.name(), d.name(), Marks.forms(d.printed().keySet())));
    List<Organization> result = new ArrayList<>();
    for (OrganizationRegistry.Draft draft : drafts) {
      String key = keyOf.get(draft);
      SortedSet<String> others = new TreeSet<>(draft.printed().keySet());
      others.remove(draft.name());
      draft
          .printed()
          .forEach(
              (printed, recordKeys) -> {
                organizationKeys.put(printed, key);
                if (printed.equals(draft.name())) {
                  EqualName.decide(
                      findings,
                      new EntityRef(Kind.ORG, key),
                      printed,
                      OrganizationRegistry.VERSION,
                      recordKeys);
                } else if (draft.curated().isPresent()
                    || OrganizationRegistry.sameForm(printed, draft.name())) {
                  // What curators state in identity.ttl has a decision of its own.
                  findings.decide(decision(draft, key, printed, recordKeys));
                }
              });
      result.add(new Organization(key, draft.name(), others, List.copyOf(draft.records())));
    }
    CuratedIdentity.decide(findings, Kind.ORG, constraints, organizationKeys::get, label -> label);
    result.sort(Comparator.comparing(Organization::key));
    return result;
  }

  private static Decision decision(
      OrganizationRegistry.Draft draft, String key, String printed, Set<String> recordKeys) {
    boolean normalised = OrganizationRegistry.sameForm(printed, draft.name());
    List<String> receipts = new ArrayList<>(recordKeys);
    if (!normalised) {
      draft.curated().map(CuratedName::record).ifPresent(receipts::add);
    }
    return Decision.same(
        new EntityRef(Kind.ORG, key),
        printed,
        draft.name(),
        EqualName.normalisedOrCurated(normalised, MatchKey.of(draft.name()), draft.name()),
        OrganizationRegistry.VERSION,
        receipts);
  }

  /** Lists all printed affiliations with the organisations they mean. */
  List<Member> members() {
    List<Member> members = new ArrayList<>();
    organizationKeys.forEach(
        (label, key) ->
            members.add(Member.label(Kind.ORG, label, Marks.forms(List.of(label)), key)));
    return members;
  }

  /** Gives the key of the organisation that a printed affiliation means. */
  String keyOf(String affiliation) {
    return organizationKeys.get(affiliation);
  }
}
