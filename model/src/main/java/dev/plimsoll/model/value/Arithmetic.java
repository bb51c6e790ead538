package dev.plimsoll.model.value;

import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.value.Value.Unlimited;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * Exact arithmetic on values. Unlimited never binds: it absorbs what is added to it, and what would
 * need its size (a difference of two, a product with zero) fails. A list meets a single value
 * element by element.
 */
public final class Arithmetic {

  /** Numbers beyond this many bits (about 30,000 digits) are refused rather than computed on. */
  private static final int MAX_BITS = 100_000;

  private Arithmetic() {}

  /** The sum. */
  public static Value plus(Value a, Value b) {
    return elementwise(
        a,
        b,
        (x, y) ->
            x instanceof Unlimited || y instanceof Unlimited
                ? Values.UNLIMITED
                : number(of(x).plus(of(y))));
  }

  /** The difference. */
  public static Value minus(Value a, Value b) {
    return elementwise(
        a,
        b,
        (x, y) -> {
          if (y instanceof Unlimited) {
            throw new EvaluationFailure(
                "Nothing can be left when an unlimited value is taken away.", null);
          }
          return x instanceof Unlimited ? x : number(of(x).minus(of(y)));
        });
  }

  /** The product. */
  public static Value times(Value a, Value b) {
    return elementwise(
        a,
        b,
        (x, y) -> {
          if (x instanceof Unlimited || y instanceof Unlimited) {
            requirePositive(x);
            requirePositive(y);
            return Values.UNLIMITED;
          }
          return number(of(x).times(of(y)));
        });
  }

  /** The quotient; what is shared out among an unlimited number is zero. */
  public static Value dividedBy(Value a, Value b) {
    return elementwise(
        a,
        b,
        (x, y) -> {
          if (y instanceof Unlimited) {
            if (x instanceof Unlimited) {
              throw new EvaluationFailure("An unlimited value cannot be divided by another.", null);
            }
            return Value.of(Rational.ZERO);
          }
          if (of(y).isZero()) {
            throw new EvaluationFailure("This divides by zero.", null);
          }
          if (x instanceof Unlimited) {
            requirePositive(y);
            return Values.UNLIMITED;
          }
          return number(of(x).dividedBy(of(y)));
        });
  }

  /**
   * How many of something a whole has room for, or how many wholes it takes to hold it. A whole
   * that is overdrawn has room for none; what needs nothing finds room without limit.
   *
   * @param whole what is to hold, or to be held
   * @param each what one of them needs, or holds
   * @param takes whether the wholes are counted
   */
  public static Value room(Value whole, Value each, boolean takes) {
    boolean some = whole instanceof Unlimited || of(whole).signum() > 0;
    boolean free = each instanceof Unlimited || of(each).signum() > 0;
    if (free) {
      boolean endless = whole instanceof Unlimited && each instanceof Unlimited;
      return !some ? Value.of(Rational.ZERO) : endless ? whole : dividedBy(whole, each);
    }
    if (takes && some) {
      throw new EvaluationFailure(
          "No number of them is enough, since one of them has nothing to offer.", null);
    }
    boolean overdrawn = !some && of(whole).signum() < 0;
    return takes || overdrawn ? Value.of(Rational.ZERO) : Values.UNLIMITED;
  }

  /** The power; exact for whole exponents, to the precision of a double for others. */
  public static Value power(Value base, Value exponent) {
    return elementwise(base, exponent, (x, y) -> number(power(of(x), of(y))));
  }

  private static Rational power(Rational base, Rational exponent) {
    if (exponent.isInteger()) {
      if (base.isZero() && exponent.signum() < 0) {
        throw new EvaluationFailure("Zero has no negative power.", null);
      }
      double bits = Math.abs(exponent.doubleValue()) * base.bitLength();
      boolean trivial = base.isZero() || base.abs().equals(Rational.ONE);
      if (!trivial && bits > MAX_BITS) {
        throw tooLarge();
      }
      return base.pow(
          trivial ? exponent.signum() * parity(exponent) : (int) exponent.doubleValue());
    }
    if (base.signum() < 0) {
      throw new EvaluationFailure(
          "A negative number has no power with a fraction as its exponent.", null);
    }
    return ofDouble(StrictMath.pow(base.doubleValue(), exponent.doubleValue()));
  }

