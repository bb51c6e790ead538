package dev.plimsoll.model.kind;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Clause;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Path;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.model.check.Calc;
import dev.plimsoll.model.check.Choosing;
import dev.plimsoll.model.check.Formula;
import dev.plimsoll.model.check.Lowering;
import dev.plimsoll.model.program.HostingBlock;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lowers a fit on a table of hosts: a fit on each of them, and the one that serves best. */
final class FitChoice {

  private final Statement.Block block;
  private final Kind kind;
  private final Lowering inner;
  private final String full;
  private final Span span;
  private final List<String> rows = new ArrayList<>();

  FitChoice(Statement.Block block, Kind kind, Lowering into) {
    Identifier name = block.names().getFirst().words().getFirst();
    this.block = block;
    this.kind = kind;
    this.inner = into.within(name.text());
    this.full = into.absolute(name.text());
    this.span = name.span();
  }

  /** The hosts of a table; none where its rows are something else. */
  static List<HostingBlock.Host> hosts(PlanBlock.Table table, Lowering into) {
    List<HostingBlock.Host> hosts = new ArrayList<>();
    for (String row : table.rows()) {
      if (into.block(table.name() + "." + row) instanceof HostingBlock.Host host) {
        hosts.add(host);
      }
    }
    return hosts;
  }

  void lower(List<HostingBlock.Host> hosts) {
    for (HostingBlock.Host host : hosts) {
      Identifier row =
          new Identifier(span, host.name().substring(host.name().lastIndexOf('.') + 1));
      inner.block(row);
      new FitBody(called(row), kind, inner).lower(host);
      if (inner.block(full + "." + row.text()) instanceof HostingBlock.Fit) {
        rows.add(row.text());
      }
    }
    if (rows.isEmpty()) {
      return;
    }
    boolean open = !has("needed");
    String count = open ? "count" : "nodes";
    String cost = cost(hosts);
    String decides = cost == null ? null : open ? "unit_" + cost : cost;
    if (decides != null && has(decides)) {
      String cheapest = choose("cheapest", Term.FoldKind.MIN, decides, "the host that costs least");
      fold(Term.FoldKind.MIN, decides, "what the cheapest costs");
      pick(count, cheapest, "that of the cheapest");
      if (open) {
        choose("most", Term.FoldKind.MAX, count, "the host that holds the most");
      } else {
        choose("fewest", Term.FoldKind.MIN, count, "the host of which the fewest are needed");
      }
    } else if (has(count)) {
      Term.FoldKind best = open ? Term.FoldKind.MAX : Term.FoldKind.MIN;
      choose(open ? "most" : "fewest", best, count, "the host that serves best");
      fold(best, count, "that of the host that serves best");
    }
  }

  /** The fit as it would stand alone, called by the name of a host. */
  private Statement.Block called(Identifier row) {
    List<Clause> clauses = block.clauses();
    return new Statement.Block(
        block.span(),
        block.kind(),
        List.of(new Path(List.of(row))),
        block.value(),
        clauses,
        block.tail(),
        block.body());
  }

  private boolean has(String figure) {
    return rows.stream().allMatch(row -> inner.isFigure(full + "." + row + "." + figure));
  }

  private @Nullable String cost(List<HostingBlock.Host> hosts) {
    HostingBlock.Host first = hosts.getFirst();
    for (String field : first.fields()) {
      if (Resources.isCost(inner, first.name(), first.name() + "." + field)) {
        return field;
      }
    }
    return null;
  }

  private List<String> each(String figure) {
    return rows.stream().map(row -> full + "." + row + "." + figure).toList();
  }

  private String choose(String name, Term.FoldKind by, String figure, String meaning) {
    return inner.derive(
        new Identifier(span, name), Formula.binding(span, by, each(figure), rows, 0), meaning);
  }

  private void fold(Term.FoldKind by, String figure, String meaning) {
    inner.derive(new Identifier(span, figure), Formula.fold(span, by, each(figure), rows), meaning);
  }

  private void pick(String figure, String chosen, String meaning) {
    Map<String, Calc> choices = new LinkedHashMap<>();
    rows.forEach(row -> choices.put(row, Calc.of(full + "." + row + "." + figure)));
    inner.derive(
        new Identifier(span, figure), new Choosing(Calc.of(chosen), choices).at(span), meaning);
  }
}
