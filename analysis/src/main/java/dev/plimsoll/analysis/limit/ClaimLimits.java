package dev.plimsoll.analysis.limit;

import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.language.syntax.Operator;
import dev.plimsoll.language.syntax.Statement.Relation;
import dev.plimsoll.model.program.Claim;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.program.Stated;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.program.Terms;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The claims that state a bound rather than a figure, unless they are known to be wrong. */
final class ClaimLimits {

  private final Evaluation evaluation;
  private final Program program;

  ClaimLimits(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.program = evaluation.program();
  }

  List<Limit> all() {
    List<Limit> found = new ArrayList<>();
    for (Claim claim : program.claims()) {
      Operator operator = operator(claim.relation());
      boolean judged = claim.disputed() == null && claim.misfit() == null;
      if (claim.source() == program.source() && operator != null && judged) {
        found.add(limit(claim, operator));
      }
    }
    return found;
  }

  private Limit limit(Claim claim, Operator operator) {
    Typed truth = Typed.of(Types.TRUTH);
    Term stated =
        switch (claim.stated()) {
          case Stated.Formula formula -> formula.term();
          case Stated.Dates dates ->
              new Term.Constant(
                  dates.span(), Typed.of(Types.DAY), new Value.Day(dates.low().first()));
          case Stated.Figure figure ->
              new Term.Constant(
                  figure.span(),
                  new Typed(claim.subject().type(), figure.low().unit()),
                  Value.of(figure.low().value()));
        };
    Term holds = new Term.Comparison(claim.span(), truth, operator, claim.subject(), stated);
    Set<String> names = new LinkedHashSet<>();
    Terms.references(holds, names);
    Term passed = LimitTerms.not(holds);
    return new Limit(
        Limit.Kind.CLAIM,
        evaluation.formulas().names(holds),
        List.copyOf(names),
        "does not hold",
        null,
        claim.span(),
        claim.line(),
        passed,
        LimitTerms.not(Opened.of(holds)),
        null,
        null);
  }

  private static @Nullable Operator operator(Relation relation) {
    return switch (relation) {
      case EQUALS -> null;
      case LESS -> Operator.LESS;
      case AT_MOST -> Operator.AT_MOST;
      case GREATER -> Operator.GREATER;
      case AT_LEAST -> Operator.AT_LEAST;
    };
  }
}
