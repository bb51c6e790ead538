package dev.plimsoll.engine;

import dev.plimsoll.language.syntax.Operator;
import dev.plimsoll.model.function.Motion;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.program.Terms;
import dev.plimsoll.model.value.EvaluationFailure;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Value;
import dev.plimsoll.model.value.Values;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells from how a formula is built, without computing it, that its ends lie where each uncertain
 * value is at one of its own. That is so where every value is read once and goes through nothing
 * but operations that rise or fall with each operand, whatever the others are: then the formula as
 * a whole rises or falls with each value while the others stand. Most formulas of a plan are such.
 */
final class MonotoneInEach {

  private final World world;
  private final @Nullable MonotoneInEach below;
  private final Set<String> changed;
  private final Set<String> moved;
  private final Map<String, Shape> shapes = new HashMap<>();

  /**
   * What is known of a formula.
   *
   * @param monotone whether it is monotone in each uncertain value
   * @param positive whether it is above zero at all of them
   */
  private record Shape(boolean monotone, boolean positive) {}

  /** Of a plan as it stands. */
  MonotoneInEach(World world) {
    this.world = world;
    this.below = null;
    this.changed = Set.of();
    this.moved = Set.of();
  }

  /**
   * Of an amended one.
   *
   * @param below of the plan that is amended
   * @param changed the names of what is amended
   */
  MonotoneInEach(World world, MonotoneInEach below, Set<String> changed) {
    this.world = world;
    this.below = below;
    this.changed = changed;
    this.moved = world.cones().movedBy(changed);
  }

  /** Whether that can be told of a term. */
  boolean of(Term term) {
    for (Definition definition : world.cones().cone(world.cones().names(term))) {
      shape(definition);
    }
    return monotone(term);
  }

  /** The shape of a definition, once those of what it reads are known. */
  private Shape shape(Definition definition) {
    Shape known = shapes.get(definition.name());
    if (known == null) {
      known =
          below == null || changes(definition.name())
              ? computed(definition)
              : below.shape(definition);
      shapes.put(definition.name(), known);
    }
    return known;
  }

  private boolean changes(String name) {
    return changed.contains(name) || moved.contains(name);
  }

  private Shape computed(Definition definition) {
    Term formula = definition.formula();
    boolean certain =
        world.isAmended(definition.name()) || world.cones().uncertain(definition).isEmpty();
    return certain
        ? new Shape(true, isPositive(world.value(definition.name())))
        : new Shape(monotone(formula), positive(formula));
  }

  private boolean monotone(Term term) {
    return isCertain(term) || isMonotone(term);
  }

  /** The same of what depends on an uncertain value. */
  private boolean isMonotone(Term term) {
    return switch (term) {
      case Term.Uncertain _ -> true;
      case Term.Reference reference -> {
        Shape shape = shapes.get(reference.name());
        yield shape != null && shape.monotone();
      }
      case Term.Arithmetic arithmetic ->
          apart(term)
              && switch (arithmetic.operator()) {
                case PLUS, MINUS ->
                    !(arithmetic.left().type().element() instanceof Type.Day)
                        || Dates.motion(arithmetic, 1) != Motion.NEITHER
                        || isCertain(arithmetic.right());
                case TIMES -> true;
                case DIVIDED_BY -> positive(arithmetic.right());
                default -> positive(arithmetic.left());
              };
      case Term.Comparison comparison ->
          comparison.operator() != Operator.EQUAL
              && comparison.operator() != Operator.NOT_EQUAL
              && apart(term);
      case Term.Logic _,
          Term.Not _,
          Term.Negated _,
          Term.Choice _,
          Term.Relabelled _,
          Term.PerOne _,
          Term.Room _,
          Term.Shown _,
          Term.ListOf _,
          Term.ColumnOf _,
          Term.Fold _ ->
          apart(term);
      case Term.BuiltInCall call -> {
        boolean moves = true;
        for (int i = 0; i < call.arguments().size(); i++) {
          moves &=
              call.function().motion(i) != Motion.NEITHER || isCertain(call.arguments().get(i));
        }
        yield moves && apart(term);
      }
      case Term.PlanCall call -> monotone(Substitution.body(call));
      default -> false;
    };
  }

  private boolean isCertain(Term term) {
    return world.cones().uncertain(term).isEmpty();
  }

  /** Whether no two operands share an uncertain value, and each is monotone itself. */
  private boolean apart(Term term) {
    Set<Term.Uncertain> seen = new HashSet<>();
    for (Term operand : Terms.children(term)) {
      Set<Term.Uncertain> values = world.cones().uncertain(operand);
      for (Term.Uncertain value : values) {
        if (!seen.add(value)) {
          return false;
        }
      }
      if (!values.isEmpty() && !isMonotone(operand)) {
        return false;
      }
    }
    return true;
  }

  private boolean positive(Term term) {
    return switch (term) {
      case Term.Amount amount -> amount.number().signum() > 0;
      case Term.Constant constant -> isPositive(constant.value());
      case Term.Uncertain uncertain -> isPositive(low(uncertain));
      case Term.Reference reference -> {
        Shape shape = shapes.get(reference.name());
        yield shape != null && shape.positive();
      }
      case Term.Arithmetic arithmetic ->
          switch (arithmetic.operator()) {
            case PLUS, TIMES, DIVIDED_BY ->
                positive(arithmetic.left()) && positive(arithmetic.right());
            case MINUS -> false;
            default -> positive(arithmetic.left());
          };
      case Term.Relabelled relabelled -> positive(relabelled.operand());
      case Term.PerOne one -> positive(one.operand());
      case Term.Shown shown -> positive(shown.operand());
      case Term.Choice choice -> positive(choice.then()) && positive(choice.otherwise());
      case Term.Fold fold -> Terms.children(fold).stream().allMatch(this::positive);
      case Term.BuiltInCall call ->
          switch (call.function().name()) {
            case "min", "max", "sum", "ceil" -> call.arguments().stream().allMatch(this::positive);
            case "exp" -> true;
            default -> false;
          };
      case Term.PlanCall call -> positive(Substitution.body(call));
      default -> false;
    };
  }

  private Value low(Term.Uncertain uncertain) {
    try {
      return new StandIn(world, new TermEvaluator(world)).of(uncertain, World.End.LOW);
    } catch (LocatedFailure | EvaluationFailure failure) {
      return Values.FAILED;
    }
  }

  private static boolean isPositive(Value value) {
    return value instanceof Value.Number number && number.value().signum() > 0;
  }
}
