package org.lectern.server.answers.sparql;

import java.util.Iterator;
import java.util.function.Supplier;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.iterator.IteratorCloseable;

/**
 * Begins with what it goes through when it is first asked.
 *
 * <p>{@code IteratorConcat} of Jena 5.6.0 fails when it is closed unread, as by LIMIT 0 or by a
 * join whose other side is empty.
 *
 * @param <T> what it goes through
 */
final class LateIterator<T> implements IteratorCloseable<T> {
  private final Supplier<Iterator<T>> source;
  private Iterator<T> begun;
  private boolean closed;

  LateIterator(Supplier<Iterator<T>> source) {
    this.source = source;
  }

  @Override
  public boolean hasNext() {
    if (begun == null && !closed) {
      begun = source.get();
      return begun.hasNext();
    }
    return !closed && begun.hasNext();
  }

  @Override
  public T next() {
    hasNext();
    return begun == null ? Iter.<T>nullIterator().next() : begun.next();
  }

  @Override
  public void close() {
    closed = true;
    if (begun != null) {
      Iter.close(begun);
    }
  }
}
