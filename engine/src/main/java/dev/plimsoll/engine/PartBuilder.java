package dev.plimsoll.engine;

import dev.plimsoll.engine.Part.Leaf;
import dev.plimsoll.engine.Part.Literal;
import dev.plimsoll.engine.Part.Operation;
import dev.plimsoll.engine.Part.Piece;
import dev.plimsoll.engine.Part.Rewritten;
import dev.plimsoll.language.syntax.Operator;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanFunction;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a formula apart. What it unfolds, such as the terms of a fold, is read through. */
final class PartBuilder {

  /** How many formulas may be unfolded within each other. */
  static final int MAX_UNFOLDED = 4;

  /** A fold whose terms do not fit in one line is explained as a figure of its own. */
  private static final int MAX_FOLD_WIDTH = 100;

  private static final int POSTFIX = 9;
  private static final int CONDITIONAL = 1;
  static final int SHOWN = 0;

  private final Reading reading;
  private final Within within;
  private final int unfolded;

  PartBuilder(Reading reading, Within within, int unfolded) {
    this.reading = reading;
    this.within = within;
    this.unfolded = unfolded;
  }

  private PartBuilder deeper() {
    return new PartBuilder(reading, within, unfolded + 1);
  }

  /** The same, taking no notes of what is read. */
  PartBuilder silent() {
    return new PartBuilder(reading.silent(), within, MAX_UNFOLDED);
  }

  private boolean mayUnfold() {
    return unfolded < MAX_UNFOLDED;
  }

  Part of(Term term) {
    return switch (term) {
      case Term.Constant constant -> new Literal(constant(constant.value()));
      case Term.Amount amount -> {
        reading.policies(amount, within);
        yield new Literal(Worths.literal(amount));
      }
      case Term.Uncertain uncertain -> new SpreadParts(this).of(uncertain);
      case Term.Reference reference -> reference(reference);
      case Term.Local local -> new Literal(local.name());
      case Term.Arithmetic arithmetic -> arithmetic(arithmetic);
      case Term.Comparison comparison ->
          binary(term, comparison.operator(), comparison.left(), comparison.right());
      case Term.Logic logic -> binary(term, logic.operator(), logic.left(), logic.right());
      case Term.Not not -> prefixed(term, "not ", Operator.NOT_STRENGTH, not.operand());
      case Term.Negated negated -> prefixed(term, "-", Operator.SIGN_STRENGTH, negated.operand());
      case Term.Choice choice -> choice(choice);
      case Term.BuiltInCall call -> call(call.function().name(), call, call.arguments());
      case Term.PlanCall call -> planCall(call);
      case Term.End end -> call(end.high() ? "high" : "low", end, List.of(end.operand()));
      case Term.Statistic statistic -> new SpreadParts(this).of(statistic);
      case Term.Amended amended -> amended(amended);
      case Term.Reached reached -> new MomentParts(this, reading, within).of(reached);
      case Term.Accumulated accumulated -> {
        Term since = accumulated.since();
        List<Term> arguments = new ArrayList<>(List.of(accumulated.rate()));
        if (since instanceof Term.Arithmetic window) {
          arguments.add(window.right());
        }
        yield call("stock", accumulated, arguments);
      }
      case Term.Solved solved -> {
        String condition = Steps.text(silent().of(solved.condition()), Part.WRITTEN);
        String head = (solved.largest() ? "largest " : "smallest ") + solved.name() + " where ";
        reading.solved(solved, within);
        Piece whole = new Piece(head, new Literal(condition), CONDITIONAL);
        yield operation(solved, CONDITIONAL, List.of(whole), "");
      }
      case Term.Relabelled relabelled -> suffixed(term, relabelled.operand(), " as ");
      case Term.PerOne one ->
          one.operand() instanceof Term.Reference reference
              ? sibling(reference, one)
              : of(one.operand());
      case Term.Room room -> binary(room, Operator.DIVIDED_BY, room.whole(), room.each());
      case Term.Shown shown -> suffixed(term, shown.operand(), " in ");
      case Term.LookUp lookUp -> call(lookUp.ladder() + "[", lookUp, List.of(lookUp.key()));
      case Term.NextRung next -> prefixed(term, "the rung after ", SHOWN, next.rung());
      case Term.Field field -> field(field);
      case Term.ListOf list -> call("[", list, list.elements());
      case Term.ColumnOf _,
          Term.CellOf _,
          Term.Kept _,
          Term.Grouped _,
          Term.Running _,
          Term.Prior _,
          Term.Graduated _ ->
          new ColumnParts(reading, within, this).of(term);
      case Term.Fold fold -> fold(fold);
      case Term.Binding binding -> {
        Operation all = folded(binding.fold(), false);
        binding.fold().terms().forEach(named -> of(named.term()));
        String word = binding.place() == 0 ? "the term that binds in " : "the term after that in ";
        yield operation(binding, SHOWN, List.of(new Piece(word, all, Part.TIGHTEST)), "");
      }
      case Term.Ranked ranked -> ranked(ranked);
    };
  }

