package dev.plimsoll.model.kind;

import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.model.check.Calc;
import dev.plimsoll.model.check.Lowering;
import dev.plimsoll.model.kind.FitBody.Placed;
import dev.plimsoll.model.program.HostingBlock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Defines what a fit costs: each cost of its hosts and of what is placed, by the field's name. */
final class FitCosts {

  private final FitBody body;
  private final HostingBlock.Host host;
  private final Lowering into;
  private final Map<String, List<Calc>> costs = new LinkedHashMap<>();

  FitCosts(FitBody body, HostingBlock.Host host, Lowering into) {
    this.body = body;
    this.host = host;
    this.into = into;
  }

  void define() {
    Calc nodes = Calc.of(body.full() + ".nodes");
    for (String field : host.fields()) {
      String name = host.name() + "." + field;
      if (Resources.isCost(into, host.name(), name)) {
        add(field, nodes.times(Calc.of(name)));
      }
    }
    for (Placed each : body.placed()) {
      String component = each.component().name();
      each.component()
          .always()
          .forEach((field, name) -> {
            if (Resources.isCost(into, component, name)) {
              add(field, count(each).times(Calc.of(name)));
            }
          });
    }
    boolean counted = into.isFigure(body.full() + ".count");
    costs.forEach((field, parts) -> define(field, parts, counted));
  }

  private void add(String field, Calc part) {
    costs.computeIfAbsent(field, name -> new ArrayList<>()).add(part);
  }

  private Calc count(Placed placed) {
    return Calc.of(placed.count() == null ? body.full() + ".count" : placed.count());
  }

  private void define(String field, List<Calc> parts, boolean counted) {
    Lowering inner = body.inner();
    inner.derive(
        new Identifier(body.span(), field),
        Calc.sum(parts).at(body.span()),
        "what hosts and placed components cost");
    if (counted) {
      Calc unit =
          new Calc.Room(Calc.of(body.full() + "." + field), Calc.of(body.full() + ".count"), false);
      inner.derive(
          new Identifier(body.span(), "unit_" + field),
          unit.at(body.span()),
          "the same for one of what is placed");
    }
  }
}
