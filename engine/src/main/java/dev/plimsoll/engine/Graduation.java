package dev.plimsoll.engine;

import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.value.Arithmetic;
import dev.plimsoll.model.value.EvaluationFailure;
import dev.plimsoll.model.value.Value;
import dev.plimsoll.model.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Shares a value out over the rungs of a ladder, each with a rate of its own. */
final class Graduation {

  private static final Value ZERO = Value.of(Rational.ZERO);

  private final PlanBlock.Ladder ladder;
  private final Function<String, Value> values;

  /**
   * Over one ladder.
   *
   * @param values the values of figures by their full names
   */
  Graduation(PlanBlock.Ladder ladder, Function<String, Value> values) {
    this.ladder = ladder;
    this.values = values;
  }

  /** The part of a value that lies in a rung, and the rate for it. */
  record Share(String rung, Value rate, Value part) {}

  /** The sum over all rungs of rate and part. */
  Value of(Value rates, Value amount) {
    List<Value> all = new ArrayList<>(List.of(rates, amount));
    ladder.positions().forEach(name -> all.add(values.apply(name)));
    Value blocked = TermEvaluator.blocked(all);
    if (blocked != null) {
      return blocked;
    }
    Value sum = ZERO;
    for (Share share : shares(rates, amount)) {
      sum = Arithmetic.plus(sum, Arithmetic.times(share.rate(), share.part()));
    }
    return sum;
  }

  /** The rungs in which something lies, in order. */
  List<Share> shares(Value rates, Value amount) {
    if (Arithmetic.compare(amount, ZERO) < 0) {
      throw new EvaluationFailure(
          "A negative value lies in no rung of `" + ladder.name() + "`.", null);
    }
    List<Share> shares = new ArrayList<>();
    Value end = ZERO;
    List<PlanBlock.Rung> rungs = ladder.rungs();
    for (int i = 0; i < rungs.size(); i++) {
      PlanBlock.Rung rung = rungs.get(i);
      Value low = rung.low() == null ? end : values.apply(rung.low().value());
      end = end(rungs, i);
      Value high = Arithmetic.compare(amount, end) < 0 ? amount : end;
      if (Arithmetic.compare(high, low) > 0) {
        shares.add(new Share(rung.name(), rate(rates, rung.name()), Arithmetic.minus(high, low)));
      }
    }
    if (Arithmetic.compare(amount, end) > 0) {
      throw new EvaluationFailure(
          "This lies above the last rung of `" + ladder.name() + "`, which has no rate for it.",
          "give the ladder a last rung without an end");
    }
    return shares;
  }

  /** A rung that does not say where it ends does so where the next one begins. */
  private Value end(List<PlanBlock.Rung> rungs, int i) {
    PlanBlock.Edge high = rungs.get(i).high();
    if (high == null && i + 1 < rungs.size()) {
      high = rungs.get(i + 1).low();
    }
    return high == null ? Values.UNLIMITED : values.apply(high.value());
  }

  private static Value rate(Value rates, String rung) {
    Value rate =
        rates instanceof Value.Column column
            ? column.cells().getOrDefault(rung, Values.MISSING)
            : rates;
    if (rate instanceof Value.Missing) {
      throw new EvaluationFailure("The rung `" + rung + "` has no rate.", null);
    }
    return rate;
  }
}
