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
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.PlanBlock.Budget.Line;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code budget response = 200 ms { client = 20 ms, … }}: a limit shared out among parts. */
final class BudgetKind extends Kind {

  BudgetKind() {
    super(
        "budget",
        new Schema(
            "limits",
            "A limit shared out among parts. The parts add up to the limit, or a line named"
                + " `headroom` says what is left. `from` ties a part to the formula that produces"
                + " it.",
            "budget NAME = LIMIT { PART = …, PART = … from FORMULA, headroom = … }",
            Schema.Names.ONE,
            Schema.Presence.REQUIRED,
            List.of(),
            List.of(entry("headroom", "what is left over on purpose")),
            "its parts, all of the limit's dimension",
            List.of(),
            List.of(
                entry("NAME", "the limit"),
                entry("NAME.PART", "each part"),
                entry("NAME.total", "the sum of the parts without the headroom"),
                entry("NAME.headroom", "as stated, or what the parts leave of the limit"),
                entry("NAME.binding", "the name of the largest part")),
            """
            budget response = 200 ms { client = 20 ms, network = 2 * 40 ms, server = 90 ms, headroom = 10 ms }
            """));
  }

  @Override
  void lower(Statement.Block block, Lowering into) {
    Identifier name = block.names().getFirst().words().getFirst();
    Span span = name.span();
    Lowering inner = into.within(name.text());
    List<Line> lines = new ArrayList<>();
    List<String> own = new ArrayList<>();
    List<Line> headroom = new ArrayList<>();
    Expr limitExpr = block.value() == null ? new Expr.Broken(block.span()) : block.value();
    String limit = into.define(name, limitExpr, block.tail());
    Bodies.read(
        block,
        this,
        inner,
        field -> {
          if (field.name().text().equals("headroom")) {
            headroom.add(headroom(field, limit, inner));
          } else {
            lines.add(line(field, inner));
            own.add(field.name().text());
          }
        },
        nested -> {});
    if (lines.isEmpty()) {
      Bodies.reportEmpty(block, this, into);
      return;
    }
    List<String> full = lines.stream().map(Line::name).toList();
    String total =
        inner.derive(
            new Identifier(span, "total"), total(span, limit, full, own), "the sum of its parts");
    inner.derive(
        new Identifier(span, "binding"), binding(span, total, full, own), "its largest part");
    if (headroom.isEmpty()) {
      inner.derive(
          new Identifier(span, "headroom"), difference(span, limit, total), "what its parts leave");
    }
    into.keep(
        new PlanBlock.Budget(
            limit, into.source(), span, lines, headroom.isEmpty() ? null : headroom.getFirst()));
  }

  private static Line headroom(Statement.Definition field, String limit, Lowering inner) {
    Bodies.refuseClauses(inner, field);
    String name = inner.absolute(field.name().text());
    inner.define(
        field.name(),
        Definition.Role.FORMULA,
        new Formula.Agreeing(field.value(), name, limit),
        field.tail(),
        null);
    return new Line(name, field.name().span(), null);
  }

  private static Line line(Statement.Definition field, Lowering inner) {
    String formula = null;
    for (Clause clause : field.clauses()) {
      if (clause.preposition().text().equals("from") && formula == null) {
        formula = formula(field.name(), clause, inner);
      } else {
        inner.report(
            KindCode.UNKNOWN_CLAUSE,
            clause.span(),
            "`from` names the formula that produces a part",
            field.name().text(),
            clause.preposition().text());
      }
    }
    String name = inner.define(field.name(), field.value(), field.tail());
    return new Line(name, field.name().span(), formula);
  }

  private static @Nullable String formula(Identifier part, Clause clause, Lowering inner) {
    Expr value = clause.value();
    if (value == null) {
      return null;
    }
    Lowering own = inner.within(part.text());
    return own.derive(
        new Identifier(clause.span(), "needed"),
        new Formula.Agreeing(value, own.absolute("needed"), inner.absolute(part.text())),
        "what the part needs by its formula");
  }

  /** The sum of parts that are of the limit's dimension. */
  private static Formula total(Span span, String limit, List<String> full, List<String> own) {
    List<String> reads = new ArrayList<>(full);
    reads.add(limit);
    return new Formula.Made(
        reads,
        checker -> {
          Term whole = checker.reference(span, limit);
          Term sum = null;
          for (String part : full) {
            Term term = checker.reference(span, part);
            if (!term.type().fits(whole.type())) {
              sum = checker.mismatch(span, whole, term, limit, part);
            }
          }
          return sum == null ? checker.fold(span, Term.FoldKind.SUM, full, own) : sum;
        });
  }

  /** The largest part, once the parts agree. */
  private static Formula binding(Span span, String total, List<String> full, List<String> own) {
    Formula binding = Formula.binding(span, Term.FoldKind.SUM, full, own, 0);
    List<String> reads = new ArrayList<>(full);
    reads.add(total);
    return new Formula.Made(
        reads,
        checker ->
            checker.reference(span, total).type() instanceof Type.Anything
                ? checker.failed(span)
                : binding.check(checker));
  }

  private static Formula difference(Span span, String left, String right) {
    return new Formula.Made(
        List.of(left, right),
        checker -> {
          Term limit = checker.reference(span, left);
          Term total = checker.reference(span, right);
          return limit.type().fits(total.type())
              ? new Term.Arithmetic(span, limit.typed(), Operator.MINUS, limit, total)
              : checker.mismatch(span, limit, total, left, right);
        });
  }
}
