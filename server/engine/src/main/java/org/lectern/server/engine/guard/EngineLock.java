package org.lectern.server.engine.guard;

import org.apache.jena.query.ARQ;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.describe.DescribeHandlerRegistry;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.util.Context;

/**
 * Takes from the query engine what reaches out of the store: calls of other servers, classes loaded
 * by their names, scripts.
 *
 * <p>Queries are checked before they run, too. Each of the two locks holds without the other.
 */
public final class EngineLock {
  private EngineLock() {}

  /** Locks the engine of this process; further calls change nothing. */
  public static void lockProcess() {
    ARQ.globalServiceAllowed = false;
    ARQ.allowServiceDefault = false;
    if (System.getProperty(ARQ.systemPropertyScripting) != null) {
      throw new IllegalStateException(
          "the property " + ARQ.systemPropertyScripting + " lets queries run scripts: unset it");
    }
    // One line a call would let a query write the log at its own rate.
    E_Function.WarnOnUnknownFunction = false;
    lock(ARQ.getContext());
    DescribeHandlerRegistry describing = DescribeHandlerRegistry.get();
    describing.clear();
    describing.add(DescribeTriples::new);
  }

  /**
   * Makes the context of a dataset that is not the database itself but is made around it, for what
   * is set for the database must not reach an engine that does not know it.
   *
   * @param database the context of the database
   * @return a locked one that knows the text index alone
   */
  public static Context around(Context database) {
    Context context = new Context();
    context.set(TextQuery.textIndex, database.<Object>get(TextQuery.textIndex));
    lock(context);
    return context;
  }

  /**
   * Locks what a context overrides.
   *
   * @param context the context of a dataset, or of all
   */
  public static void lock(Context context) {
    context.set(ARQ.httpServiceAllowed, false);
    ServiceExecutorRegistry.set(context, new ServiceExecutorRegistry());
    FunctionRegistry.set(context, new ClosedFunctions());
    PropertyFunctionRegistry.set(context, new ClosedPropertyFunctions());
  }
}
