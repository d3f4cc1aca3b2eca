package org.lectern.server.engine.guard;

import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;

/** Knows {@code text:query} and nothing else; loads no class that a query names. */
final class ClosedPropertyFunctions extends PropertyFunctionRegistry {
  private static final String TEXT_QUERY = "http://jena.apache.org/text#query";

  ClosedPropertyFunctions() {
    put(TEXT_QUERY, name -> new StrictTextQuery());
  }

  @Override
  public boolean manages(String name) {
    return isRegistered(name);
  }

  @Override
  public PropertyFunctionFactory get(String name) {
    return isRegistered(name) ? super.get(name) : null;
  }
}
