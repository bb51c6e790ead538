package dev.plimsoll.model.function;

import dev.plimsoll.model.value.Arithmetic;
import dev.plimsoll.model.value.EvaluationFailure;
import dev.plimsoll.model.value.Value;
import dev.plimsoll.model.value.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A computation on doubles, the same for a point and for thousands of draws.
 *
 * @param kernel what is computed
 * @param exact what is computed instead where there is an exact result, or null for none
 */
public record Numeric(Kernel kernel, @Nullable Exact exact) implements Function.Evaluation {

  /** A computation on doubles alone. */
  Numeric(Kernel kernel) {
    this(kernel, null);
  }

  /** A result that needs no doubles. */
  @FunctionalInterface
  public interface Exact {
    /** The result, or null where it has to be computed on doubles. */
    @Nullable Value of(List<Value> arguments);
  }

  /** A function of single numbers. */
  @FunctionalInterface
  public interface Kernel {
    /**
     * The result; infinity where it is unlimited.
     *
     * @param arguments in base units, infinity for an unlimited one; those that a call leaves out
     *     are missing at the end
     * @throws EvaluationFailure if there is none
     */
    double of(double[] arguments);
  }

  @Override
  public Value of(List<Value> arguments) {
    Value known = exact == null ? null : exact.of(arguments);
    if (known != null) {
      return known;
    }
    double[] numbers = new double[arguments.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] =
          arguments.get(i) instanceof Value.Unlimited
              ? Double.POSITIVE_INFINITY
              : Arithmetic.of(arguments.get(i)).doubleValue();
    }
    double result = kernel.of(numbers);
    return result == Double.POSITIVE_INFINITY
        ? Values.UNLIMITED
        : Value.of(Arithmetic.ofDouble(result));
  }
}