  private static int parity(Rational whole) {
    return whole.numerator().testBit(0) ? 1 : 2;
  }

  /** The negative. */
  public static Value negate(Value value) {
    if (value instanceof Value.Many many) {
      return map(many, Arithmetic::negate);
    }
    return Value.of(of(value).negate());
  }

  /**
   * Compares two values of one type.
   *
   * @return negative, zero or positive, as by {@link Comparable}
   */
  public static int compare(Value a, Value b) {
    if (a instanceof Unlimited || b instanceof Unlimited) {
      return Boolean.compare(a instanceof Unlimited, b instanceof Unlimited);
    }
    if (a instanceof Value.Day x && b instanceof Value.Day y) {
      return x.value().compareTo(y.value());
    }
    return of(a).compareTo(of(b));
  }

  /** Whether two values are the same; a rung is the same as its name. */
  public static boolean same(Value a, Value b) {
    if (a instanceof Value.Rung rung && b instanceof Value.Words words) {
      return rung.name().equals(words.value());
    }
    if (b instanceof Value.Rung && a instanceof Value.Words) {
      return same(b, a);
    }
    return a.equals(b);
  }

  /** The number of a value that is known to be one. */
  public static Rational of(Value value) {
    return switch (value) {
      case Value.Number number -> number.value();
      case Unlimited unlimited ->
          throw new EvaluationFailure("An unlimited value has no size to compute with.", null);
      case Value.Missing missing ->
          throw new EvaluationFailure("This row has no value here to compute with.", null);
      case Value.None none ->
          throw new EvaluationFailure(
              "There is nothing here to compute with: a look-up found no rung, or none with this"
                  + " field.",
              null);
      default -> throw new EvaluationFailure("This is not a number to compute with.", null);
    };
  }

  /** A number that came from a function of doubles. */
  public static Rational ofDouble(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw tooLarge();
    }
    return Rational.ofDouble(value);
  }

  private static Value number(Rational value) {
    if (value.bitLength() > MAX_BITS) {
      throw tooLarge();
    }
    return Value.of(value);
  }

  private static EvaluationFailure tooLarge() {
    return new EvaluationFailure(
        "This number is too large to compute with.", "look for a power or a unit gone astray");
  }

  private static void requirePositive(Value value) {
    if (!(value instanceof Unlimited) && of(value).signum() <= 0) {
      throw new EvaluationFailure(
          "An unlimited value can only be scaled by a positive number.", null);
    }
  }

  private static Value elementwise(Value a, Value b, BinaryOperator<Value> operation) {
    if (a instanceof Value.Many many && b instanceof Value.Many others) {
      if (many.elements().size() != others.elements().size()) {
        throw new EvaluationFailure(
            "These lists have "
                + many.elements().size()
                + " and "
                + others.elements().size()
                + " elements and cannot be paired.",
            null);
      }
      List<Value> results = new ArrayList<>();
      for (int i = 0; i < many.elements().size(); i++) {
        results.add(operation.apply(many.elements().get(i), others.elements().get(i)));
      }
      return new Value.Many(results);
    }
    if (a instanceof Value.Many many) {
      return map(many, element -> operation.apply(element, b));
    }
    if (b instanceof Value.Many many) {
      return map(many, element -> operation.apply(a, element));
    }
    return operation.apply(a, b);
  }

  private static Value map(Value.Many many, UnaryOperator<Value> operation) {
    List<Value> results = new ArrayList<>();
    for (Value element : many.elements()) {
      results.add(operation.apply(element));
    }
    return new Value.Many(results);
  }
}