  private static String constant(Value value) {
    return switch (value) {
      case Value.Words words -> "\"" + words.value() + "\"";
      case Value.Truth truth -> truth.value() ? "true" : "false";
      case Value.Day day -> day.value().toString();
      case Value.Unlimited unlimited -> "unlimited";
      case Value.None none -> "none";
      case Value.Waiting waiting -> "unset";
      case Value.Failed failed -> "?";
      case Value.Number number -> Display.number(number.value());
      case Value.Rung rung -> rung.name();
      case Value.Missing missing -> "–";
      case Value.Many many -> "[…]";
      case Value.Column column -> "[…]";
    };
  }

  Operation operation(Term term, int strength, List<Piece> pieces, String end) {
    return Operation.of(strength, pieces, end, reading.worth(term, within));
  }

  private Part reference(Term.Reference reference) {
    Definition definition = reading.definition(reference.name());
    if (definition != null
        && definition.formula() instanceof Term.Fold fold
        && fold.kind() != Term.FoldKind.SUM
        && mayUnfold()) {
      Part unfolded = fits(fold);
      if (unfolded != null) {
        reading.brief(definition, within);
        Part before = new Leaf(definition.name(), reading.worth(reference, within));
        return new Rewritten(before, unfolded, "");
      }
    }
    reading.reads(reference.name(), within);
    return new Leaf(reading.shownName(reference.name()), reading.worth(reference, within));
  }

  /** A figure that is read where it speaks of one. */
  private Part sibling(Term.Reference reference, Term.PerOne one) {
    reading.reads(reference.name(), within);
    return new Leaf(reading.shownName(reference.name()), reading.worth(one, within));
  }

  /** A fold with the formulas of its terms if they fit in one line, or null. */
  private @Nullable Operation fits(Term.Fold fold) {
    if (reading.isOfBlock(fold)) {
      return null;
    }
    Operation attempt = new PartBuilder(reading.silent(), within, unfolded + 1).folded(fold, true);
    if (Steps.text(attempt, Part.UNFOLDED).length() > MAX_FOLD_WIDTH) {
      return null;
    }
    reading.fold(fold, within);
    return deeper().folded(fold, true);
  }

  private Part fold(Term.Fold fold) {
    Operation names = folded(fold, false);
    Operation unfolded = mayUnfold() ? fits(fold) : null;
    if (unfolded != null) {
      return new Rewritten(names, unfolded, "");
    }
    reading.fold(fold, within);
    fold.terms().forEach(named -> of(named.term()));
    return names;
  }

  private Operation folded(Term.Fold fold, boolean formulas) {
    boolean sum = fold.kind() == Term.FoldKind.SUM;
    int strength = sum ? Operator.PLUS.strength() : SHOWN;
    List<Piece> pieces = new ArrayList<>();
    for (Term.Named named : fold.terms()) {
      String word = pieces.isEmpty() ? (sum ? "" : fold.kind().word() + "(") : sum ? " + " : ", ";
      Part operand =
          formulas ? term(named) : new Leaf(named.name(), reading.worth(named.term(), within));
      pieces.add(new Piece(word, operand, strength));
    }
    return operation(fold, sum ? strength : Part.TIGHTEST, pieces, sum ? "" : ")");
  }

  private Part term(Term.Named named) {
    Definition definition =
        named.term() instanceof Term.Reference reference
            ? reading.definition(reference.name())
            : null;
    if (definition == null || !mayUnfold()) {
      return of(named.term());
    }
    reading.brief(definition, within);
    return deeper().of(definition.formula());
  }

  private Part ranked(Term.Ranked ranked) {
    Term.Named named = reading.ranked(ranked, within);
    return named == null
        ? prefixed(ranked, "the next of ", SHOWN, ranked.fold())
        : new Rewritten(of(named.term()), of(named.term()), named.name() + " is next");
  }

