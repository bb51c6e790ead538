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

  LocatedFailure(Term term, EvaluationFailure failure, @Nullable SourceText source) {
    super(failure.sentence(), null, false, false);
    this.term = term;
    this.failure = failure;
    this.source = source;
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

  /** The same for a term that stands in a function of another text. */
  LocatedFailure in(SourceText text) {
    return source == null ? new LocatedFailure(term, failure, text) : this;
  }
}
