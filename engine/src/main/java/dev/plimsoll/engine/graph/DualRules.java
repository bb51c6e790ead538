package dev.plimsoll.engine.graph;

import java.util.ArrayList;
import java.util.List;

/** How fast each node of a graph moves, from how fast its operands do. */
final class DualRules {

  /** As little as comparisons tell apart. */
  private static final double JUST = 16 * Kernels.NEAR;

  private final double[] values;
  private final double[] speeds;

  /** Over the values and speeds of the numbers of a graph, by their places. */
  DualRules(double[] values, double[] speeds) {
    this.values = values;
    this.speeds = speeds;
  }

  void applied(int place, Node.Applied node) {
    double a = values[node.left()];
    double b = values[node.right()];
    double[] out = new double[1];
    Kernels.apply(node.operation(), new double[] {a}, new double[] {b}, out);
    values[place] = out[0];
    speeds[place] =
        speed(node.operation(), a, b, speeds[node.left()], speeds[node.right()], out[0]);
  }

  /** Nothing times infinity is nothing: what does not move does not jump. */
  private static double times(double a, double b) {
    return a == 0 || b == 0 ? 0 : a * b;
  }

  private static double speed(
      Operation operation, double a, double b, double da, double db, double value) {
    if (da == 0 && db == 0) {
      return 0;
    }
    return switch (operation) {
      case PLUS -> da + db;
      case MINUS -> da - db;
      case TIMES -> times(da, b) + times(a, db);
      case DIVIDED_BY -> (da - times(value, db)) / b;
      case POWER ->
          times(da, b * StrictMath.pow(a, b - 1))
              + (db == 0 ? 0 : times(db, value * StrictMath.log(a)));
      case MIN -> isSame(a, b) ? Math.min(da, db) : a < b ? da : db;
      case MAX -> isSame(a, b) ? Math.max(da, db) : a > b ? da : db;
      case LESS -> isSame(a, b) && da < db ? Double.POSITIVE_INFINITY : 0;
      case AT_MOST -> isSame(a, b) && da > db ? Double.NEGATIVE_INFINITY : 0;
      case EQUAL -> isSame(a, b) && da != db ? Double.NEGATIVE_INFINITY : 0;
      case NOT_EQUAL -> isSame(a, b) && da != db ? Double.POSITIVE_INFINITY : 0;
      case AND -> logic(a, b, da, db, value, 1);
      case OR -> logic(a, b, da, db, value, 0);
      case ABS -> a == 0 ? Math.abs(da) : Math.copySign(1, a) * da;
      case CEIL, FLOOR, ROUND -> stepped(operation, a, b, da, db, value);
      case MOD -> {
        double whole = (a - value) / b;
        boolean falls = value == 0 && da - times(whole, db) < 0;
        yield falls ? Double.POSITIVE_INFINITY : da - times(Math.rint(whole), db);
      }
      case SQRT -> da / (2 * value);
      case EXP -> times(da, value);
      case LN -> da / a;
      case LOG2 -> da / (a * StrictMath.log(2));
      case LOG10 -> da / (a * StrictMath.log(10));
      case HOLDS, TAKES -> room(a, b, da, db, value);
    };
  }

  private static boolean isSame(double a, double b) {
    return a == b || Math.abs(a - b) <= Kernels.NEAR * Math.min(Math.abs(a), Math.abs(b));
  }

  /** Both at once or one of them, an instant later against now. */
  private static double logic(
      double a, double b, double da, double db, double value, double neutral) {
    double nextA = next(a, da);
    double nextB = next(b, db);
    double next = neutral == 1 ? Math.min(nextA, nextB) : Math.max(nextA, nextB);
    return next == value ? 0 : next > value ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
  }

  private static double next(double holds, double speed) {
    return Double.isInfinite(speed) ? 1 - holds : holds;
  }

