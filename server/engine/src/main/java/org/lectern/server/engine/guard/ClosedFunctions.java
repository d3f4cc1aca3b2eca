package org.lectern.server.engine.guard;

import java.util.Iterator;
import java.util.Set;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.function.StandardFunctions;

/**
 * Knows the casts and the functions of XPath and mathematics, and nothing else.
 *
 * <p>Jena's own registry loads whatever class a {@code java:} IRI of a query names; this one only
 * answers what was put in.
 */
final class ClosedFunctions extends FunctionRegistry {
  private static final Set<String> NAMESPACES =
      Set.of(
          "http://www.w3.org/2001/XMLSchema#",
          "http://www.w3.org/2005/xpath-functions#",
          "http://www.w3.org/2005/xpath-functions/math#");

  /** Calls what its first argument names, past whatever looks at calls. */
  private static final String APPLY = "http://www.w3.org/2005/xpath-functions#apply";

  ClosedFunctions() {
    FunctionRegistry standard = new FunctionRegistry();
    StandardFunctions.loadStdDefs(standard);
    for (Iterator<String> names = standard.keys(); names.hasNext(); ) {
      String name = names.next();
      if (NAMESPACES.contains(name.substring(0, name.indexOf('#') + 1)) && !name.equals(APPLY)) {
        put(name, standard.get(name));
      }
    }
  }

  @Override
  public FunctionFactory get(String name) {
    return isRegistered(name) ? super.get(name) : null;
  }
}
