package dev.plimsoll.model.kind;

import static dev.plimsoll.model.kind.Schema.entry;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Clause;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Path;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.model.check.AmountNumbers;
import dev.plimsoll.model.check.Lowering;
import dev.plimsoll.model.check.NameCode;
import dev.plimsoll.model.check.Suggestions;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.PlanBlock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code correlate memory cpu by 0.6}: uncertain values that tend to be high together. */
final class CorrelateKind extends Kind {

  private static final String BY = "by";
  private static final Rational HUNDRED = Rational.of(100);

  CorrelateKind() {
    super(
        "correlate",
        new Schema(
            "uncertain values",
            "Uncertain values that tend to be high together, each with each, by a rank correlation"
                + " (Spearman's) between -1 and 1; below zero one tends to be high where the other"
                + " is low. Each is a figure that is one uncertain value; how it is spread by"
                + " itself stays as it is (a normal copula ties them). Ends and points do not"
                + " change, what is drawn does.",
            "correlate NAME NAME … by NUMBER",
            Schema.Names.PATHS,
            Schema.Presence.ABSENT,
            List.of(entry(BY, "the rank correlation, `0.6` or `60%`")),
            List.of(),
            "",
            List.of(),
            List.of(),
            """
            sessions = 15 to 30 sessions
            clients = 30 to 80 clients
            correlate sessions clients by 0.6
            memory = sessions * 5 MB/session + clients * 1 MB/client
            most = p95(memory)
            """));
  }

  @Override
  void lower(Statement.Block block, Lowering into) {
    Rational rank = rank(block, into);
    Bodies.read(block, this, into.within(word()), field -> {}, nested -> {});
    if (block.names().size() < 2) {
      into.report(
          KindCode.CORRELATED_ALONE,
          block.names().getFirst().span(),
          "write `" + schema().head() + "`",
          word());
    } else if (rank != null) {
      // What is named may stand further down.
      into.later(
          Lowering.PLACES,
          into.absolute(word() + " " + block.span().start()),
          () -> keep(block, rank, into));
    }
  }

  private void keep(Statement.Block block, Rational rank, Lowering into) {
    List<PlanBlock.Correlated.Input> inputs = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Path path : block.names()) {
      String full = into.resolve(path);
      if (full == null) {
        into.report(
            NameCode.UNKNOWN_NAME,
            path.span(),
            Suggestions.hint(path.text(), into.visible()),
            path.text());
        return;
      }
      if (into.isBroken(full)) {
        return;
      }
      if (!seen.add(full)) {
        into.report(KindCode.CLAUSE_TWICE, path.span(), null, path.text());
        return;
      }
      inputs.add(new PlanBlock.Correlated.Input(full, path.span()));
    }
    String name = into.absolute(word() + " " + block.span().start());
    into.keep(new PlanBlock.Correlated(name, into.source(), block.kind().span(), inputs, rank));
  }

  private @Nullable Rational rank(Statement.Block block, Lowering into) {
    Clause by = block.clause(BY);
    if (by == null || by.value() == null) {
      into.report(
          KindCode.CLAUSE_MISSING,
          block.kind().span(),
          "write `" + schema().head() + "`",
          word(),
          BY);
      return null;
    }
    Rational rank = number(by.value());
    if (rank != null && rank.abs().compareTo(Rational.ONE) < 0) {
      return rank;
    }
    into.report(KindCode.RANK, by.value().span(), hint(by.value().span(), rank, into));
    return null;
  }

  private static @Nullable String hint(Span span, @Nullable Rational rank, Lowering into) {
    if (rank == null) {
      return null;
    }
    if (rank.abs().equals(Rational.ONE)) {
      return "what always goes together is one value: compute one from the other";
    }
    return rank.isInteger() && rank.abs().compareTo(HUNDRED) < 0
        ? "write `" + into.source().text(span) + "%`"
        : null;
  }

  private static @Nullable Rational number(Expr expr) {
    if (expr instanceof Expr.Negated negated) {
      Rational number = number(negated.operand());
      return number == null ? null : number.negate();
    }
    if (!(expr instanceof Expr.Amount amount)) {
      return null;
    }
    Rational number = AmountNumbers.of(amount);
    if (number == null || amount.unit() == null) {
      return number;
    }
    return amount.unit().text().equals("%") ? number.dividedBy(HUNDRED) : null;
  }
}
