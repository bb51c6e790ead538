package dev.plimsoll.engine;

import dev.plimsoll.language.syntax.Operator;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Arithmetic;
import dev.plimsoll.model.value.EvaluationFailure;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Value;
import dev.plimsoll.model.value.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Computes a term in a world, exactly. What depends on an unset value waits for it; what depends on
 * a failed one has failed, without a further report.
 */
final class TermEvaluator {

  private final World world;
  private final @Nullable Call call;
  private final @Nullable ByRow row;

  TermEvaluator(World world) {
    this(world, null, null);
  }

  /** An evaluator of the body of a function. */
  TermEvaluator(World world, @Nullable Call call) {
    this(world, call, null);
  }

  private TermEvaluator(World world, @Nullable Call call, @Nullable ByRow row) {
    this.world = world;
    this.call = call;
    this.row = row;
  }

  /** The same for one row of the columns in a term. */
  TermEvaluator in(@Nullable ByRow other) {
    return new TermEvaluator(world, call, other);
  }

  /**
   * The value of a term.
   *
   * @throws LocatedFailure if it has none
   */
  Value evaluate(Term term) {
    try {
      return compute(term);
    } catch (EvaluationFailure failure) {
      throw new LocatedFailure(term, failure, null);
    }
  }

  private Value compute(Term term) {
    boolean byRow = ByRow.computes(term);
    if (row == null) {
      return byRow ? new ByRow(in(null)).column(term) : whole(term);
    }
    return byRow ? whole(term) : row.value(term);
  }

  private Value whole(Term term) {
    return switch (term) {
      case Term.Constant constant -> constant.value();
      case Term.Amount amount -> amount(amount);
      case Term.Uncertain uncertain ->
          switch (world.taken(uncertain)) {
            case World.End end -> new StandIn(world, this).of(uncertain, end);
            case Taken.Inside inside -> inside.value();
          };
      case Term.Reference reference -> world.value(reference.name());
      case Term.Local local -> Objects.requireNonNull(call).values().get(local.index());
      case Term.Arithmetic arithmetic -> arithmetic(arithmetic);
      case Term.Comparison comparison ->
          known(
              evaluate(comparison.left()),
              evaluate(comparison.right()),
              (a, b) -> Value.of(compare(comparison.operator(), a, b)));
      case Term.Logic logic -> logic(logic);
      case Term.Not not ->
          evaluate(not.operand()) instanceof Value.Truth truth
              ? Value.of(!truth.value())
              : evaluate(not.operand());
      case Term.Negated negated -> {
        Value value = evaluate(negated.operand());
        yield value.isKnown() && !(value instanceof Value.Missing)
            ? Arithmetic.negate(value)
            : value;
      }
      case Term.Choice choice -> {
        Value condition = evaluate(choice.condition());
        yield condition instanceof Value.Truth truth
            ? evaluate(truth.value() ? choice.then() : choice.otherwise())
            : condition;
      }
      case Term.BuiltInCall builtIn -> {
        List<Value> arguments = all(builtIn.arguments());
        Value blocked = blocked(arguments);
        yield blocked != null ? blocked : builtIn.function().evaluation().of(arguments);
      }
      case Term.PlanCall planCall -> planCall(planCall);
      case Term.End end -> {
        Range range =
            call == null ? world.range(end.operand()) : new Bounds(world, call).of(end.operand());
        yield end.high() ? range.high() : range.low();
      }
      case Term.Statistic statistic -> new Statistics(world, call).of(statistic).value();
      case Term.Amended amended -> amended(amended);
      case Term.Reached reached -> new MomentSearch(world, call).reached(reached);
      case Term.Accumulated accumulated -> new MomentSearch(world, call).accumulated(accumulated);
      case Term.Solved solved -> new Solving(world, call, solved).value();
      case Term.Relabelled relabelled -> evaluate(relabelled.operand());
      case Term.PerOne one -> evaluate(one.operand());
      case Term.Room room ->
          known(
              evaluate(room.whole()),
              evaluate(room.each()),
              (whole, each) -> Arithmetic.room(whole, each, room.takes()));
      case Term.Shown shown -> evaluate(shown.operand());
      case Term.LookUp lookUp -> new LookUps(world).rung(lookUp.ladder(), evaluate(lookUp.key()));
      case Term.NextRung next -> new LookUps(world).next(evaluate(next.rung()), next.ladder());
      case Term.Field field -> {
        Value rung = evaluate(field.rung());
        yield rung instanceof Value.Rung found
            ? new LookUps(world).field(found, field.field())
            : rung;
      }
      case Term.ListOf list -> {
        List<Value> elements = all(list.elements());
        Value blocked = blocked(elements);
        yield blocked != null ? blocked : new Value.Many(elements);
      }
      case Term.ColumnOf column -> {
        Map<String, Value> cells = new LinkedHashMap<>();
        for (String name : ((Type.Column) column.type()).rows()) {
          Term cell = column.cells().get(name);
          cells.put(name, cell == null ? Values.MISSING : evaluate(cell));
        }
        yield new Value.Column(cells);
      }
      case Term.CellOf cell -> Columns.cell(evaluate(cell.column()), evaluate(cell.row()));
      case Term.Kept kept -> Columns.kept(evaluate(kept.column()), evaluate(kept.condition()));
      case Term.Grouped grouped ->
          Columns.grouped(grouped.function(), evaluate(grouped.column()), evaluate(grouped.key()));
      case Term.Running running -> Columns.running(running.function(), evaluate(running.column()));
      case Term.Prior prior -> Columns.prior(evaluate(prior.column()), evaluate(prior.first()));
      case Term.Graduated graduated -> {
        PlanBlock.Ladder ladder = world.program().ladder(graduated.ladder());
        yield ladder == null
            ? Values.FAILED
            : new Graduation(ladder, world::value)
                .of(evaluate(graduated.rates()), evaluate(graduated.amount()));
      }
      case Term.Fold fold -> Folds.of(fold, all(terms(fold)));
      case Term.Binding binding ->
          Folds.binding(binding.fold(), all(terms(binding.fold())), binding.place());
      case Term.Ranked ranked ->
          Folds.ranked(ranked.fold(), all(terms(ranked.fold())), ranked.place());
    };
  }

