package dev.plimsoll.model.kind;

import static dev.plimsoll.model.kind.Schema.entry;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Clause;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Operator;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.model.check.Formula;
import dev.plimsoll.model.check.Lowering;
import dev.plimsoll.model.check.TermChecker;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.PlanBlock.Level;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code threshold cpu = used of maximum { warn above 70%, critical above 85% }}. */
final class ThresholdKind extends Kind {

  ThresholdKind() {
    super(
        "threshold",
        new Schema(
            "limits",
            "A figure that is watched. A limit is of the figure's own dimension, or a share of the"
                + " maximum named by `of`. The level is computed for the plan as it stands.",
            "threshold NAME = VALUE of MAXIMUM { warn above LIMIT, critical above LIMIT }",
            Schema.Names.ONE,
            Schema.Presence.REQUIRED,
            List.of(entry("of", "the maximum that limits in percent are shares of")),
            List.of(
                entry("action", "what is to be done"),
                entry("lead", "how long that takes"),
                entry("channel", "who is told, and how")),
            "",
            List.of("warn", "critical"),
            List.of(
                entry("NAME", "the figure"),
                entry("NAME.level", "`ok`, `warn` or `critical`"),
                entry("NAME.share", "the figure as a share of its maximum"),
                entry("NAME.warn.limit", "the limit as stated"),
                entry("NAME.warn.at", "the value at which the level is reached")),
            """
            input tunnels = 25_000 tunnels
            unit tunnel
            threshold load = tunnels of 30_000 tunnels { warn above 70%, critical above 90%, action = "add a relay" }
            """));
  }

  @Override
  void lower(Statement.Block block, Lowering into) {
    Identifier name = block.names().getFirst().words().getFirst();
    Span span = name.span();
    Lowering inner = into.within(name.text());
    Expr valueExpr = block.value() == null ? new Expr.Broken(block.span()) : block.value();
    String value = into.define(name, valueExpr, block.tail());
    Clause of = block.clause("of");
    String maximum = null;
    if (of != null && of.value() != null) {
      maximum =
          inner.derive(
              new Identifier(of.value().span(), "maximum"),
              new Formula.Written(of.value()),
              "what limits in percent are shares of");
      inner.derive(
          new Identifier(span, "share"), share(span, value, maximum), "the share of the maximum");
    }
    List<Level> levels = new ArrayList<>();
    String most = maximum;
    Bodies.read(
        block,
        this,
        inner,
        field -> Bodies.define(inner, field),
        level -> addLevel(level, inner, most, levels));
    if (levels.isEmpty()) {
      Bodies.reportEmpty(block, this, into);
      return;
    }
    inner.derive(
        new Identifier(span, "level"),
        level(span, value, most, levels),
        "the level of the plan as it stands");
    into.keep(new PlanBlock.Threshold(value, into.source(), span, value, maximum, levels));
  }

  private static Formula share(Span span, String value, String maximum) {
    return new Formula.Made(
        List.of(value, maximum),
        checker -> {
          Term part = checker.reference(span, value);
          Term whole = checker.reference(span, maximum);
          return part.type().fits(whole.type())
              ? checker.share(span, part, whole)
              : checker.mismatch(span, part, whole, value, maximum);
        });
  }

  private static void addLevel(
      Statement.Block block, Lowering inner, @Nullable String maximum, List<Level> levels) {
    Clause above = block.clause("above");
    Clause below = block.clause("below");
    Clause clause = above != null ? above : below;
    String word = block.kind().text();
    if (clause == null || clause.value() == null) {
      inner.report(
          KindCode.CLAUSE_MISSING,
          block.kind().span(),
          "write `" + word + " above 80%`",
          word,
          "above` or `below");
      return;
    }
    inner.block(block.kind());
    Lowering own = inner.within(word);
    String limit =
        own.derive(
            new Identifier(clause.value().span(), "limit"),
            new Formula.Written(clause.value()),
            "the limit as stated");
    Clause duration = block.clause("for");
    if (duration != null && duration.value() != null) {
      own.derive(
          new Identifier(duration.value().span(), "sustained"),
          new Lasting(duration.value()),
          "how long it has to last");
    }
    Bodies.read(block, new LevelKind(word), own, field -> Bodies.define(own, field), nested -> {});
    String at =
        own.derive(
            new Identifier(clause.value().span(), "at"),
            at(clause.value().span(), limit, maximum),
            "the value at which the level is reached");
    levels.add(new Level(word, block.kind().span(), above != null, at, maximum != null));
  }

