package dev.plimsoll.cli.command;

import dev.plimsoll.analysis.risk.Precision;
import dev.plimsoll.analysis.risk.RiskReport;
import dev.plimsoll.cli.file.FileTrouble;
import dev.plimsoll.cli.file.LoadedPlan;
import dev.plimsoll.cli.json.RiskJson;
import dev.plimsoll.cli.text.HistogramText;
import dev.plimsoll.cli.text.RiskText;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.language.Palette;
import dev.plimsoll.model.program.Definition;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code risk FILE [NAME…]}: how sure a plan is of its answers. */
final class RiskCommand extends Command {

  RiskCommand() {
    super("risk", "Shows how sure a plan is: spreads, chances of passing limits, what binds.");
  }

  @Override
  void describe(CommandSpec spec) {
    spec.addPositional(Options.one("FILE", "0", "A plan, in a .md or .plim file."));
    spec.addPositional(
        Options.many(
            "NAME",
            "1..*",
            false,
            "Only these figures; a block's name stands for all. Otherwise the answers of the"
                + " plan."));
    SamplingLine.describe(spec);
    SetLine.describe(spec);
    spec.addOption(Options.format()).addOption(Options.color());
  }

  @Override
  int run(ParseResult line, Session session) throws FileTrouble {
    LoadedPlan plan = SetLine.load(line, session);
    List<String> names = Options.values(line, 1);
    Precision precision = SamplingLine.precision(line, plan.program());
    Evaluation evaluation = Evaluation.of(plan.program());
    Palette palette = Options.palette(line, session);
    RiskReport report =
        names.isEmpty()
            ? RiskReport.of(evaluation, precision)
            : RiskReport.of(
                evaluation, uncertain(plan, evaluation, names, palette, session), precision);
    if (Options.json(line)) {
      session.out().print(RiskJson.of(report, plan.name()));
      return Problems.status(plan, evaluation);
    }
    HistogramText bars = Options.showsBlocks(session) ? HistogramText.BLOCKS : HistogramText.ASCII;
    session.out().print(RiskText.of(report, bars, palette));
    return Problems.report(plan, evaluation, palette, session);
  }

  /**
   * The uncertain figures of some names, a block's name standing for all it holds. A name that
   * stands for certain figures only is refused.
   */
  private static List<Definition> uncertain(
      LoadedPlan plan,
      Evaluation evaluation,
      List<String> names,
      Palette palette,
      Session session) {
    Set<Definition> all = new LinkedHashSet<>();
    for (String name : names) {
      List<Definition> meant = Figures.chosen(evaluation.program(), List.of(name));
      Definition own = evaluation.program().definition(name);
      List<Definition> found = own == null ? meant : List.of(own);
      List<Definition> uncertain = found.stream().filter(evaluation::isUncertain).toList();
      if (uncertain.isEmpty()) {
        throw Figures.certain(plan, evaluation, name, palette, session);
      }
      all.addAll(uncertain);
    }
    return List.copyOf(all);
  }
}
