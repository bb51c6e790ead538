package dev.plimsoll.analysis.breaks;

import dev.plimsoll.analysis.limit.Limit;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.language.syntax.Operator;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.HostingBlock;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.unit.UnitTerm;
import dev.plimsoll.model.value.Types;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads from a plan what binds where a limit is passed, and what is to be done then. */
final class Consequences {

  private final Evaluation start;
  private final Evaluation there;
  private final Program program;

  /**
   * Of the limits passed at a value of the driver.
   *
   * @param start the plan where the driver starts
   * @param there the plan where the limits are passed
   */
  Consequences(Evaluation start, Evaluation there) {
    this.start = start;
    this.there = there;
    this.program = there.program();
  }

  Consequence of(Limit limit) {
    return switch (limit.block()) {
      case PlanBlock.Threshold threshold -> ofThreshold(threshold, limit.part());
      case PlanBlock.Budget budget -> new Consequence(grown(budget), null, null, null);
      case HostingBlock.Fit fit ->
          new Consequence(text(fit.name() + ".binding"), oneMore(limit, fit), null, price(fit));
      case PlanBlock.Ladder ladder -> ofLadder(limit, ladder);
      case null, default -> new Consequence(failing(limit.condition()), null, null, null);
    };
  }

  private Consequence ofThreshold(PlanBlock.Threshold threshold, @Nullable String level) {
    return new Consequence(
        text(binder(threshold.value())),
        of(threshold, level, "action"),
        of(threshold, level, "lead"),
        null);
  }

  /** The figure that tells what binds a figure, following names that only stand for another. */
  private String binder(String name) {
    Definition definition = program.definition(name);
    boolean own = program.definition(name + ".binding") != null;
    return !own && definition != null && definition.formula() instanceof Term.Reference reference
        ? binder(reference.name())
        : name + ".binding";
  }

  private @Nullable String of(PlanBlock.Threshold threshold, @Nullable String level, String word) {
    String own = text(threshold.name() + "." + level + "." + word);
    return own != null ? own : text(threshold.name() + "." + word);
  }

  /** The part of a budget that has grown most since the start. */
  private @Nullable String grown(PlanBlock.Budget budget) {
    String most = null;
    Rational growth = Rational.ZERO;
    for (PlanBlock.Budget.Line line : budget.lines()) {
      String figure = line.formula() == null ? line.name() : line.formula();
      if (there.value(figure) instanceof Value.Number now
          && start.value(figure) instanceof Value.Number before) {
        Rational more = now.value().minus(before.value());
        if (more.compareTo(growth) > 0) {
          growth = more;
          most = word(line.name());
        }
      }
    }
    return most;
  }

  private @Nullable String oneMore(Limit limit, HostingBlock.Fit fit) {
    return limit.kind() == Limit.Kind.FIT || limit.kind() == Limit.Kind.NODES
        ? "one more " + fit.unit().text()
        : null;
  }

  /** What one more host of a fit costs. */
  private @Nullable String price(HostingBlock.Fit fit) {
    if (!(program.block(fit.host()) instanceof HostingBlock.Host host)) {
      return null;
    }
    List<String> prices = new ArrayList<>();
    for (String field : host.fields()) {
      Definition definition = program.definition(host.name() + "." + field);
      if (definition != null && isMoney(definition)) {
        prices.add(there.text(definition));
      }
    }
    return prices.isEmpty() ? null : String.join(", ", prices);
  }

  private Consequence ofLadder(Limit limit, PlanBlock.Ladder ladder) {
    if (limit.part() == null) {
      return new Consequence(null, null, null, null);
    }
    PlanBlock.Rung before = null;
    PlanBlock.Rung next = null;
    for (PlanBlock.Rung rung : ladder.rungs()) {
      if (rung.name().equals(limit.part())) {
        next = rung;
        break;
      }
      before = rung;
    }
    String trigger = next == null ? null : next.trigger();
    Definition condition = trigger == null ? null : program.definition(trigger);
    String cost = before == null || next == null ? null : step(ladder, before, next);
    return new Consequence(
        condition == null ? null : met(condition.formula()),
        remarks(ladder, limit.part()),
        text(ladder.name() + "." + limit.part() + ".lead"),
        limit.kind() == Limit.Kind.RUNG ? cost : null);
  }

