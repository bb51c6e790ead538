package dev.plimsoll.engine;

import dev.plimsoll.engine.graph.LaneFunction;
import dev.plimsoll.engine.graph.Operation;
import dev.plimsoll.engine.sample.Fit;
import dev.plimsoll.language.syntax.Operator;
import dev.plimsoll.model.function.Motion;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Policies;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.unit.UnitCatalogue;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import dev.plimsoll.model.value.Value;
import dev.plimsoll.model.value.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Traces a term into a graph of numbers. */
final class Tracer {

  private final TracedWorld scope;
  private final Tracing tracing;
  private final @Nullable TracedCall call;

  Tracer(TracedWorld scope, @Nullable TracedCall call) {
    this.scope = scope;
    this.tracing = scope.tracing();
    this.call = call;
  }

  Traced of(Term term) {
    return switch (term) {
      case Term.Constant constant -> new Traced.Known(constant.value());
      case Term.Amount amount -> amount(amount);
      case Term.Uncertain uncertain -> uncertain(uncertain);
      case Term.Reference reference -> scope.of(reference.name());
      case Term.Local local ->
          call == null ? Tracing.failed() : call.arguments().get(local.index());
      case Term.Arithmetic arithmetic -> arithmetic(arithmetic);
      case Term.Comparison comparison -> comparison(comparison);
      case Term.Logic logic ->
          tracing.map(
              List.of(of(logic.left()), of(logic.right())),
              operands ->
                  tracing.apply(
                      logic.operator() == Operator.OR ? Operation.OR : Operation.AND,
                      operands.get(0),
                      operands.get(1)));
      case Term.Not not -> from(1, of(not.operand()));
      case Term.Negated negated -> from(0, of(negated.operand()));
      case Term.Choice choice -> choice(choice);
      case Term.BuiltInCall builtIn -> new TracedFunctions(this, tracing).of(builtIn);
      case Term.PlanCall planCall -> {
        List<Traced> arguments = all(planCall.arguments());
        TracedCall inner = new TracedCall(planCall.arguments(), arguments, call);
        yield new Tracer(scope, inner).of(planCall.function().body());
      }
      case Term.End _, Term.Statistic _ -> exact(term);
      case Term.Amended amended -> {
        Map<String, Traced> amendments = new HashMap<>();
        for (Term.Amendment amendment : amended.amendments()) {
          amendments.put(amendment.name(), of(amendment.value()));
        }
        TracedWorld other = scope.amended(amendments);
        yield new Tracer(other, call).of(amended.target());
      }
      case Term.Reached reached -> new TracedMoments(scope, call).reached(reached);
      case Term.Accumulated accumulated -> new TracedMoments(scope, call).accumulated(accumulated);
      case Term.Solved solved -> solved(solved);
      case Term.Relabelled relabelled -> of(relabelled.operand());
      case Term.PerOne one -> of(one.operand());
      case Term.Room room ->
          tracing.map(
              List.of(of(room.whole()), of(room.each())),
              operands ->
                  tracing.apply(
                      room.takes() ? Operation.TAKES : Operation.HOLDS,
                      operands.get(0),
                      operands.get(1)));
      case Term.Shown shown -> of(shown.operand());
      case Term.LookUp lookUp -> lookUps().rung(lookUp.ladder(), of(lookUp.key()), lookUp.key());
      case Term.NextRung next -> lookUps().next(next.ladder(), of(next.rung()));
      case Term.Field field ->
          lookUps().field(field.ladder(), of(field.rung()), field.field(), field.type());
      case Term.ListOf list -> new Traced.Listed(all(list.elements()));
      case Term.ColumnOf column -> {
        Map<String, Traced.Cell> cells = new LinkedHashMap<>();
        for (String row : ((Type.Column) column.type()).rows()) {
          Term cell = column.cells().get(row);
          Traced value = cell == null ? new Traced.Known(Values.MISSING) : of(cell);
          cells.put(row, new Traced.Cell(value));
        }
        yield new Traced.Rows(cells);
      }
      case Term.CellOf cell -> columns().cell(of(cell.column()), of(cell.row()), cell.type());
      case Term.Kept kept -> columns().kept(of(kept.column()), of(kept.condition()));
      case Term.Grouped grouped ->
          columns().grouped(grouped, of(grouped.column()), of(grouped.key()));
      case Term.Running running -> columns().running(running, of(running.column()));
      case Term.Prior prior -> columns().prior(of(prior.column()), of(prior.first()));
      case Term.Graduated graduated ->
          lookUps().graduated(graduated.ladder(), of(graduated.rates()), of(graduated.amount()));
      case Term.Fold fold -> fold(fold);
      case Term.Binding binding -> {
        List<Double> labels = new ArrayList<>();
        for (Term.Named named : binding.fold().terms()) {
          labels.add(tracing.codes().code(named.name()));
        }
        yield ranked(binding.fold(), binding.place(), labels);
      }
      case Term.Ranked ranked -> ranked(ranked.fold(), ranked.place(), null);
    };
  }

