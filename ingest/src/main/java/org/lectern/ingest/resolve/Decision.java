package org.lectern.ingest.resolve;

import java.util.List;
import org.lectern.ontology.Kind;

/**
 * Why a printed form means an entity.
 *
 * @param kind the kind of the entity
 * @param entity the key of the entity
 * @param printed the printed form
 * @param comparedWith the form it was compared with
 * @param reason the rule's name
 * @param score from 0 to 1
 * @param strength the grade of links that rest on it
 * @param rule the rule set with its version
 * @param records keys of the records that print the form
 */
public record Decision(
    Kind kind,
    String entity,
    String printed,
    String comparedWith,
    String reason,
    double score,
    LinkStrength strength,
    String rule,
    List<String> records) {}
