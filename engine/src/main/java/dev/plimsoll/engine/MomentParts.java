package dev.plimsoll.engine;

import dev.plimsoll.engine.Part.Literal;
import dev.plimsoll.engine.Part.Piece;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import dev.plimsoll.model.value.Value;
import java.util.List;

/** Takes apart what is asked of the first day on which something is so. */
final class MomentParts {

  private final PartBuilder builder;
  private final Reading reading;
  private final Within within;

  MomentParts(PartBuilder builder, Reading reading, Within within) {
    this.builder = builder;
    this.reading = reading;
    this.within = within;
  }

  /**
   * The condition is written with its names: what they are worth today decides nothing. They are
   * read as of the day that is found, of an uncertain one as of its point.
   */
  Part of(Term.Reached reached) {
    if (!reading.isSilent()) {
      readAsOfTheDay(reached);
    }
    String names = Steps.text(builder.silent().of(reached.condition()), Part.WRITTEN);
    String word = reached.stays() ? "stays(" : "when(";
    return builder.operation(
        reached, Part.TIGHTEST, List.of(new Piece(word, new Literal(names), Part.TIGHTEST)), ")");
  }

  private void readAsOfTheDay(Term.Reached reached) {
    Term.Reached day =
        new Term.Reached(
            reached.span(), Typed.of(Types.DAY), reached.condition(), reached.horizon(), false);
    Value found = reading.point(day, within);
    Within then = found instanceof Value.Day on ? within.on(on) : within;
    new PartBuilder(reading, then, PartBuilder.MAX_UNFOLDED).of(reached.condition());
    if (!reached.stays() && reading.certain(day, within) instanceof Value.Day) {
      note(reached);
    }
  }

  private void note(Term.Reached reached) {
    Term.Reached stays =
        new Term.Reached(
            reached.span(), Typed.of(Types.TRUTH), reached.condition(), reached.horizon(), true);
    Value horizon = reading.certain(reached.horizon(), within);
    if (horizon instanceof Value.Day last
        && reading.certain(stays, within) instanceof Value.Truth truth) {
      reading.note((truth.value() ? "stays so up to " : "does not stay so up to ") + last.value());
    }
  }
}