  private Traced solved(Term.Solved solved) {
    boolean certain = scope.isExact() && call == null && scope.cones().uncertain(solved).isEmpty();
    return certain ? exact(solved) : new TracedSolving(scope, call).of(solved);
  }

  List<Traced> all(List<Term> terms) {
    List<Traced> all = new ArrayList<>();
    terms.forEach(term -> all.add(of(term)));
    return all;
  }

  private TracedLookUps lookUps() {
    return new TracedLookUps(scope);
  }

  private TracedColumns columns() {
    return new TracedColumns(new TracedFunctions(this, tracing), tracing);
  }

  /** A constant less a value, row by row. */
  private Traced from(double constant, Traced operand) {
    return tracing.map(
        List.of(operand),
        operands ->
            tracing.apply(Operation.MINUS, tracing.constant(constant), operands.getFirst()));
  }

  private Traced amount(Term.Amount amount) {
    Traced product = new Traced.Known(Value.of(amount.number()));
    for (Map.Entry<String, Rational> policy : amount.policies().entrySet()) {
      Traced worth = scope.of(Policies.name(policy.getKey()));
      Traced factor =
          tracing.apply(Operation.POWER, worth, tracing.constant(policy.getValue().doubleValue()));
      product = tracing.apply(Operation.TIMES, product, factor);
    }
    return product;
  }

  private Traced uncertain(Term.Uncertain uncertain) {
    Integer stream = tracing.stream(uncertain.name());
    Fit fit = Distributions.of(uncertain, parameter -> numbers(of(parameter)));
    if (!(fit instanceof Fit.Fitted fitted) || stream == null) {
      return Tracing.failed();
    }
    int draw = tracing.graph().draw(stream, tracing.inputs().spread(fitted.distribution()));
    tracing.stands(draw, () -> new UncertainValue(uncertain, standIn()));
    return new Traced.Lane(draw);
  }

  private StandIn standIn() {
    World world = scope.world();
    Call exact = call == null ? null : call.exact(world);
    return new StandIn(world, new TermEvaluator(world, exact));
  }

  /** What a parameter of a distribution is worth, which is the same in every draw. */
  private double[] numbers(Traced parameter) {
    return switch (parameter) {
      case Traced.Known known -> Distributions.numbers(known.value());
      case Traced.Lane lane -> new double[] {tracing.graph().value(lane.place())};
      case Traced.Listed listed ->
          listed.elements().stream()
              .flatMapToDouble(element -> Arrays.stream(numbers(element)))
              .toArray();
      case Traced.Rows rows -> new double[] {Double.NaN};
    };
  }

  /** What is certain from outside, computed exactly. */
  private Traced exact(Term term) {
    if (scope.moves() && scope.cones().read(scope.cones().names(term)).contains(Policies.NOW)) {
      return dayByDay(term);
    }
    try {
      Call exact = call == null ? null : call.exact(scope.world());
      return new Traced.Known(new TermEvaluator(scope.world(), exact).evaluate(term));
    } catch (LocatedFailure failure) {
      return Tracing.failed();
    }
  }

  /** The same where the moment differs from draw to draw: computed once for each day. */
  private Traced dayByDay(Term term) {
    Map<Double, Double> known = new ConcurrentHashMap<>();
    LaneFunction lane =
        numbers ->
            Double.isFinite(numbers[0])
                ? known.computeIfAbsent(
                    numbers[0], day -> on(LocalDate.ofEpochDay(day.longValue()), term))
                : Double.NaN;
    int now = tracing.lane(scope.of(Policies.NOW), Types.DAY);
    return new Traced.Lane(tracing.graph().called(lane, List.of(now)));
  }

  private double on(LocalDate day, Term term) {
    World root = scope.root().world();
    try {
      Call exact = call == null ? null : call.exact(root);
      World there = root.amended(Map.of(Policies.NOW, new Value.Day(day)), term);
      return tracing.codes().number(new TermEvaluator(there, exact).evaluate(term), term.type());
    } catch (LocatedFailure failure) {
      return Double.NaN;
    }
  }

  private Traced arithmetic(Term.Arithmetic term) {
    List<Traced> operands = List.of(of(term.left()), of(term.right()));
    if (isDay(term.left()) && isDay(term.right())) {
      return tracing.map(
          operands,
          parts ->
              tracing.apply(
                  Operation.TIMES,
                  tracing.apply(Operation.MINUS, parts.get(0), parts.get(1)),
                  tracing.constant(Dates.SECONDS)));
    }
    if (isDay(term.left()) || isDay(term.right())) {
      return tracing.map(operands, parts -> date(term, parts));
    }
    Operation operation =
        switch (term.operator()) {
          case PLUS -> Operation.PLUS;
          case MINUS -> Operation.MINUS;
          case TIMES -> Operation.TIMES;
          case DIVIDED_BY -> Operation.DIVIDED_BY;
          default -> Operation.POWER;
        };
    return tracing.map(operands, parts -> tracing.apply(operation, parts.get(0), parts.get(1)));
  }