  /** What the plan says of a rung in words, its action before all else. */
  private @Nullable String remarks(PlanBlock.Ladder ladder, String rung) {
    String prefix = ladder.name() + "." + rung + ".";
    String action = text(prefix + "action");
    if (action != null) {
      return action;
    }
    List<String> remarks = new ArrayList<>();
    for (Definition definition : program.asWritten()) {
      String name = definition.name();
      boolean own = name.startsWith(prefix) && name.indexOf('.', prefix.length()) < 0;
      if (own
          && definition.formula() instanceof Term.Constant
          && definition.type().equals(Types.WORDS)) {
        remarks.add(there.text(definition));
      }
    }
    return remarks.isEmpty() ? null : String.join("; ", remarks);
  }

  /** What a rung costs more than the one before it, for each of its fields that is money. */
  private @Nullable String step(
      PlanBlock.Ladder ladder, PlanBlock.Rung before, PlanBlock.Rung next) {
    Map<String, String> costs = new LinkedHashMap<>();
    String prefix = ladder.name() + "." + next.name() + ".";
    for (Definition definition : program.asWritten()) {
      String name = definition.name();
      String field = word(name);
      Definition old = program.definition(ladder.name() + "." + before.name() + "." + field);
      if (name.equals(prefix + field) && old != null && isMoney(definition)) {
        String cost = difference(old, definition);
        if (cost != null) {
          costs.put(field, cost);
        }
      }
    }
    if (costs.size() == 1) {
      return costs.values().iterator().next();
    }
    List<String> named = new ArrayList<>();
    costs.forEach((field, cost) -> named.add(field + " " + cost));
    return named.isEmpty() ? null : String.join(", ", named);
  }

  private @Nullable String difference(Definition old, Definition now) {
    Value before = there.value(old.name());
    Value after = there.value(now.name());
    if (!(before instanceof Value.Number a) || !(after instanceof Value.Number b)) {
      return null;
    }
    Rational more = b.value().minus(a.value());
    String text = there.display().text(Value.of(more), now.formula().typed());
    return more.signum() > 0 ? "+" + text : text;
  }

  /** The part of a condition that is met first: of an alternative the one that holds. */
  private @Nullable String met(Term condition) {
    return switch (condition) {
      case Term.Reference reference -> {
        Definition definition = program.definition(reference.name());
        yield definition == null ? null : met(definition.formula());
      }
      case Term.Logic logic when logic.operator() == Operator.OR ->
          holds(logic.left()) ? met(logic.left()) : met(logic.right());
      default -> there.formulas().names(condition);
    };
  }

  /** The part of what is required that fails, where it requires several things. */
  private @Nullable String failing(Term passed) {
    Term part = passed instanceof Term.Not not ? not.operand() : passed;
    if (!(part instanceof Term.Logic several) || several.operator() != Operator.AND) {
      return null;
    }
    while (part instanceof Term.Logic logic && logic.operator() == Operator.AND) {
      part = holds(logic.left()) ? logic.right() : logic.left();
    }
    return there.formulas().names(part);
  }

  private boolean holds(Term condition) {
    return there.amended(condition, Map.of()) instanceof Value.Truth truth && truth.value();
  }

  private @Nullable String text(String name) {
    Definition definition = program.definition(name);
    return definition == null || !there.value(name).isKnown() ? null : there.text(definition);
  }

  private static String word(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static boolean isMoney(Definition definition) {
    if (definition.unit() != null) {
      for (UnitTerm term : definition.unit().terms()) {
        if (term.unit().group().equals("money") && term.exponent() > 0) {
          return true;
        }
      }
    }
    return false;
  }
}
