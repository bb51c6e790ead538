package dev.plimsoll.model.function;

import static dev.plimsoll.model.function.Function.one;
import static dev.plimsoll.model.function.Function.optional;

import dev.plimsoll.model.queueing.Scalability;
import dev.plimsoll.model.queueing.ScalabilityFit;
import dev.plimsoll.model.unit.Dimension;
import dev.plimsoll.model.unit.UnitProduct;
import dev.plimsoll.model.value.Arithmetic;
import dev.plimsoll.model.value.EvaluationFailure;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;

/** The Universal Scalability Law: a throughput by its coefficients, and those by measurement. */
final class Scaling {

  private static final String GROUP = "scalability";

  private static final String LOADS = "[1, 2, 4, 8]";
  private static final String THROUGHPUTS = "[100, 180, 290, 385] req/s";

  private Scaling() {}

  // More load is more throughput up to the peak and less beyond it; contention and coherency lower
  // what is above zero alone. A throughput moves the same way as that of one.

  static final Function USL =
      Function.of(
              "usl",
              GROUP,
              List.of(one("load"), one("lambda"), one("sigma"), one("kappa"), optional("limit")),
              "The throughput at a load by the Universal Scalability Law: `lambda` is that of one,"
                  + " `sigma` the share that only one can do at a time (contention), `kappa` what"
                  + " each pair costs by keeping each other up to date (coherency). Beyond `limit`"
                  + " there is none.",
              "x = usl(20 users, 50 req/s/user, 5%, 0.02%)",
              "493.6 req/s",
              (arguments, isCount) -> throughput(arguments, isCount),
              new Numeric(Scaling::throughput))
          .moving(Motion.NEITHER, Motion.RISES, Motion.NEITHER);

  static final Function USL_PEAK =
      Function.of(
              "usl_peak",
              GROUP,
              List.of(one("sigma"), one("kappa")),
              "The load with the highest throughput by the Universal Scalability Law, a number;"
                  + " unlimited where `kappa` is zero.",
              "peak = usl_peak(5%, 0.02%)",
              "68.92",
              (arguments, isCount) -> {
                Rules.requirePlain(0, arguments.get(0));
                Rules.requirePlain(1, arguments.get(1));
                return Typed.of(Types.NUMBER);
              },
              new Numeric(
                  x -> Scalability.peak(coefficient("sigma", x[0]), coefficient("kappa", x[1]))))
          .moving(Motion.FALLS);

  static final Function USL_LAMBDA =
      fitted(
          "usl_lambda",
          "The throughput of one that measured loads and throughputs tell: the Universal"
              + " Scalability Law with the least squared differences from them, no coefficient"
              + " below zero.",
          "lambda = usl_lambda(" + LOADS + ", " + THROUGHPUTS + ")",
          "100.1 req/s",
          (loads, throughputs) -> law(loads, throughputs).lambda(),
          (arguments, isCount) -> each(arguments));

  static final Function USL_SIGMA =
      fitted(
          "usl_sigma",
          "The contention that measured loads and throughputs tell, as `usl_lambda` the throughput"
              + " of one.",
          "sigma = usl_sigma(" + LOADS + ", " + THROUGHPUTS + ") in %",
          "9.944%",
          (loads, throughputs) -> law(loads, throughputs).sigma(),
          (arguments, isCount) -> Typed.of(Types.NUMBER));

  static final Function USL_KAPPA =
      fitted(
          "usl_kappa",
          "The coherency cost that measured loads and throughputs tell.",
          "kappa = usl_kappa(" + LOADS + ", " + THROUGHPUTS + ") in %",
          "0.6862%",
          (loads, throughputs) -> law(loads, throughputs).kappa(),
          (arguments, isCount) -> Typed.of(Types.NUMBER));

  static final Function USL_MEASURED =
      fitted(
          "usl_measured",
          "The largest load that was measured: of those that have a throughput.",
          "most = usl_measured(" + LOADS + ", " + THROUGHPUTS + ")",
          "8",
          (loads, throughputs) -> {
            double most = 0;
            for (double[] point : points(loads, throughputs)) {
              most = Math.max(most, point[0]);
            }
            return most;
          },
          (arguments, isCount) -> arguments.getFirst().element());

  private static Typed throughput(List<Typed> arguments, Predicate<Dimension> isCount) {
    Typed load = arguments.get(0);
    Typed lambda = arguments.get(1);
    QueueRules.requireNumber(0, load, isCount);
    Rules.requireQuantity(1, lambda);
    Rules.requirePlain(2, arguments.get(2));
    Rules.requirePlain(3, arguments.get(3));
    if (arguments.size() > 4) {
      Rules.requireQuantity(4, arguments.get(4));
      requireAlike(load, arguments.get(4));
    }
    if (!(load.type() instanceof Type.Quantity count)
        || !(lambda.type() instanceof Type.Quantity each)) {
      return lambda;
    }
    UnitProduct unit =
        load.unit() == null || lambda.unit() == null
            ? null
            : lambda.unit().times(load.unit()).simplified();
    return new Typed(new Type.Quantity(each.dimension().times(count.dimension())), unit);
  }

