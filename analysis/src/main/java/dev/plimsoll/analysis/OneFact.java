package dev.plimsoll.analysis;

import dev.plimsoll.model.program.Claim;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.program.Provenance;
import dev.plimsoll.model.program.Stated;
import dev.plimsoll.model.program.Term;
import org.jspecify.annotations.Nullable;

/** Two figures that a plan gives and says to be one: both places, and where each was taken from. */
final class OneFact {

  private OneFact() {}

  /** Says so, or nothing where one of the two follows from other figures. */
  static String text(Program program, Claim claim, Stated.Formula formula) {
    Definition one = given(program, claim.subject());
    Definition other = given(program, formula.term());
    return one == null || other == null
        ? ""
        : "one fact has two values: " + place(claim, one) + " and " + place(claim, other);
  }

  private static @Nullable Definition given(Program program, Term term) {
    Definition definition =
        term instanceof Term.Reference reference ? program.definition(reference.name()) : null;
    return definition != null && Given.is(definition) ? definition : null;
  }

  private static String place(Claim claim, Definition definition) {
    String file = definition.source() == claim.source() ? "" : " of " + definition.source().name();
    Provenance provenance = definition.provenance();
    String source =
        provenance == null || provenance.source() == null
            ? ""
            : ", from \"" + provenance.source() + "\"";
    return "`" + definition.name() + "` in line " + definition.line() + file + source;
  }
}
