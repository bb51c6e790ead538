package dev.plimsoll.model.kind;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Operator;
import dev.plimsoll.model.check.Formula;
import dev.plimsoll.model.check.Moments;
import dev.plimsoll.model.check.TermChecker;
import dev.plimsoll.model.function.Calendar;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A growth with what has happened to it and with its season: first what was added, then all that
 * multiplies it.
 *
 * @param trend the full name of what it has come to without them
 * @param season the full name of the factors of the months, or null
 */
record Swayed(Span span, String trend, List<EventKind.Event> events, @Nullable String season)
    implements Formula {

  Swayed {
    events = List.copyOf(events);
  }

  @Override
  public List<String> names() {
    List<String> names = new ArrayList<>(List.of(trend, Moments.NOW));
    if (season != null) {
      names.add(season);
    }
    for (EventKind.Event event : events) {
      names.add(event.at());
      for (String change : new String[] {event.add(), event.factor()}) {
        if (change != null) {
          names.add(change);
        }
      }
    }
    return names;
  }

  @Override
  public Term check(TermChecker checker) {
    GrowthTerms terms = new GrowthTerms(checker, span);
    Term now = Moments.now(checker, span);
    Term figure = checker.reference(span, trend);
    for (EventKind.Event event : events) {
      if (event.add() != null) {
        figure =
            terms.of(
                Operator.PLUS,
                figure.typed(),
                figure,
                since(terms, now, event.at(), event.add(), terms.number(0)));
      }
    }
    for (EventKind.Event event : events) {
      if (event.factor() != null) {
        figure =
            terms.of(
                Operator.TIMES,
                figure.typed(),
                figure,
                since(terms, now, event.at(), event.factor(), terms.number(1)));
      }
    }
    if (season == null) {
      return figure;
    }
    Term factors = checker.reference(span, season);
    if (!factors.type().element().fits(Types.NUMBER)
        || factors.type().element().equals(factors.type())) {
      return checker.notASeason(factors);
    }
    Term factor =
        new Term.BuiltInCall(
            span, factors.typed().element(), Calendar.OF_MONTH, List.of(now, factors));
    return terms.of(Operator.TIMES, figure.typed(), figure, factor);
  }

  /** A change from some day on, and what stands for none before it. */
  private static Term since(GrowthTerms terms, Term now, String at, String change, Term none) {
    Term day = terms.checker().reference(terms.span(), at);
    Term term = terms.checker().reference(terms.span(), change);
    return new Term.Choice(
        terms.span(), term.typed(), terms.truth(Operator.AT_LEAST, now, day), term, none);
  }
}