  private static void requireAlike(Typed load, Typed limit) {
    if (!load.type().fits(limit.type())) {
      throw new Misfit(
          0, 4, "This is " + load.phrase() + ", and its limit " + limit.phrase() + ".", null);
    }
  }

  private static double throughput(double[] x) {
    double load = x[0];
    if (load != 0 && !(load >= 1)) {
      throw new EvaluationFailure(
          "Nothing is known of a load between none and one.", "the law begins at a load of 1");
    }
    if (load == Double.POSITIVE_INFINITY) {
      throw new EvaluationFailure("An unlimited load has no throughput to compute.", null);
    }
    if (x.length > 4 && load > x[4]) {
      throw new EvaluationFailure(
          "This load lies beyond the limit up to which the law is carried.",
          "measure there; a higher `limit` carries it further");
    }
    return new Scalability(x[1], coefficient("sigma", x[2]), coefficient("kappa", x[3]))
        .throughput(load);
  }

  private static double coefficient(String name, double value) {
    if (value < 0 || value == Double.POSITIVE_INFINITY) {
      throw new EvaluationFailure(
          "`" + name + "` is a number from 0 on.", "a fit with a negative one has measured noise");
    }
    return value;
  }

  private static Function fitted(
      String name,
      String summary,
      String example,
      String shows,
      ToDoubleBiFunction<Value, Value> figure,
      Function.Rule rule) {
    return Function.of(
            name,
            GROUP,
            List.of(one("loads"), one("throughputs")),
            summary,
            example,
            shows,
            (arguments, isCount) -> {
              requireMany(0, arguments.get(0));
              requireMany(1, arguments.get(1));
              QueueRules.requireNumber(0, arguments.get(0).element(), isCount);
              Rules.requireQuantity(1, arguments.get(1).element());
              return rule.of(arguments, isCount);
            },
            arguments ->
                Value.of(
                    Arithmetic.ofDouble(figure.applyAsDouble(arguments.get(0), arguments.get(1)))))
        .as(Function.Form.WHOLE);
  }

  private static void requireMany(int index, Typed argument) {
    if (argument.type().isQuantity() && !(argument.type() instanceof Type.Anything)) {
      throw new Misfit(
          index,
          "This is one value, and a law is fitted to several.",
          "give a column or a list: `[1, 2, 4, 8]`");
    }
  }

  private static Typed each(List<Typed> arguments) {
    Typed load = arguments.get(0).element();
    Typed throughput = arguments.get(1).element();
    if (!(load.type() instanceof Type.Quantity count)
        || !(throughput.type() instanceof Type.Quantity rate)) {
      return throughput;
    }
    UnitProduct unit =
        load.unit() == null || throughput.unit() == null
            ? null
            : throughput.unit().dividedBy(load.unit()).simplified();
    return new Typed(new Type.Quantity(rate.dimension().dividedBy(count.dimension())), unit);
  }

  private static Scalability law(Value loads, Value throughputs) {
    List<double[]> points = points(loads, throughputs);
    double[] n = new double[points.size()];
    double[] x = new double[points.size()];
    for (int i = 0; i < n.length; i++) {
      n[i] = points.get(i)[0];
      x[i] = points.get(i)[1];
      if (!(n[i] >= 1) || !(x[i] > 0)) {
        throw new EvaluationFailure(
            "A law is fitted to loads from 1 on and to throughputs above zero.", null);
      }
    }
    if (Arrays.stream(n).distinct().count() < 3) {
      throw new EvaluationFailure(
          "A law with three coefficients takes measurements at three different loads or more.",
          "measure at more loads, also where throughput no longer rises");
    }
    @Nullable Scalability law = new ScalabilityFit(n, x).law();
    if (law == null) {
      throw new EvaluationFailure("No Universal Scalability Law fits these measurements.", null);
    }
    return law;
  }

  /** Loads with throughputs: columns pair by the names of their rows, lists by their order. */
  private static List<double[]> points(Value loads, Value throughputs) {
    List<double[]> points = new ArrayList<>();
    if (loads instanceof Value.Column ns && throughputs instanceof Value.Column xs) {
      ns.cells()
          .forEach((row, n) -> {
            Value x = xs.cells().get(row);
            if (x != null && !(x instanceof Value.Missing) && !(n instanceof Value.Missing)) {
              points.add(new double[] {number(n), number(x)});
            }
          });
      return points;
    }
    if (loads instanceof Value.Many ns
        && throughputs instanceof Value.Many xs
        && ns.elements().size() == xs.elements().size()) {
      for (int i = 0; i < ns.elements().size(); i++) {
        points.add(new double[] {number(ns.elements().get(i)), number(xs.elements().get(i))});
      }
      return points;
    }
    throw new EvaluationFailure(
        "Loads and throughputs are two columns of a table, or two lists of one length.", null);
  }

  private static double number(Value value) {
    return Arithmetic.of(value).doubleValue();
  }
}
