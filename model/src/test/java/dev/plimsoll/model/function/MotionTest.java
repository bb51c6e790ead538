package dev.plimsoll.model.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.value.Arithmetic;
import dev.plimsoll.model.value.EvaluationFailure;
import dev.plimsoll.model.value.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Functions move with their arguments the way they say. */
final class MotionTest {

  private static final int TIMES = 4_000;

  /** How much two results on doubles may differ by rounding. */
  private static final Rational ROUNDING = Rational.of(1, 1_000_000_000L);

  static List<String> moving() {
    return Functions.all().stream()
        .filter(function -> !function.motions().isEmpty())
        .filter(function -> !function.name().equals("any") && !function.name().equals("all"))
        .map(Function::name)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("moving")
  void aFunctionMovesTheWayItSays(String name) {
    Function function = Objects.requireNonNull(Functions.find(name));
    int[] compared = new int[1];
    SplittableRandom random = new SplittableRandom(name.hashCode());
    for (int i = 0; i < TIMES; i++) {
      List<Value> here = arguments(function, random);
      int moved = random.nextInt(here.size());
      Motion motion = function.motion(moved);
      List<Value> there = new ArrayList<>(here);
      there.set(moved, argument(function, moved, random));
      if (motion == Motion.NEITHER || Arithmetic.compare(here.get(moved), there.get(moved)) > 0) {
        continue;
      }
      Value before = result(function, motion == Motion.RISES ? here : there);
      Value after = result(function, motion == Motion.RISES ? there : here);
      if (before != null && after != null) {
        compared[0]++;
        assertThat(risesOrStays(before, after))
            .as("%s of %s and of %s: %s and %s", name, here, there, before, after)
            .isTrue();
      }
    }
    assertThat(compared[0]).isGreaterThan(TIMES / 20);
  }

  @Test
  void monthsMoveWithBothDaysOnEveryDay() {
    LocalDate fixed = LocalDate.of(2028, 1, 31);
    for (LocalDate day = fixed.minusDays(800); day.isBefore(fixed.plusDays(800)); ) {
      LocalDate next = day.plusDays(1);
      assertThat(Calendar.months(fixed, day)).isLessThanOrEqualTo(Calendar.months(fixed, next));
      assertThat(Calendar.months(day, fixed)).isGreaterThanOrEqualTo(Calendar.months(next, fixed));
      day = next;
    }
  }

  private static boolean risesOrStays(Value before, Value after) {
    if (before instanceof Value.Number a && after instanceof Value.Number b) {
      Rational slack = a.value().abs().times(ROUNDING);
      return a.value().minus(b.value()).compareTo(slack) <= 0;
    }
    return Arithmetic.compare(before, after) <= 0;
  }

  private static List<Value> arguments(Function function, SplittableRandom random) {
    List<Value> arguments = new ArrayList<>();
    boolean many = function.parameters().getFirst().presence() == Function.Presence.MANY;
    int count = many ? 3 : function.parameters().size();
    for (int i = 0; i < count; i++) {
      boolean optional =
          !many && function.parameters().get(i).presence() == Function.Presence.OPTIONAL;
      if (optional && random.nextBoolean() && !function.name().equals("ceil")) {
        break;
      }
      arguments.add(argument(function, i, random));
    }
    return arguments;
  }

  private static Value argument(Function function, int place, SplittableRandom random) {
    List<Function.Parameter> parameters = function.parameters();
    String parameter = parameters.get(Math.min(place, parameters.size() - 1)).name();
    return switch (parameter) {
      case "date", "from", "to" ->
          new Value.Day(LocalDate.of(2027, 10, 1).plusDays(random.nextInt(300)));
      case "servers" -> number(1 + random.nextInt(40), 1);
      case "load" -> number(1 + random.nextInt(400), function.name().equals("usl") ? 1 : 10);
      case "rate" -> number(random.nextInt(400), 10);
      case "service", "within" -> number(1 + random.nextInt(60), 20);
      case "share", "blocked", "waiting" -> number(1 + random.nextInt(98), 100);
      case "scv" -> number(random.nextInt(50), 10);
      case "months" -> number(random.nextInt(200) - 60, 17);
      case "sigma", "kappa" -> number(random.nextInt(100), 1000);
      case "limit" -> number(1_000, 1);
      default -> number(random.nextInt(200) - 60, 7);
    };
  }

  private static Value number(int numerator, int denominator) {
    return Value.of(Rational.of(numerator, denominator));
  }

  private static @Nullable Value result(Function function, List<Value> arguments) {
    try {
      return function.evaluation().of(arguments);
    } catch (EvaluationFailure failure) {
      return null;
    }
  }
}
