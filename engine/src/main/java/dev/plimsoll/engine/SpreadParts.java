package dev.plimsoll.engine;

import dev.plimsoll.engine.Part.Literal;
import dev.plimsoll.engine.Part.Operation;
import dev.plimsoll.engine.Part.Piece;
import dev.plimsoll.model.function.Functions;
import dev.plimsoll.model.function.Measure;
import dev.plimsoll.model.function.Spread;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Takes uncertain values apart, as their author wrote them. */
final class SpreadParts {

  private final PartBuilder builder;

  SpreadParts(PartBuilder builder) {
    this.builder = builder;
  }

  /** {@code 2 to 5 GB}, {@code truncated(20 to 90 req/s, high = 100 req/s)}. */
  Operation of(Term.Uncertain uncertain) {
    return uncertain.spread() == Spread.LOGNORMAL ? range(uncertain) : call(uncertain);
  }

  /** {@code p95(memory)}, {@code percentile(memory, 99.9%)}. */
  Operation of(Term.Statistic statistic) {
    Measure measure = statistic.measure();
    String level = measure.argument();
    Piece operand =
        new Piece(measure.word() + "(", builder.of(statistic.operand()), PartBuilder.SHOWN);
    return builder.operation(
        statistic, Part.TIGHTEST, List.of(operand), level == null ? ")" : ", " + level + ")");
  }

  /** What is truncated has no value of its own. */
  private Part parameter(Term parameter, Spread of) {
    if (of == Spread.TRUNCATED && parameter instanceof Term.Uncertain whole) {
      Operation written = of(whole);
      return new Operation(
          written.strength(), written.pieces(), written.end(), 0, () -> Worth.UNKNOWN);
    }
    return builder.of(parameter);
  }

  private Operation range(Term.Uncertain range) {
    Term from = range.parameters().getFirst();
    Term to = range.parameters().getLast();
    Part low = builder.of(from);
    Part high = builder.of(to);
    if (from instanceof Term.Amount first
        && to instanceof Term.Amount last
        && first.unit() != null
        && first.unit().equals(last.unit())
        && !first.unit().touchesNumber()) {
      low = new Literal(Worths.number(first));
    }
    List<Piece> pieces =
        List.of(new Piece("", low, Part.TIGHTEST), new Piece(" to ", high, Part.TIGHTEST));
    return builder.operation(range, Part.TIGHTEST, pieces, "");
  }

  /** Arguments stand by their place until one is left out, or where a name says more. */
  private Operation call(Term.Uncertain uncertain) {
    String word = uncertain.spread().word();
    var names = Objects.requireNonNull(Functions.find(word)).parameters();
    List<Piece> pieces = new ArrayList<>();
    boolean named = false;
    for (int i = 0; i < uncertain.parameters().size(); i++) {
      Term parameter = uncertain.parameters().get(i);
      if (parameter instanceof Term.Constant none && none.value() instanceof Value.None) {
        named = true;
        continue;
      }
      named |= i > 0 && uncertain.spread() == Spread.CHOICE;
      String name = named ? names.get(i).name() + " = " : "";
      String before = pieces.isEmpty() ? word + "(" : ", ";
      pieces.add(
          new Piece(before + name, parameter(parameter, uncertain.spread()), PartBuilder.SHOWN));
    }
    return builder.operation(uncertain, Part.TIGHTEST, pieces, ")");
  }
}
