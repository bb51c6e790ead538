package dev.plimsoll.model.check;

import dev.plimsoll.language.Span;
import dev.plimsoll.model.function.Function;
import dev.plimsoll.model.function.Measure;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.unit.UnitProduct;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks what is asked of all the values that an uncertain one can take. */
final class StatisticChecker {

  private static final String PERCENTILE = "percentile";

  private final TermChecker checker;

  StatisticChecker(TermChecker checker) {
    this.checker = checker;
  }

  /**
   * What a call asks of an uncertain value, or null where it is a function of lists and columns;
   * the level of a percentile is read later.
   */
  @Nullable Measure measure(Function function, List<Term> arguments) {
    if (function.form() == Function.Form.STATISTIC) {
      return Measure.of(function);
    }
    Type type = arguments.getFirst().type();
    boolean single = type instanceof Type.Quantity || type instanceof Type.AnyQuantity;
    return switch (function.name()) {
      case "mean" -> single && arguments.size() == 1 ? new Measure.Mean() : null;
      case PERCENTILE ->
          single || type instanceof Type.Day ? new Measure.Percentile(Rational.ZERO) : null;
      default -> null;
    };
  }

  Term statistic(Span span, Typed typed, Measure measure, List<Term> arguments) {
    Term operand = arguments.getFirst();
    return switch (measure) {
      case Measure.Percentile percentile when arguments.size() > 1 ->
          percentile(span, typed, operand, arguments.get(1));
      case Measure.Chance chance -> new Term.Statistic(span, inPercent(typed), measure, operand);
      default -> new Term.Statistic(span, typed, measure, operand);
    };
  }

  private Typed inPercent(Typed typed) {
    UnitProduct percent = checker.units().find("%").map(UnitProduct::of).orElse(null);
    return new Typed(typed.type(), percent);
  }

  private Term percentile(Span span, Typed typed, Term operand, Term level) {
    if (level.type() instanceof Type.Anything) {
      return checker.failed(span);
    }
    if (level instanceof Term.Amount share
        && share.policies().isEmpty()
        && share.number().signum() > 0
        && share.number().compareTo(Rational.ONE) < 0) {
      return new Term.Statistic(span, typed, new Measure.Percentile(share.number()), operand);
    }
    return checker.report(
        checker.diagnostic(TypeCode.PERCENTILE_LEVEL, level.span()).hint(hint(level)));
  }

  /** The level in hundredths that a name such as {@code p96} asks for, or null. */
  static @Nullable String level(String name) {
    boolean digits = name.length() > 1 && name.length() <= 3 && name.charAt(0) == 'p';
    for (int i = 1; digits && i < name.length(); i++) {
      digits = Character.isDigit(name.charAt(i)) && (i > 1 || name.charAt(i) != '0');
    }
    return digits ? name.substring(1) : null;
  }

  /** {@code 95} is meant in percent. */
  private String hint(Term level) {
    boolean hundredths =
        level instanceof Term.Amount share
            && share.unit() == null
            && share.number().compareTo(Rational.ONE) > 0
            && share.number().compareTo(Rational.of(100)) < 0;
    return hundredths
        ? "write `" + checker.source().text(level.span()) + "%`"
        : "write it as a number: `95%`";
  }
}
