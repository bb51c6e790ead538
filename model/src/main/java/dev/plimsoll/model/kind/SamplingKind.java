package dev.plimsoll.model.kind;

import static dev.plimsoll.model.kind.Schema.entry;

import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.model.check.AmountNumbers;
import dev.plimsoll.model.check.Lowering;
import dev.plimsoll.model.check.Suggestions;
import dev.plimsoll.model.number.NumberText;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.PlanBlock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code sampling { seed = 7, samples = 16_384 }}: how uncertain values are drawn. */
final class SamplingKind extends Kind {

  private static final String SEED = "seed";
  private static final String SAMPLES = "samples";
  private static final String POINTS = "points";
  private static final List<String> SETS = List.of("sobol", "latin hypercube", "plain");
  private static final long MOST_SEED = 1L << 53;
  private static final long LEAST_SAMPLES = 64;
  private static final long MOST_SAMPLES = 1L << 24;

  SamplingKind() {
    super(
        "sampling",
        new Schema(
            "uncertain values",
            "How the uncertain values of the plan are drawn, said at most once. Without it there"
                + " are as many draws as the asked precision takes, of scrambled Sobol points. The"
                + " same plan gives the same draws on every machine.",
            "sampling { seed = …, samples = …, points = … }",
            Schema.Names.NONE,
            Schema.Presence.ABSENT,
            List.of(),
            List.of(
                entry(SEED, "a whole number; another one gives other draws"),
                entry(SAMPLES, "how many draws are made, from 64 to 16,777,216"),
                entry(
                    POINTS,
                    "how they are spread: `\"sobol\"`, `\"latin hypercube\"` or `\"plain\"`")),
            "",
            List.of(),
            List.of(),
            """
            sampling { seed = 7, samples = 16_384, points = "latin hypercube" }
            load = 20 to 90 req/s
            double_load = p95(load + load)
            """));
  }

  @Override
  void lower(Statement.Block block, Lowering into) {
    String name = into.absolute(word());
    if (into.block(name) instanceof PlanBlock.Sampling) {
      into.report(KindCode.CLAUSE_TWICE, block.kind().span(), "keep one of them", word());
      return;
    }
    Map<String, Expr> fields = new HashMap<>();
    Bodies.read(
        block,
        this,
        into.within(word()),
        field -> {
          Bodies.refuseClauses(into, field);
          fields.put(field.name().text(), field.value());
        },
        nested -> {});
    Long seed = whole(SEED, fields.get(SEED), 0, MOST_SEED, into);
    Long samples = whole(SAMPLES, fields.get(SAMPLES), LEAST_SAMPLES, MOST_SAMPLES, into);
    into.keep(
        new PlanBlock.Sampling(
            name,
            into.source(),
            block.kind().span(),
            seed,
            samples == null ? null : samples.intValue(),
            points(fields.get(POINTS), into)));
  }

  private static @Nullable Long whole(
      String field, @Nullable Expr expr, long least, long most, Lowering into) {
    if (expr == null) {
      return null;
    }
    Rational number =
        expr instanceof Expr.Amount amount && amount.unit() == null
            ? AmountNumbers.of(amount)
            : null;
    if (number != null
        && number.isInteger()
        && number.compareTo(Rational.of(least)) >= 0
        && number.compareTo(Rational.of(most)) <= 0) {
      return (long) number.doubleValue();
    }
    into.report(
        KindCode.WHOLE_NUMBER,
        expr.span(),
        null,
        field,
        NumberText.forPeople(Rational.of(least)),
        NumberText.forPeople(Rational.of(most)));
    return null;
  }

  private static @Nullable String points(@Nullable Expr expr, Lowering into) {
    if (expr instanceof Expr.Text text) {
      if (SETS.contains(text.text())) {
        return text.text();
      }
      String near = Suggestions.hint(text.text(), SETS);
      into.report(
          KindCode.POINTS,
          expr.span(),
          near != null ? near : "there are " + SchemaCheck.listed(SETS),
          text.text());
    } else if (expr != null) {
      into.report(KindCode.FIELD_NOT_TEXT, expr.span(), "write `\"sobol\"`", POINTS);
    }
    return null;
  }
}
