package dev.plimsoll.engine;

import dev.plimsoll.engine.search.Found;
import dev.plimsoll.engine.search.Reach;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.EvaluationFailure;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says how a search came to its answer: what stands on either side, and what is not sure. */
final class SolvedWords {

  private final Worths worths;
  private final Within within;

  SolvedWords(Worths worths, Within within) {
    this.worths = worths;
    this.within = within;
  }

  /** What there is to say, each a sentence without its stop; empty where nothing was found out. */
  List<String> of(Term.Solved solved) {
    Solving solving = within.solving(solved);
    try {
      Reach reach = solving.reach();
      if (reach == null || !within.value(solved).isKnown()) {
        return List.of();
      }
      return switch (solving.found()) {
        case Found.Nowhere nowhere -> List.of(nowhere(solved, reach));
        case Found.First first -> first(solved, solving, reach, first);
      };
    } catch (LocatedFailure | EvaluationFailure failure) {
      return List.of();
    }
  }

  private String nowhere(Term.Solved solved, Reach reach) {
    return "it holds nowhere from "
        + text(solved, reach.low())
        + " to "
        + text(solved, reach.high());
  }

  private List<String> first(Term.Solved solved, Solving solving, Reach reach, Found.First first) {
    List<String> words = new ArrayList<>();
    String end = solved.largest() ? "largest" : "smallest";
    if (first.atEnd()) {
      words.add("it holds at the " + end + " value that is tried, " + text(solved, first.value()));
    } else {
      Rational step = reach.step();
      String edge = step == null ? null : sides(solved, solving, first.value(), step);
      if (edge != null) {
        words.add(edge);
      }
    }
    if (!first.attained()) {
      String side = solved.largest() ? "below" : "above";
      words.add("it holds " + side + " " + text(solved, first.value()) + ", not there");
    }
    if (!first.once()) {
      words.add("it stops holding again further on");
    }
    return words;
  }

  /** {@code memory is 511 MB at 92 clients and 516 MB at 93 clients}. */
  private @Nullable String sides(
      Term.Solved solved, Solving solving, Rational value, Rational step) {
    if (!(solved.condition() instanceof Term.Comparison comparison)
        || !(comparison.left() instanceof Term.Reference figure)) {
      return null;
    }
    Rational before = solved.largest() ? value.plus(step) : value.minus(step);
    return figure.name()
        + " is "
        + figure(solved, solving, before, figure)
        + " and "
        + figure(solved, solving, value, figure);
  }

  private String figure(Term.Solved solved, Solving solving, Rational at, Term figure) {
    Value value = solving.at(at, figure);
    return worths.of(value, figure.typed()).text() + " at " + text(solved, at);
  }

  private String text(Term.Solved solved, Rational value) {
    return worths.of(Value.of(value), solved.typed()).text();
  }
}