  /** A number of whole steps: it stands, unless a step lies right here or grows itself. */
  private static double stepped(
      Operation operation, double a, double step, double da, double dStep, double value) {
    double steps = value / step;
    double drift = da - times(a / step, dStep);
    double edge =
        switch (operation) {
          case CEIL -> steps;
          case FLOOR -> steps;
          // A tie goes away from zero, so it has just come to this step or is about to leave it.
          default -> steps - Math.copySign(0.5, a);
        };
    if (isSame(a / step, edge) && drift != 0) {
      boolean jumps =
          switch (operation) {
            case CEIL -> drift > 0;
            case FLOOR -> drift < 0;
            default -> Math.signum(drift) != Math.signum(a);
          };
      if (jumps) {
        return drift > 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
      }
    }
    return times(Math.rint(steps), dStep);
  }

  private static double room(double whole, double each, double dWhole, double dEach, double value) {
    if (!(each > 0)) {
      return each == 0 && dEach > 0 ? Double.NaN : 0;
    }
    if (whole > 0) {
      return Double.isInfinite(value) ? 0 : (dWhole - times(value, dEach)) / each;
    }
    return whole == 0 ? Math.max(0, dWhole) / each : 0;
  }

  /** Where the condition is about to turn, the other branch counts, if it is worth the same. */
  void select(int place, Node.Select node) {
    double condition = values[node.condition()];
    int now = condition == 0 ? node.otherwise() : node.then();
    values[place] = Double.isNaN(condition) ? Double.NaN : values[now];
    if (!Double.isInfinite(speeds[node.condition()])) {
      speeds[place] = speeds[now];
      return;
    }
    int next = condition == 0 ? node.then() : node.otherwise();
    double jump = values[next] - values[now];
    speeds[place] =
        isSame(values[next], values[now]) ? speeds[next] : jump * Double.POSITIVE_INFINITY;
  }

  void ranked(int place, Node.Ranked node) {
    int now = found(node, false);
    int next = found(node, true);
    if (now < 0 || next < 0) {
      values[place] = Double.NaN;
      return;
    }
    List<Double> labels = node.labels();
    if (labels == null) {
      values[place] = values[node.terms().get(now)];
      speeds[place] = speeds[node.terms().get(next)];
      return;
    }
    values[place] = labels.get(now);
    double jump = labels.get(next) - labels.get(now);
    speeds[place] = jump == 0 ? 0 : jump * Double.POSITIVE_INFINITY;
  }

  /** Which of several numbers has the rank, now or an instant later. */
  private int found(Node.Ranked node, boolean later) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < node.terms().size(); i++) {
      if (Double.isNaN(values[node.terms().get(i)])) {
        return -1;
      }
      int at = order.size();
      while (at > 0 && comes(node, i, order.get(at - 1), later)) {
        at--;
      }
      order.add(at, i);
    }
    return order.get(node.place());
  }

  private boolean comes(Node.Ranked node, int one, int other, boolean later) {
    int a = node.terms().get(node.greatest() ? one : other);
    int b = node.terms().get(node.greatest() ? other : one);
    return isSame(values[a], values[b]) ? later && speeds[a] > speeds[b] : values[a] > values[b];
  }

  /** Nothing is known of how a function moves. */
  void called(int place, Node.Called node) {
    List<Integer> inputs = node.inputs();
    int count = inputs.size();
    double[] arguments = new double[count];
    double[] beyond = new double[count];
    boolean still = true;
    for (int i = 0; i < count; i++) {
      int argument = inputs.get(i);
      arguments[i] = values[argument];
      still &= speeds[argument] == 0;
      beyond[i] =
          values[argument] + Math.signum(speeds[argument]) * JUST * Math.abs(values[argument]);
    }
    LaneFunction function = node.function();
    values[place] = function.of(arguments.clone());
    if (still) {
      speeds[place] = 0;
    } else if (function.isStepped()) {
      double jump = function.of(beyond) - values[place];
      speeds[place] = jump == 0 ? 0 : jump * Double.POSITIVE_INFINITY;
    } else {
      speeds[place] = Double.NaN;
    }
  }
}
