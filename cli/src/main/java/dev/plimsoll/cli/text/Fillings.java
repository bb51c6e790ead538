package dev.plimsoll.cli.text;

import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Program;
import java.util.ArrayList;
import java.util.List;

/** What is still to be filled in: the figures of a document that stand as {@code unset}. */
final class Fillings {

  private Fillings() {}

  /** The figures, in the order of the document. */
  static List<Definition> of(Evaluation evaluation) {
    Program program = evaluation.program();
    List<Definition> open = new ArrayList<>();
    for (String name : program.names()) {
      Definition definition = program.definition(name);
      if (definition != null
          && definition.source() == program.source()
          && evaluation.isOpen(definition)) {
        open.add(definition);
      }
    }
    return open;
  }
}
