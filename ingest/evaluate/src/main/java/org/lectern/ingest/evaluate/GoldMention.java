package org.lectern.ingest.evaluate;

import org.lectern.ingest.resolve.people.PersonMention;

/**
 * A mention of which somebody knows whom it means.
 *
 * @param mention the printed name on its work
 * @param person the person's label in the gold list
 * @param scope only mentions of one scope are compared, because nothing is known across scopes
 */
record GoldMention(PersonMention mention, String person, String scope) {}
