package org.lectern.queries.function;

import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.lectern.ontology.Iris;

/**
 * The property functions of one run, and no others: a query that runs with them can call neither
 * what Jena ships nor a class by its name.
 */
public final class OwnFunctions extends PropertyFunctionRegistry {
  /**
   * Makes the functions of a run.
   *
   * @param iris how data IRIs are minted
   * @param backing what the functions ask besides the graph
   * @param notes where they say what rows cannot say
   */
  public OwnFunctions(Iris iris, Backing backing, RunNotes notes) {
    put(LecFn.SEARCH, name -> new SearchFunction(iris, backing.search()));
    put(LecFn.PATH, name -> new PathFunction(notes));
    put(LecFn.CHANGED, name -> new ChangedFunction(backing.releases(), notes));
  }

  /**
   * Lets a run, and only this run, call the functions.
   *
   * @param builder the run
   */
  public void install(QueryExecBuilder builder) {
    builder.set(ARQConstants.registryPropertyFunctions, this);
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