  /** How long a level has to last. */
  private record Lasting(Expr expr) implements Formula {
    @Override
    public List<Expr> expressions() {
      return List.of(expr);
    }

    @Override
    public Term check(TermChecker checker) {
      return checker.duration(checker.check(expr));
    }
  }

  /** A limit in percent is that share of the maximum, any other is itself. */
  private static Formula at(Span span, String limit, @Nullable String maximum) {
    List<String> reads = maximum == null ? List.of(limit) : List.of(limit, maximum);
    return new Formula.Made(
        reads,
        checker -> {
          Term stated = checker.reference(span, limit);
          if (maximum == null) {
            return stated;
          }
          Term whole = checker.reference(span, maximum);
          boolean share = checker.isPercentage(stated) || !Types.NUMBER.equals(whole.type());
          return share && Types.NUMBER.equals(stated.type())
              ? new Term.Arithmetic(span, whole.typed(), Operator.TIMES, stated, whole)
              : stated;
        });
  }

  private static Formula level(
      Span span, String value, @Nullable String maximum, List<Level> levels) {
    List<String> reads = new ArrayList<>();
    reads.add(value);
    levels.forEach(level -> reads.add(level.limit()));
    if (maximum != null) {
      reads.add(maximum);
    }
    return new Formula.Made(
        reads,
        checker -> {
          boolean agrees =
              maximum == null
                  || checker
                      .reference(span, maximum)
                      .type()
                      .fits(checker.reference(span, value).type());
          if (!agrees) {
            return checker.failed(span); // Reported where the share is taken.
          }
          Typed words = Typed.of(Types.WORDS);
          Term result = new Term.Constant(span, words, Value.of("ok"));
          Term figure = checker.reference(span, value);
          for (Level level : inOrder(levels)) {
            Term limit = checker.reference(level.span(), level.limit());
            if (!figure.type().fits(limit.type())) {
              return checker.limitMismatch(level.limit(), figure, limit);
            }
            Operator operator = level.above() ? Operator.GREATER : Operator.LESS;
            Term reached =
                new Term.Comparison(span, Typed.of(Types.TRUTH), operator, figure, limit);
            Term name = new Term.Constant(span, words, Value.of(level.word()));
            result = new Term.Choice(span, words, reached, name, result);
          }
          return result;
        });
  }

  /** The warning first, so that the critical level is asked before it. */
  private static List<Level> inOrder(List<Level> levels) {
    List<Level> sorted = new ArrayList<>(levels);
    sorted.sort(
        (a, b) -> Boolean.compare(a.word().equals("critical"), b.word().equals("critical")));
    return sorted;
  }

  /** A level of a threshold. */
  static final class LevelKind extends Kind {

    LevelKind(String word) {
      super(
          word,
          new Schema(
              "limits",
              "A level of a threshold, reached above or below its limit.",
              word + " above LIMIT for DURATION",
              Schema.Names.NONE,
              Schema.Presence.ABSENT,
              List.of(
                  entry("above", "the last value that is still fine, for what must not grow"),
                  entry("below", "the first value that is fine again, for what must not shrink"),
                  entry("for", "how long it has to last before it counts")),
              List.of(
                  entry("action", "what is to be done"),
                  entry("lead", "how long that takes"),
                  entry("channel", "who is told, and how")),
              "",
              List.of(),
              List.of(
                  entry("THRESHOLD." + word + ".limit", "the limit as stated"),
                  entry("THRESHOLD." + word + ".at", "the value at which the level is reached")),
              """
              input load = 65%
              threshold cpu = load { warn above 70% for 5 min, critical above 90% }
              """));
    }

    @Override
    void lower(Statement.Block block, Lowering into) {
      throw new IllegalStateException("a level stands within a threshold");
    }
  }
}
