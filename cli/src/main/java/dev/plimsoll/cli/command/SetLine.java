package dev.plimsoll.cli.command;

import dev.plimsoll.cli.file.FileTrouble;
import dev.plimsoll.cli.file.LoadedPlan;
import dev.plimsoll.cli.file.PlanFiles;
import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import dev.plimsoll.language.parse.Parser;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.model.program.Asked;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** How a command line sets figures of a plan to other values than its text gives. */
final class SetLine {

  private static final String OPTION = "--set";

  private SetLine() {}

  /** Adds the option, and that of scenarios, to a command. */
  static void describe(CommandSpec spec) {
    describeSet(spec);
    ScenarioLine.describe(spec);
  }

  /** Adds the option alone. */
  static void describeSet(CommandSpec spec) {
    spec.addOption(
        OptionSpec.builder(OPTION)
            .type(String[].class)
            .arity("1")
            .paramLabel("NAME=VALUE")
            .description(
                "Takes another value for a figure, in its own unit unless one is given; may be"
                    + " repeated.")
            .build());
  }

  /** The plan that the first parameter names, with the figures that are set, in its scenario. */
  static LoadedPlan load(ParseResult line, Session session) throws FileTrouble {
    LoadedPlan plan = new PlanFiles(session.folder()).load(Options.value(line, 0), asked(line));
    return ScenarioLine.under(plan, line);
  }

  /** What is set. */
  static Asked asked(ParseResult line) {
    String[] none = {};
    List<Asked.Setting> settings = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (String text : line.matchedOptionValue(OPTION, none)) {
      SourceText source = new SourceText(OPTION, text);
      Expr.Binding binding = Parser.parseBinding(source, diagnostics::add);
      if (binding != null) {
        settings.add(new Asked.Setting(source, binding.path(), binding.value()));
      }
    }
    return new Asked(settings, List.of(), diagnostics);
  }

  /** An expression that a command line asks about. */
  static Asked question(String label, String text) {
    SourceText source = new SourceText(label, text);
    List<Diagnostic> diagnostics = new ArrayList<>();
    Expr expr = Parser.parseExpr(source, new Span(0, text.length()), diagnostics::add);
    return new Asked(List.of(), List.of(new Asked.Question(source, expr)), diagnostics);
  }
}
