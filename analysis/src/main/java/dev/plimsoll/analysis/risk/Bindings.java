package dev.plimsoll.analysis.risk;

import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.program.Term;
import java.util.ArrayList;
import java.util.List;

/** The figures that say which term or resource binds, where that is uncertain. */
final class Bindings {

  /** The last word of their names. */
  static final String WORD = ".binding";

  private Bindings() {}

  static List<Definition> of(Evaluation evaluation) {
    Program program = evaluation.program();
    List<Definition> found = new ArrayList<>();
    for (String name : program.names()) {
      Definition definition = program.definition(name);
      if (definition != null
          && definition.source() == program.source()
          && definition.formula() instanceof Term.Binding binding
          && binding.place() == 0
          && binding.fold().kind() != Term.FoldKind.SUM
          && name.endsWith(WORD)
          && evaluation.isUncertain(definition)) {
        found.add(definition);
      }
    }
    return found;
  }

  /** Whether what binds decides a figure: the smallest or largest itself, or one of its fit. */
  static boolean decides(Definition binding, String figure) {
    String block = block(binding);
    return figure.equals(block) || figure.startsWith(block + ".");
  }

  /** The figure or fit whose term it is that binds. */
  static String block(Definition binding) {
    return binding.name().substring(0, binding.name().length() - WORD.length());
  }
}