  /** A date and a duration, or the exact arithmetic of two dates. */
  private Traced date(Term.Arithmetic term, List<Traced> parts) {
    Typed right = term.right().typed().element();
    UnitCatalogue units = scope.program().units();
    DateLane lane = DateLane.of(term.operator(), right, units);
    boolean drawn = parts.stream().anyMatch(Traced.Lane.class::isInstance);
    Integer date = lane != null && drawn && isDay(term.left()) ? day(parts.get(0)) : null;
    Integer duration = date == null ? null : duration(parts.get(1));
    if (lane != null && date != null && duration != null) {
      List<Motion> motions = List.of(Dates.motion(term, 0), Dates.motion(term, 1));
      return new Traced.Lane(tracing.graph().called(lane, List.of(date, duration), motions));
    }
    return new LaneValues(tracing)
        .whole(
            parts,
            List.of(term.left().type(), term.right().type()),
            term.type().element(),
            new DateFormula(term.operator(), right, units),
            argument -> Dates.motion(term, argument));
  }

  private @Nullable Integer day(Traced date) {
    boolean day = date instanceof Traced.Known known && known.value() instanceof Value.Day;
    return day || date instanceof Traced.Lane ? tracing.lane(date, Types.DAY) : null;
  }

  private @Nullable Integer duration(Traced duration) {
    return switch (duration) {
      case Traced.Lane lane -> lane.place();
      case Traced.Known(Value.Number number) ->
          tracing.graph().constant(DateLane.duration(number.value()));
      default -> null;
    };
  }

  /** Told apart by what it computes with, so that equal ones are one number. */
  private record DateFormula(Operator operator, Typed right, UnitCatalogue units)
      implements Function<List<Value>, Value> {
    @Override
    public Value apply(List<Value> values) {
      return Dates.arithmetic(operator, right, values.get(0), values.get(1), units);
    }
  }

  private static boolean isDay(Term term) {
    return term.type().element() instanceof Type.Day;
  }

  private Traced comparison(Term.Comparison term) {
    Type left = term.left().type().element();
    Type right = term.right().type().element();
    boolean names = left instanceof Type.Words || left instanceof Type.Rung;
    return tracing.map(
        List.of(of(term.left()), of(term.right())),
        operands -> {
          int a = tracing.lane(operands.get(0), names ? left : right);
          int b = tracing.lane(operands.get(1), names ? left : right);
          int answer =
              switch (term.operator()) {
                case EQUAL -> tracing.graph().apply(Operation.EQUAL, a, b);
                case NOT_EQUAL -> tracing.graph().apply(Operation.NOT_EQUAL, a, b);
                case LESS -> tracing.graph().apply(Operation.LESS, a, b);
                case AT_MOST -> tracing.graph().apply(Operation.AT_MOST, a, b);
                case GREATER -> tracing.graph().apply(Operation.LESS, b, a);
                default -> tracing.graph().apply(Operation.AT_MOST, b, a);
              };
          return new Traced.Lane(answer);
        });
  }

  private Traced choice(Term.Choice choice) {
    Traced condition = of(choice.condition());
    if (condition instanceof Traced.Known known && known.value() instanceof Value.Truth truth) {
      return of(truth.value() ? choice.then() : choice.otherwise());
    }
    Type type = choice.type().element();
    double holds =
        condition instanceof Traced.Lane lane ? tracing.graph().value(lane.place()) : Double.NaN;
    if (!Double.isNaN(holds)) {
      return tracing.map(
          List.of(of(holds == 0 ? choice.otherwise() : choice.then())),
          parts -> new Traced.Lane(tracing.lane(parts.getFirst(), type)));
    }
    return tracing.map(
        List.of(condition, of(choice.then()), of(choice.otherwise())),
        parts ->
            new Traced.Lane(
                tracing
                    .graph()
                    .select(
                        tracing.lane(parts.get(0)),
                        tracing.lane(parts.get(1), type),
                        tracing.lane(parts.get(2), type))));
  }

  private Traced fold(Term.Fold fold) {
    List<Traced> terms = new ArrayList<>();
    fold.terms().forEach(named -> terms.add(of(named.term())));
    Operation operation =
        switch (fold.kind()) {
          case SUM -> Operation.PLUS;
          case MIN -> Operation.MIN;
          case MAX -> Operation.MAX;
        };
    return tracing.map(terms, parts -> chain(operation, parts));
  }

  /** One operation over all of several numbers. */
  private Traced chain(Operation operation, List<Traced> parts) {
    Traced result = parts.getFirst();
    for (Traced part : parts.subList(1, parts.size())) {
      result = tracing.apply(operation, result, part);
    }
    return result;
  }

  private Traced ranked(Term.Fold fold, int place, @Nullable List<Double> labels) {
    if (place >= fold.terms().size()) {
      return new Traced.Known(Values.NONE);
    }
    List<Traced> terms = new ArrayList<>();
    fold.terms().forEach(named -> terms.add(of(named.term())));
    return tracing.map(
        terms,
        parts -> {
          List<Integer> places = new ArrayList<>();
          parts.forEach(part -> places.add(tracing.lane(part)));
          boolean greatest = fold.kind() != Term.FoldKind.MIN;
          return new Traced.Lane(tracing.graph().ranked(places, greatest, place, labels));
        });
  }
}