  private static List<Term> terms(Term.Fold fold) {
    return fold.terms().stream().map(Term.Named::term).toList();
  }

  private List<Value> all(List<Term> terms) {
    List<Value> values = new ArrayList<>();
    for (Term term : terms) {
      values.add(evaluate(term));
    }
    return values;
  }

  /**
   * What keeps a computation from going on: a failed value, all that it waits for, or that a row
   * has no value.
   */
  static @Nullable Value blocked(List<Value> values) {
    Set<String> unset = new LinkedHashSet<>();
    boolean missing = false;
    for (Value value : values) {
      Value each = value instanceof Value.Column column ? blocked(column.present()) : value;
      if (each instanceof Value.Failed) {
        return each;
      }
      if (each instanceof Value.Waiting waiting) {
        unset.addAll(waiting.unset());
      }
      missing |= each instanceof Value.Missing;
    }
    return !unset.isEmpty()
        ? new Value.Waiting(List.copyOf(unset))
        : missing ? Values.MISSING : null;
  }

  private static Value known(Value a, Value b, BinaryOperator<Value> operation) {
    if (a instanceof Value.Number && b instanceof Value.Number) {
      return operation.apply(a, b);
    }
    Value blocked = blocked(List.of(a, b));
    return blocked != null ? blocked : operation.apply(a, b);
  }

  private Value amount(Term.Amount amount) {
    Rational number = amount.number();
    for (Map.Entry<String, Rational> policy : amount.policies().entrySet()) {
      Value worth = world.value("unit " + policy.getKey());
      if (!(worth instanceof Value.Number value)) {
        return worth;
      }
      number = number.times(value.value().pow((int) policy.getValue().doubleValue()));
    }
    return Value.of(number);
  }

  private Value arithmetic(Term.Arithmetic term) {
    Value left = evaluate(term.left());
    Value right = evaluate(term.right());
    return known(
        left,
        right,
        (a, b) ->
            a instanceof Value.Day || b instanceof Value.Day
                ? Dates.arithmetic(term, a, b, world.program().units())
                : switch (term.operator()) {
                  case PLUS -> Arithmetic.plus(a, b);
                  case MINUS -> Arithmetic.minus(a, b);
                  case TIMES -> Arithmetic.times(a, b);
                  case DIVIDED_BY -> Arithmetic.dividedBy(a, b);
                  default -> Arithmetic.power(a, b);
                });
  }

  private static boolean compare(Operator operator, Value a, Value b) {
    return switch (operator) {
      case EQUAL -> Arithmetic.same(a, b);
      case NOT_EQUAL -> !Arithmetic.same(a, b);
      case LESS -> Arithmetic.compare(a, b) < 0;
      case AT_MOST -> Arithmetic.compare(a, b) <= 0;
      case GREATER -> Arithmetic.compare(a, b) > 0;
      default -> Arithmetic.compare(a, b) >= 0;
    };
  }

  private Value logic(Term.Logic logic) {
    boolean or = logic.operator() == Operator.OR;
    Value left = evaluate(logic.left());
    if (left instanceof Value.Truth truth && truth.value() == or) {
      return left;
    }
    Value right = evaluate(logic.right());
    if (right instanceof Value.Truth truth && truth.value() == or) {
      return right;
    }
    Value blocked = blocked(List.of(left, right));
    return blocked != null ? blocked : Value.of(!or);
  }

  private Value planCall(Term.PlanCall term) {
    Call inner = new Call(world, term.arguments(), all(term.arguments()), call);
    try {
      return new TermEvaluator(world, inner).evaluate(term.function().body());
    } catch (LocatedFailure failure) {
      throw failure.in(term.function().source(), term);
    }
  }

  private Value amended(Term.Amended amended) {
    Map<String, Value> amendments = new HashMap<>();
    for (Term.Amendment amendment : amended.amendments()) {
      amendments.put(amendment.name(), evaluate(amendment.value()));
    }
    World other = world.amended(amendments, amended.target());
    return new TermEvaluator(other, call).evaluate(amended.target());
  }
}
