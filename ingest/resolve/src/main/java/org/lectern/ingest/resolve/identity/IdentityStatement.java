package org.lectern.ingest.resolve.identity;

/**
 * One statement of {@code identity.ttl}.
 *
 * @param same whether the two are one, or are different
 * @param first what it speaks of
 * @param second the other thing it speaks of
 * @param firstLine the line it begins on, from 1
 * @param lastLine the line it ends on
 * @param column the column of its end, from 1
 * @param record the key of the record that is the receipt
 */
public record IdentityStatement(
    boolean same,
    IdentityPointer first,
    IdentityPointer second,
    int firstLine,
    int lastLine,
    int column,
    String record) {
  /** Says it in a few words. */
  public String text() {
    return first.text() + (same ? " is " : " is not ") + second.text();
  }

  /** Gives its place, {@code identity.ttl:12:3}. */
  String place() {
    return IdentityFile.NAME + ":" + lastLine + ":" + column;
  }
}
