package org.lectern.server.engine.guard;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_IRI;
import org.apache.jena.sparql.expr.E_NumRound;
import org.apache.jena.sparql.expr.E_Str;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrLang;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprException;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.vocabulary.RDF;

/** A call of a function that makes texts or numbers, whose values are looked at on the way. */
final class GuardedCall extends ExprFunctionN {
  /** The form of RFC 5646, 2.1, without its registry. */
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*");

  private static final Set<String> LANGUAGE_DATATYPES =
      Set.of(RDF.dtLangString.getURI(), RDF.dtDirLangString.getURI());

  private static final String FN = ARQConstants.fnPrefix;
  private static final String CASTS = XSDDatatype.XSD + "#";
  private static final String MATH = ARQConstants.mathPrefix;

  private final ExprFunction plain;
  private final boolean timePart;
  private final QueryBudget budget;

  /**
   * Guards a call.
   *
   * @param plain the call; it evaluates all its arguments before anything else
   * @param arguments its arguments
   * @param budget what it may make
   */
  GuardedCall(ExprFunction plain, ExprList arguments, QueryBudget budget) {
    super(plain.getFunctionSymbol().getSymbol(), arguments);
    this.plain = plain;
    this.timePart = TimeParts.isOne(plain);
    this.budget = budget;
  }

  @Override
  public NodeValue eval(List<NodeValue> values, FunctionEnv env) {
    budget.proceed();
    values.forEach(budget::check);
    foresee(values);
    NodeValue made = evaluate(values, env);
    budget.count(made);
    return made;
  }

  /** Refuses what would take too much while it is made. */
  private void foresee(List<NodeValue> values) {
    if (plain instanceof E_StrConcat) {
      budget.checkLength(values.stream().mapToLong(QueryBudget::length).sum());
    } else if (plain instanceof E_StrContains
        || plain instanceof E_StrBefore
        || plain instanceof E_StrAfter) {
      budget.checkSearch(values.get(0), values.get(1));
    } else if (plain instanceof E_StrLang) {
      requireLanguage(values.get(1));
    } else if (plain instanceof E_Str || plain instanceof E_IRI) {
      refuseBlankNode(values.get(values.size() - 1));
    } else if (plain instanceof E_StrDatatype) {
      refuseDatatypeOfLanguages(values.get(1));
    } else if (plain instanceof E_Function named) {
      foresee(named.getFunctionIRI(), values);
    }
  }

  /** Jena fails on others while it says that they are wrong. */
  private static void requireLanguage(NodeValue tag) {
    if (!tag.isString() || !LANGUAGE.matcher(tag.getString()).matches()) {
      throw new ExprEvalException("expected a language tag such as en or pt-BR");
    }
  }

  /** SPARQL 1.1, 17.4.2: it has neither a text nor an IRI. Jena gives its label. */
  private static void refuseBlankNode(NodeValue value) {
    if (value.isBlank()) {
      throw new ExprEvalException("a blank node has no text and no IRI");
    }
  }

  /** Jena makes a literal of it that has no language, which is no term of RDF. */
  private static void refuseDatatypeOfLanguages(NodeValue datatype) {
    if (datatype.isIRI() && LANGUAGE_DATATYPES.contains(datatype.asNode().getURI())) {
      throw new ExprEvalException("a text of this datatype needs a language");
    }
  }

  private void foresee(String function, List<NodeValue> values) {
    if (function.equals(FN + "concat")) {
      budget.checkLength(values.stream().mapToLong(QueryBudget::length).sum());
    } else if (function.equals(MATH + "exp10") && values.size() == 1) {
      budget.checkPower(NodeValue.makeInteger(10), values.get(0));
    } else if (values.size() == 2) {
      switch (function) {
        case MATH + "pow" -> budget.checkPower(values.get(0), values.get(1));
        case FN + "round", FN + "round-half-to-even" -> budget.checkPlace(values.get(1));
        case FN + "contains", FN + "substring-before", FN + "substring-after" ->
            budget.checkSearch(values.get(0), values.get(1));
        default -> {
          // Makes no more than it is given.
        }
      }
    }
  }

  /** What goes wrong inside a function is an error of its evaluation, as SPARQL has it. */
  private NodeValue evaluate(List<NodeValue> values, FunctionEnv env) {
    try {
      return call(values, env);
    } catch (ExprException | QueryCancelledException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new ExprEvalException("the function cannot take these values", e);
    }
  }

  private NodeValue call(List<NodeValue> values, FunctionEnv env) {
    if (timePart && values.size() == 1) {
      return TimeParts.number(callOfJena(List.of(PlainTime.of(values.get(0))), env));
    }
    if (plain instanceof E_Function named
        && named.getFunctionIRI().startsWith(CASTS)
        && values.size() == 1) {
      return Cast.to(
          named.getFunctionIRI(), values.get(0), source -> callOfJena(List.of(source), env));
    }
    if (rounds() && values.size() == 1 && Rounding.isFloating(values.get(0))) {
      return Rounding.round(values.get(0));
    }
    return callOfJena(values, env);
  }

  private boolean rounds() {
    return plain instanceof E_NumRound
        || plain instanceof E_Function named && named.getFunctionIRI().equals(FN + "round");
  }

  private NodeValue callOfJena(List<NodeValue> values, FunctionEnv env) {
    if (plain instanceof E_Function named) {
      ExprList constants = new ExprList();
      values.forEach(constants::add);
      return new E_Function(named.getFunctionIRI(), constants).eval(BindingFactory.root(), env);
    }
    if (plain instanceof ExprFunction1 one) {
      return one.eval(values.get(0), env);
    }
    if (plain instanceof ExprFunction2 two) {
      return two.eval(values.get(0), values.get(1), env);
    }
    if (plain instanceof ExprFunction3 three) {
      NodeValue third = values.size() > 2 ? values.get(2) : null;
      return three.eval(values.get(0), values.get(1), third, env);
    }
    return ((ExprFunctionN) plain).eval(values, env);
  }

  @Override
  public NodeValue eval(List<NodeValue> values) {
    throw new UnsupportedOperationException("a call is evaluated in its environment");
  }

  @Override
  public String getFunctionIRI() {
    return plain.getFunctionIRI();
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new GuardedCall(plain, arguments, budget);
  }

  @Override
  public boolean equals(Expr other, boolean bySyntax) {
    return other instanceof GuardedCall call
        && plain.equals(call.plain, bySyntax)
        && args.equals(call.args, bySyntax);
  }

  @Override
  public int hashCode() {
    return 31 * plain.hashCode() + args.hashCode();
  }
}
