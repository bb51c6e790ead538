package dev.plimsoll.engine;

import dev.plimsoll.language.SourceText;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.EvaluationFailure;
import org.jspecify.annotations.Nullable;

/** A failure of evaluation and the term that has no value. */
@SuppressWarnings("serial")
final class LocatedFailure extends RuntimeException {

  private final transient Term term;
  private final EvaluationFailure failure;
  private final transient @Nullable SourceText source;
  private final transient @Nullable Term call;

  LocatedFailure(Term term, EvaluationFailure failure, @Nullable SourceText source) {
    this(term, failure, source, null);
  }

  private LocatedFailure(
      Term term, EvaluationFailure failure, @Nullable SourceText source, @Nullable Term call) {
    super(failure.sentence(), null, false, false);
    this.term = term;
    this.failure = failure;
    this.source = source;
    this.call = call;
  }

  Term term() {
    return term;
  }

  EvaluationFailure failure() {
    return failure;
  }

  /** The text the term stands in, or null for that of the definition being computed. */
  @Nullable SourceText source() {
    return source;
  }

  /** The call of the plan's own function in which it failed, the outermost one, or null. */
  @Nullable Term call() {
    return call;
  }

  /** The same for a term that stands in a function of another text, which is called somewhere. */
  LocatedFailure in(SourceText text, Term caller) {
    return new LocatedFailure(term, failure, source == null ? text : source, caller);
  }
}