  private Part arithmetic(Term.Arithmetic term) {
    int strength = term.operator().strength();
    if (term.operator() == Operator.POWER) {
      return operation(
          term,
          strength,
          List.of(
              new Piece("", of(term.left()), strength + 1),
              new Piece("^", of(term.right()), Operator.SIGN_STRENGTH)),
          "");
    }
    Deque<Term.Arithmetic> row = new ArrayDeque<>();
    Term left = term;
    while (left instanceof Term.Arithmetic inner && inner.operator().strength() == strength) {
      row.push(inner);
      left = inner.left();
    }
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Piece("", of(left), strength));
    for (Term.Arithmetic next : row) {
      String word = " " + next.operator().symbol() + " ";
      pieces.add(new Piece(word, of(next.right()), strength + 1));
    }
    return operation(term, strength, pieces, "");
  }

  private Part binary(Term term, Operator operator, Term left, Term right) {
    int strength = operator.strength();
    int weakest = operator.compares() ? strength + 1 : strength;
    return operation(
        term,
        strength,
        List.of(
            new Piece("", of(left), weakest),
            new Piece(" " + operator.symbol() + " ", of(right), strength + 1)),
        "");
  }

  private Part prefixed(Term term, String word, int strength, Term operand) {
    return operation(term, strength, List.of(new Piece(word, of(operand), strength)), "");
  }

  private Part suffixed(Term term, Term operand, String word) {
    Part inner = of(operand);
    String unit = term.unit() == null ? "" : word + term.unit().text();
    return operation(term, SHOWN, List.of(new Piece("", inner, CONDITIONAL)), unit);
  }

  /** A call, or what is written like one: a list and a look-up. */
  Operation call(String name, Term term, List<Term> arguments) {
    boolean square = name.endsWith("[");
    List<Piece> pieces = new ArrayList<>();
    for (Term argument : arguments) {
      String word = pieces.isEmpty() ? name + (square ? "" : "(") : ", ";
      pieces.add(new Piece(word, of(argument), SHOWN));
    }
    if (pieces.isEmpty()) {
      pieces.add(new Piece(name, new Literal(square ? "" : "("), Part.TIGHTEST));
    }
    return operation(term, Part.TIGHTEST, pieces, square ? "]" : ")");
  }

  /** A call of one of the plan's functions is its body with the arguments put in. */
  private Part planCall(Term.PlanCall call) {
    Part before = (mayUnfold() ? silent() : this).written(call);
    return mayUnfold()
        ? new Rewritten(
            before, new PartBuilder(reading, within, MAX_UNFOLDED).of(Substitution.body(call)), "")
        : before;
  }

  /** Arguments that the call leaves to their defaults are not written; the first goes unnamed. */
  private Operation written(Term.PlanCall call) {
    PlanFunction function = call.function();
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < call.arguments().size(); i++) {
      Term argument = call.arguments().get(i);
      if (!call.span().contains(argument.span())) {
        continue;
      }
      String word = pieces.isEmpty() ? function.name() + "(" : ", ";
      String name = i > 0 ? function.parameters().get(i) + " = " : "";
      pieces.add(new Piece(word + name, of(argument), SHOWN));
    }
    if (pieces.isEmpty()) {
      pieces.add(new Piece(function.name(), new Literal("("), Part.TIGHTEST));
    }
    return operation(call, Part.TIGHTEST, pieces, ")");
  }

  private Part choice(Term.Choice choice) {
    Boolean holds = mayUnfold() ? reading.holds(choice.condition(), within) : null;
    Part condition = of(choice.condition());
    Part then = (Boolean.FALSE.equals(holds) ? silent() : this).of(choice.then());
    Part otherwise = (Boolean.TRUE.equals(holds) ? silent() : this).of(choice.otherwise());
    Operation before =
        operation(
            choice,
            CONDITIONAL,
            List.of(
                new Piece("if ", condition, CONDITIONAL + 1),
                new Piece(" then ", then, CONDITIONAL + 1),
                new Piece(" else ", otherwise, CONDITIONAL)),
            "");
    return holds == null
        ? before
        : new Rewritten(before, holds ? then : otherwise, Steps.reason(condition, holds));
  }

  private Part field(Term.Field field) {
    Term rung = field.rung();
    Value found = reading.certain(rung, within);
    Part inner = (found instanceof Value.Rung ? silent() : this).of(rung);
    Part before =
        operation(field, POSTFIX, List.of(new Piece("", inner, POSTFIX)), "." + field.field());
    if (!(found instanceof Value.Rung one)) {
      return before;
    }
    String name = one.ladder() + "." + one.name() + "." + field.field();
    Definition definition = reading.definition(name);
    if (definition == null) {
      return before;
    }
    String because = reading.rung(rung, found, within);
    Term.Reference chosen = new Term.Reference(field.span(), definition.formula().typed(), name);
    return new Rewritten(before, of(chosen), because);
  }

  private Part amended(Term.Amended amended) {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Piece("", silent().of(amended.target()), POSTFIX));
    for (Term.Amendment amendment : amended.amendments()) {
      if (Reading.isKept(amendment)) {
        continue;
      }
      String word = (pieces.size() == 1 ? " with (" : ", ") + Reading.amended(amendment) + " = ";
      pieces.add(new Piece(word, of(amendment.value()), CONDITIONAL));
    }
    Operation before = operation(amended, POSTFIX, pieces, pieces.size() == 1 ? "" : ")");
    if (!mayUnfold()) {
      return before;
    }
    Within inner = reading.amend(amended, within);
    PartBuilder builder = new PartBuilder(reading, inner, unfolded + 1);
    Term target = amended.target();
    Definition definition =
        target instanceof Term.Reference reference ? reading.definition(reference.name()) : null;
    boolean opened =
        definition != null
            && reading.affects(inner, definition)
            && !(definition.formula() instanceof Term.Amount)
            && !inner.amends(definition.name());
    Part after = builder.of(opened && definition != null ? definition.formula() : target);
    return new Rewritten(before, after, reading.changes(amended, within));
  }
}
