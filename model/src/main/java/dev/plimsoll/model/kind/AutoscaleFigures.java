package dev.plimsoll.model.kind;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.model.check.Calc;
import dev.plimsoll.model.check.Formula;
import dev.plimsoll.model.check.Lowering;
import dev.plimsoll.model.check.TermChecker;
import dev.plimsoll.model.function.Function;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Autoscaling;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.scaling.ScalingRun;
import dev.plimsoll.model.unit.UnitProduct;
import dev.plimsoll.model.value.Arithmetic;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import dev.plimsoll.model.value.Value;
import dev.plimsoll.model.value.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The figures that the run of an autoscale comes to. Each is a simulation of its own. */
final class AutoscaleFigures {

  private final Lowering inner;
  private final Span span;
  private final Autoscaling scaling;
  private final List<String> reads;

  AutoscaleFigures(Lowering inner, Span span, Autoscaling scaling) {
    this.inner = inner;
    this.span = span;
    this.scaling = scaling;
    this.reads = scaling.names();
  }

  /** The full name of the most instances at once. */
  String peak() {
    return inner.absolute("peak");
  }

  /** Defines the peak, and offers the others for where something names them. */
  void define(@Nullable String price) {
    inner.derive(
        new Identifier(span, "peak"),
        figure(
            "peak_of_run",
            checker -> checker.reference(span, scaling.lowest()).typed(),
            run -> run.totals().peak()),
        "the most instances at once");
    Measured none = checker -> Typed.of(Types.NUMBER);
    offer("actions", none, run -> run.actions().size(), "how often the instances change");
    String load = scaling.trace().points().getFirst().load();
    Measured amount = checker -> Autoscaling.amount(checker.reference(span, load).typed());
    offer("arrived", amount, run -> run.totals().arrived(), "what came");
    offer("served", amount, run -> run.totals().served(), "what was served");
    offer("shed", amount, run -> run.totals().shed(), "what was turned away");
    offer("longest_queue", amount, run -> run.totals().longestQueue(), "the most that waited");
    Measured time = like(Calc.one(unit("s")));
    offer("longest_wait", time, run -> run.totals().longestWait(), "the longest wait in the queue");
    offer(
        "overloaded",
        time,
        run -> run.totals().overloaded(),
        "how long more came than could be served");
    offer(
        "held_back",
        time,
        run -> run.totals().heldBack(),
        "how long more instances were asked for than there may be");
    offer(
        "utilisation",
        like(Calc.percent(Rational.ONE)),
        run -> run.totals().utilisation(),
        "the highest utilisation of a second");
    Measured instanceTime = like(Calc.of(scaling.lowest()).times(Calc.one(unit("h"))));
    offer(
        "instance_time",
        instanceTime,
        run -> run.totals().instanceSeconds(),
        "all instances, times how long they ran");
    if (price != null) {
      inner.offer(
          new Identifier(span, "cost"),
          Calc.of(inner.absolute("instance_time")).times(Calc.of(price)).at(span),
          "what the instances cost");
      inner.offer(
          new Identifier(span, "lowest_cost"),
          Calc.of(scaling.lowest())
              .times(Calc.of(scaling.trace().lasting()))
              .times(Calc.of(price))
              .at(span),
          "what the fewest instances cost in that time");
    }
  }

  private UnitProduct unit(String name) {
    UnitProduct unit = inner.unit(name);
    return unit == null ? UnitProduct.NONE : unit;
  }

  /** What a figure is measured like. */
  private interface Measured {
    Typed of(TermChecker checker);
  }

  private Measured like(Calc calc) {
    return checker -> calc.term(checker, span).typed();
  }

  private void offer(
      String word, Measured like, ToDoubleFunction<ScalingRun> figure, String meaning) {
    inner.offer(new Identifier(span, word), figure(word + "_of_run", like, figure), meaning);
  }

  private Formula figure(String word, Measured like, ToDoubleFunction<ScalingRun> figure) {
    List<String> all = new ArrayList<>(reads);
    return new Formula.Made(
        all,
        checker -> {
          Typed typed = like.of(checker);
          List<Term> arguments = new ArrayList<>();
          for (String name : reads) {
            Term read = checker.reference(span, name);
            if (read.type().equals(Types.ANYTHING)) {
              return checker.failed(span);
            }
            arguments.add(read);
          }
          return new Term.BuiltInCall(span, typed, simulation(word, typed, figure), arguments);
        });
  }

  /**
   * A function of all that the run depends on. It is no function of the language: only a block can
   * say what its arguments are.
   */
  private Function simulation(String word, Typed typed, ToDoubleFunction<ScalingRun> figure) {
    return new Function(
        word,
        "",
        List.of(),
        "",
        "",
        "",
        Function.Form.WHOLE,
        (arguments, isCount) -> typed,
        arguments -> {
          Map<String, Value> values = new HashMap<>();
          for (int i = 0; i < reads.size(); i++) {
            values.put(reads.get(i), arguments.get(i));
          }
          ScalingRun run = scaling.run(name -> values.getOrDefault(name, Values.FAILED));
          return Value.of(Arithmetic.ofDouble(figure.applyAsDouble(run)));
        });
  }
}
