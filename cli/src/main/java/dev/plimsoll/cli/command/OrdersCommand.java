package dev.plimsoll.cli.command;

import dev.plimsoll.analysis.order.OrdersReport;
import dev.plimsoll.cli.file.FileTrouble;
import dev.plimsoll.cli.file.LoadedPlan;
import dev.plimsoll.cli.json.OrdersJson;
import dev.plimsoll.cli.text.OrdersText;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.language.Palette;
import dev.plimsoll.model.check.Suggestions;
import dev.plimsoll.model.program.PlanBlock;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code orders FILE [NAME…]}: by when to order what the plan will need. */
final class OrdersCommand extends Command {

  OrdersCommand() {
    super("orders", "Shows by when to order what, and whether rules to order by are soon enough.");
  }

  @Override
  void describe(CommandSpec spec) {
    spec.addPositional(Options.one("FILE", "0", "A plan, in a .md or .plim file."));
    spec.addPositional(Options.many("NAME", "1..*", false, "Only these orders; otherwise all."));
    SamplingLine.describeDraws(spec);
    SetLine.describe(spec);
    spec.addOption(Options.format()).addOption(Options.color());
  }

  @Override
  int run(ParseResult line, Session session) throws FileTrouble {
    LoadedPlan plan = SetLine.load(line, session);
    Evaluation evaluation = Evaluation.of(plan.program());
    OrdersReport report =
        OrdersReport.of(
            evaluation,
            chosen(evaluation, Options.values(line, 1)),
            SamplingLine.precision(line, plan.program()).options());
    if (Options.json(line)) {
      session.out().print(OrdersJson.of(report, plan.name()));
      return Problems.status(plan, evaluation);
    }
    Palette palette = Options.palette(line, session);
    ScenarioLine.announce(line, session);
    session.out().print(OrdersText.of(report, palette));
    return Problems.report(plan, evaluation, palette, session);
  }

  private static List<PlanBlock.Order> chosen(Evaluation evaluation, List<String> names) {
    List<PlanBlock.Order> own = OrdersReport.own(evaluation);
    List<String> known = own.stream().map(PlanBlock.Order::name).toList();
    for (String name : names) {
      if (!known.contains(name)) {
        throw unknown(name, known);
      }
    }
    return names.isEmpty()
        ? own
        : own.stream().filter(order -> names.contains(order.name())).toList();
  }

  private static UsageFailure unknown(String name, List<String> known) {
    String hint = Suggestions.hint(name, known);
    return new UsageFailure(
        "The plan has no order `" + name + "`.",
        hint != null
            ? hint
            : known.isEmpty()
                ? "one is declared by `order " + name + " when CONDITION { lead = 6 weeks }`"
                : "it has `" + String.join("`, `", known) + "`");
  }
}
