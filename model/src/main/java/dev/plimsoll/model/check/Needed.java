package dev.plimsoll.model.check;

import dev.plimsoll.language.Span;
import dev.plimsoll.model.program.Term;
import java.util.ArrayList;
import java.util.List;

/**
 * What one of a component needs, which is to agree with what a host has.
 *
 * @param need what one needs
 * @param field the full name of the field that says it
 * @param owner the full name of the component
 * @param other the full name of the host's field
 * @param host the full name of the host
 */
public record Needed(Calc need, String field, String owner, String other, String host)
    implements Calc {
  @Override
  public List<String> names() {
    List<String> names = new ArrayList<>(need.names());
    names.add(other);
    return names;
  }

  @Override
  public Term term(TermChecker checker, Span span) {
    Term term = need.term(checker, span);
    Term has = checker.reference(span, other);
    Term one = PerOne.ofOne(checker, term, owner);
    Term whole = PerOne.ofOne(checker, has, host);
    return one.type().fits(whole.type())
        ? term
        : PerOne.mismatch(checker, field, one, other, whole);
  }
}
