package org.lectern.server.app.browser;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test its own visit, and checks it when the test is over. */
final class VisitParameter implements BeforeAllCallback, ParameterResolver, AfterEachCallback {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(VisitParameter.class);

  @Override
  public void beforeAll(ExtensionContext context) {
    ShippedSite.of(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Visit.class;
  }

  @Override
  public Visit resolveParameter(ParameterContext parameter, ExtensionContext context) {
    ShippedSite site = ShippedSite.of(context);
    return context
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            Visit.class, type -> new Visit(site.browser(), site.address()), Visit.class);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Visit visit = context.getStore(NAMESPACE).remove(Visit.class, Visit.class);
    if (visit == null) {
      return;
    }
    visit.close();
    if (context.getExecutionException().isEmpty()) {
      visit.check();
    }
  }
}
