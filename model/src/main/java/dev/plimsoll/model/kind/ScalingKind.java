package dev.plimsoll.model.kind;

import static dev.plimsoll.model.kind.Schema.entry;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Clause;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Parameter;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.language.syntax.Tail;
import dev.plimsoll.model.check.Calc;
import dev.plimsoll.model.check.Formula;
import dev.plimsoll.model.check.Lowering;
import dev.plimsoll.model.check.TermChecker;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code scaling database = measured.rate by measured.users}: a law fitted to measurements. */
final class ScalingKind extends Kind {

  private static final String LIMIT = "limit";

  ScalingKind() {
    super(
        "scaling",
        new Schema(
            "limits",
            "How throughput goes with load, by the Universal Scalability Law fitted to"
                + " measurements: two columns of a table. `NAME.throughput(LOAD)` computes with it,"
                + " up to twice the largest load measured; a `"
                + LIMIT
                + "` beyond that is a warning. The fit has the least squared differences from what"
                + " was measured, with no coefficient below zero.",
            "scaling NAME = THROUGHPUTS by LOADS",
            Schema.Names.ONE,
            Schema.Presence.REQUIRED,
            List.of(entry("by", "the column of the loads, a number or a count")),
            List.of(entry(LIMIT, "the load up to which the law is carried")),
            "",
            List.of(),
            List.of(
                entry("NAME.throughput(LOAD)", "the throughput at a load, a function"),
                entry("NAME.lambda", "the throughput of one"),
                entry("NAME.sigma", "contention: the share that only one can do at a time"),
                entry(
                    "NAME.kappa", "coherency: what each pair costs by keeping up with each other"),
                entry("NAME.peak", "the load with the highest throughput"),
                entry("NAME.measured", "the largest load that was measured"),
                entry("NAME.limit", "the load up to which the law is carried")),
            """
            table measured {
              row one { users = 1 user, rate = 100 req/s }
              row four { users = 4 users, rate = 290 req/s }
              row eight { users = 8 users, rate = 385 req/s }
              row twelve { users = 12 users, rate = 400 req/s }
            }
            scaling database = measured.rate by measured.users
            at_ten = database.throughput(10 users)
            """));
  }

  @Override
  void lower(Statement.Block block, Lowering into) {
    Identifier name = block.names().getFirst().words().getFirst();
    Clause by = block.clause("by");
    if (by == null || by.value() == null || block.value() == null) {
      into.report(
          KindCode.CLAUSE_MISSING,
          block.kind().span(),
          "write `" + schema().head() + "`",
          word(),
          "by");
      into.broken(name.text());
      return;
    }
    Span span = name.span();
    Lowering inner = into.within(name.text());
    into.block(name);
    Expr loads = by.value();
    Expr throughputs = block.value();
    String lambda =
        inner.derive(
            new Identifier(span, "lambda"),
            new Fitted(call(span, "usl_lambda", loads, throughputs), null),
            "the throughput of one",
            into);
    inner.derive(
        new Identifier(span, "sigma"),
        new Fitted(call(span, "usl_sigma", loads, throughputs), lambda),
        "contention",
        into);
    inner.derive(
        new Identifier(span, "kappa"),
        new Fitted(call(span, "usl_kappa", loads, throughputs), lambda),
        "coherency",
        into);
    String measured =
        inner.derive(
            new Identifier(span, "measured"),
            new Fitted(call(span, "usl_measured", loads, throughputs), lambda),
            "the largest load that was measured",
            into);
    List<Statement.Definition> limits = new ArrayList<>();
    Bodies.read(block, this, inner, limits::add, nested -> {});
    limits.forEach(limit -> limit(limit, measured, inner));
    if (limits.isEmpty()) {
      Calc twice = Calc.of(measured).times(Calc.percent(Rational.of(200)));
      inner.derive(new Identifier(span, LIMIT), twice.at(span), "twice what was measured");
    }
    inner.derive(
        new Identifier(span, "peak"), peak(inner, measured, span), "where throughput is highest");
    inner.define(throughput(span));
    into.keep(new PlanBlock.Scaling(into.absolute(name.text()), into.source(), span));
  }

  private static void limit(Statement.Definition limit, String measured, Lowering inner) {
    Bodies.refuseClauses(inner, limit);
    String full = inner.absolute(LIMIT);
    Formula formula = new Formula.Agreeing(limit.value(), full, measured);
    inner.define(limit.name(), Definition.Role.FORMULA, formula, limit.tail(), null);
  }

  /**
   * What is computed from what was measured.
   *
   * @param call the expression
   * @param first the full name of a figure that is computed from the same, or null: what is wrong
   *     with it has been said
   */
  private record Fitted(Expr call, @Nullable String first) implements Formula {
    @Override
    public List<Expr> expressions() {
      return List.of(call);
    }

    @Override
    public List<String> names() {
      return first == null ? List.of() : List.of(first);
    }

    @Override
    public Term check(TermChecker checker) {
      Term fitted = first == null ? null : checker.reference(call.span(), first);
      return fitted != null && fitted.type() instanceof Type.Anything
          ? fitted
          : checker.check(call);
    }
  }

  private static Expr name(Span span, String name) {
    return new Expr.Name(span, name);
  }

  private static Expr call(Span span, String function, Expr... arguments) {
    List<Expr.Argument> given = new ArrayList<>();
    for (Expr argument : arguments) {
      given.add(new Expr.Argument(argument.span(), null, argument));
    }
    return new Expr.Call(span, name(span, function), given);
  }

  /** The peak of the law, counted in what the loads are. */
  private static Formula peak(Lowering inner, String measured, Span span) {
    return new Formula.Made(
        List.of(inner.absolute("sigma"), inner.absolute("kappa"), measured),
        checker -> {
          Term peak =
              checker.check(call(span, "usl_peak", name(span, "sigma"), name(span, "kappa")));
          return new Calc.Made(peak).times(new Calc.OneLike(measured)).term(checker, span);
        });
  }

  /** {@code throughput(load) = usl(load, lambda, sigma, kappa, limit)}. */
  private static Statement.Definition throughput(Span span) {
    Parameter load = new Parameter(span, new Identifier(span, "load"), null, null);
    return new Statement.Definition(
        span,
        new Identifier(span, "throughput"),
        List.of(load),
        call(
            span,
            "usl",
            name(span, "load"),
            name(span, "lambda"),
            name(span, "sigma"),
            name(span, "kappa"),
            name(span, LIMIT)),
        List.of(),
        Tail.NONE);
  }
}
