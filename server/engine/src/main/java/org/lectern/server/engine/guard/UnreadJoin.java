package org.lectern.server.engine.guard;

import java.util.List;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;

/**
 * A join that can be closed before it is read.
 *
 * <p>Jena 5.6.0 makes the table of a hash join when its first row is asked for, and fails to close
 * a join that has none; a join is closed unread when the other side of one around it is empty.
 */
final class UnreadJoin extends QueryIteratorWrapper {
  private final List<QueryIterator> sides;
  private boolean read;

  UnreadJoin(QueryIterator join, QueryIterator... sides) {
    super(join);
    this.sides = List.of(sides);
  }

  @Override
  protected boolean hasNextBinding() {
    read = true;
    return super.hasNextBinding();
  }

  @Override
  protected void closeIterator() {
    if (read) {
      super.closeIterator();
    } else {
      sides.forEach(QueryIterator::close);
    }
  }
}
