package dev.plimsoll.model.kind;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Clause;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.model.check.Calc;
import dev.plimsoll.model.check.Fitting;
import dev.plimsoll.model.check.Formula;
import dev.plimsoll.model.check.Lowering;
import dev.plimsoll.model.check.Rate;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.LoadBlock;
import dev.plimsoll.model.program.LoadTrace;
import dev.plimsoll.model.unit.UnitProduct;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lowers a load over time: a figure for each time, load and factor. */
final class TraceLowering {

  static final String AT = "at";
  private static final String FROM = "from";

  private final Statement.Block block;
  private final Kind kind;
  private final Lowering into;
  private final Lowering inner;
  private final Identifier name;
  private final List<LoadTrace.Point> points = new ArrayList<>();
  private final List<LoadTrace.Surge> surges = new ArrayList<>();
  private @Nullable String hours;
  private @Nullable String ramp;
  private boolean steps;
  private boolean written;

  TraceLowering(Statement.Block block, Kind kind, Lowering into) {
    this.block = block;
    this.kind = kind;
    this.into = into;
    this.name = block.names().getFirst().words().getFirst();
    this.inner = into.within(name.text());
  }

  void lower() {
    into.block(name);
    Clause lasting = block.clause(TraceKind.FOR);
    if (lasting == null || lasting.value() == null) {
      into.report(
          KindCode.CLAUSE_MISSING,
          name.span(),
          "write `trace " + name.text() + " for 24 h`",
          name.text(),
          TraceKind.FOR);
      into.broken(name.text());
      return;
    }
    String duration = time(inner, "duration", lasting.value(), "how long it goes on");
    Clause of = block.clause(TraceKind.OF);
    if (of != null && of.value() != null) {
      base(of.value());
    }
    Bodies.read(block, kind, inner, this::field, nested -> {});
    if (points.isEmpty()) {
      if (!written) {
        into.report(
            KindCode.NO_LOAD,
            name.span(),
            "write `trace " + name.text() + " for 24 h of LOAD`, or `load = 10 req/s at 0 h`",
            name.text());
      }
      into.broken(name.text());
      return;
    }
    LoadTrace load = new LoadTrace(duration, points, steps, hours, surges, ramp);
    into.keep(new LoadBlock.Trace(into.absolute(name.text()), into.source(), name.span(), load));
  }

  private void base(Expr load) {
    Identifier word = new Identifier(load.span(), TraceKind.LOAD);
    String full = inner.derive(word, rate(load), "the load", into);
    points.add(new LoadTrace.Point(null, full));
  }

  private Formula rate(Expr load) {
    UnitProduct usual = inner.unit("req");
    UnitProduct second = inner.unit("s");
    return usual == null || second == null
        ? new Formula.Written(load)
        : new Rate(load, TraceKind.LOAD, usual.dividedBy(second));
  }

  private void field(Statement.Definition field) {
    switch (field.name().text()) {
      case TraceKind.LOAD -> load(field);
      case TraceKind.SPIKE -> spike(field);
      case TraceKind.STEPS -> {
        Bodies.refuseClauses(inner, field);
        steps = YesOrNo.of(field, inner);
      }
      case TraceKind.DAILY -> hours = Bodies.define(inner, field);
      default -> {
        Bodies.refuseClauses(inner, field);
        ramp = FitBody.measured(inner, field.name(), field.value(), field.tail(), seconds());
      }
    }
  }

  private void load(Statement.Definition field) {
    written = true;
    if (block.clause(TraceKind.OF) != null) {
      inner.report(KindCode.LOAD_TWICE, field.name().span(), "keep one of the two", name.text());
      return;
    }
    Clause at = clause(field, List.of(AT), AT);
    if (at == null || at.value() == null) {
      inner.report(
          KindCode.CLAUSE_MISSING,
          field.name().span(),
          "write `load = 10 req/s at 0 h`",
          TraceKind.LOAD,
          AT);
      return;
    }
    Identifier row = new Identifier(field.name().span(), "point_" + (points.size() + 1));
    inner.block(row);
    inner.row(row);
    Lowering own = inner.within(row.text());
    String when = time(own, AT, at.value(), "when the load is so");
    Formula formula =
        points.isEmpty()
            ? rate(field.value())
            : new Fitting(field.value(), TraceKind.LOAD, Calc.of(points.getFirst().load()), null);
    String full = own.define(field.name(), Definition.Role.FORMULA, formula, field.tail(), null);
    points.add(new LoadTrace.Point(when, full));
  }

  private void spike(Statement.Definition field) {
    Clause from = clause(field, List.of(FROM, TraceKind.FOR), FROM);
    Clause lasting = clause(field, List.of(FROM, TraceKind.FOR), TraceKind.FOR);
    Identifier row = new Identifier(field.name().span(), "spike_" + (surges.size() + 1));
    inner.block(row);
    Lowering own = inner.within(row.text());
    String factor =
        FitBody.measured(
            own,
            new Identifier(field.name().span(), "factor"),
            field.value(),
            field.tail(),
            List.of(UnitProduct.NONE));
    surges.add(
        new LoadTrace.Surge(
            factor,
            from == null || from.value() == null
                ? null
                : time(own, FROM, from.value(), "when it begins"),
            lasting == null || lasting.value() == null
                ? null
                : time(own, "duration", lasting.value(), "how long it goes on")));
  }

  /** The clause of a preposition; one that a field does not take is reported. */
  private @Nullable Clause clause(
      Statement.Definition field, List<String> known, String preposition) {
    Clause found = null;
    for (Clause clause : field.clauses()) {
      String word = clause.preposition().text();
      if (word.equals(preposition) && found == null) {
        found = clause;
      } else if (!known.contains(word) && preposition.equals(known.getFirst())) {
        inner.report(
            KindCode.UNKNOWN_CLAUSE,
            clause.span(),
            "it takes " + SchemaCheck.listed(known),
            field.name().text(),
            word);
      } else if (word.equals(preposition)) {
        inner.report(KindCode.CLAUSE_TWICE, clause.span(), null, word);
      }
    }
    return found;
  }

  private String time(Lowering at, String word, Expr value, String meaning) {
    Span span = value.span();
    return at.derive(
        new Identifier(span, word), new Formula.Measured(value, word, seconds()), meaning, into);
  }

  private List<UnitProduct> seconds() {
    UnitProduct second = inner.unit("s");
    return List.of(second == null ? UnitProduct.NONE : second);
  }
}
