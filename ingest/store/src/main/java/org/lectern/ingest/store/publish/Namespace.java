package org.lectern.ingest.store.publish;

/** Tells what an IRI begins with. */
final class Namespace {
  private Namespace() {}

  /**
   * Gives the namespace of a term.
   *
   * @param iri the IRI of a class or property
   * @return what stands before its local name
   */
  static String of(String iri) {
    int hash = iri.indexOf('#');
    return iri.substring(0, (hash >= 0 ? hash : iri.lastIndexOf('/')) + 1);
  }

  /**
   * Gives the site of a resource.
   *
   * @param iri an IRI
   * @return scheme and authority with a slash, or the scheme where there is no authority
   */
  static String site(String iri) {
    int authority = iri.indexOf("://");
    if (authority < 0) {
      return iri.substring(0, iri.indexOf(':') + 1);
    }
    int slash = iri.indexOf('/', authority + 3);
    return slash < 0 ? iri + "/" : iri.substring(0, slash + 1);
  }
}
