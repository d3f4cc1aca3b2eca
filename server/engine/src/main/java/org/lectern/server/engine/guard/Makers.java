package org.lectern.server.engine.guard;

import java.util.Set;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_DateTimeTZ;
import org.apache.jena.sparql.expr.E_DateTimeTimezone;
import org.apache.jena.sparql.expr.E_Divide;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_IRI;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_NumRound;
import org.apache.jena.sparql.expr.E_Str;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrLang;
import org.apache.jena.sparql.expr.E_StrLowerCase;
import org.apache.jena.sparql.expr.E_StrUpperCase;
import org.apache.jena.sparql.expr.E_Subtract;
import org.apache.jena.sparql.expr.E_URI;
import org.apache.jena.sparql.expr.ExprDigest;
import org.apache.jena.sparql.expr.ExprFunction;

/** Knows the functions that make texts or numbers, or work through texts. */
final class Makers {
  private static final Set<Class<? extends ExprFunction>> CLASSES =
      Set.of(
          E_Add.class,
          E_Subtract.class,
          E_Multiply.class,
          E_Divide.class,
          E_NumRound.class,
          E_Str.class,
          E_IRI.class,
          E_URI.class,
          E_StrConcat.class,
          E_StrContains.class,
          E_StrBefore.class,
          E_StrAfter.class,
          E_StrEncodeForURI.class,
          E_StrUpperCase.class,
          E_StrLowerCase.class,
          E_StrLang.class,
          E_StrDatatype.class,
          // These make little, but fail on what is no literal in a way that no error of SPARQL is.
          E_DateTimeTZ.class,
          E_DateTimeTimezone.class,
          E_Function.class);

  private Makers() {}

  static boolean isMaker(ExprFunction call) {
    return call instanceof ExprDigest || TimeParts.isOne(call) || CLASSES.contains(call.getClass());
  }
}
