package dev.plimsoll.model.kind;

import dev.plimsoll.model.check.Calc;
import dev.plimsoll.model.program.HostingBlock;
import dev.plimsoll.model.program.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the hosts of a fit offer of each resource, and what becomes of it. */
final class FitSupply {

  private final FitBody body;
  private final HostingBlock.Host host;
  private final FitNeeds needs;
  private final FitFigures figures;

  FitSupply(FitBody body, HostingBlock.Host host, FitNeeds needs, FitFigures figures) {
    this.body = body;
    this.host = host;
    this.needs = needs;
    this.figures = figures;
  }

  /** Defines what one host offers of a resource. */
  void perNode(String resource) {
    Calc capacity = Calc.of(host.name() + "." + resource);
    String overcommit = body.setting("overcommit", resource);
    if (overcommit != null) {
      capacity = capacity.times(Calc.of(overcommit));
    }
    Calc left = Calc.of(host.name() + ".available." + resource);
    List<Calc> reserved = reserved(resource);
    if (overcommit != null || !body.reserves(resource).isEmpty()) {
      left = capacity;
      for (Calc each : reserved) {
        left = left.minus(each);
      }
    }
    String fill = body.setting("fill", resource);
    Calc filled = fill == null ? left : left.times(Calc.of(fill));
    String ceiling = body.setting("ceiling", resource);
    if (ceiling != null) {
      Calc under = capacity.times(Calc.of(ceiling));
      for (Calc each : reserved) {
        under = under.minus(each);
      }
      Map<String, Calc> terms = new LinkedHashMap<>();
      terms.put(fill == null ? "all" : "fill", filled);
      terms.put("ceiling", under);
      filled = new Calc.Fold(Term.FoldKind.MIN, terms);
    }
    figures.derive(resource, "per_node", filled, "what one host offers");
  }

  private List<Calc> reserved(String resource) {
    List<Calc> reserved = new ArrayList<>();
    if (host.reserves().stream().anyMatch(part -> part.fields().contains(resource))) {
      reserved.add(Calc.of(host.name() + ".reserved." + resource));
    }
    body.reserves(resource).forEach(name -> reserved.add(Calc.of(name)));
    return reserved;
  }

  /** Defines the hosts that are there, and those that carry load. */
  void hosts(boolean stated) {
    String spare = body.setting("spare");
    String survive = body.setting("survive");
    Calc carrying = figures.own(stated ? "nodes" : "needed");
    if (spare != null) {
      figures.derive(
          "spare_nodes",
          new Calc.Portion(Calc.of(spare), figures.own(body.open() == null ? "needed" : "nodes")),
          "hosts kept idle");
    }
    if (!stated) {
      Calc all = carrying;
      all = survive == null ? all : all.plus(Calc.of(survive));
      all = spare == null ? all : all.plus(figures.own("spare_nodes"));
      figures.derive("nodes", all, "how many hosts are needed");
      return;
    }
    carrying = spare == null ? carrying : carrying.minus(figures.own("spare_nodes"));
    carrying = survive == null ? carrying : carrying.minus(Calc.of(survive));
    if (spare != null || survive != null) {
      figures.derive("carrying", carrying, "hosts that carry the load");
    }
  }

  /** The hosts that carry load. */
  Calc carrying() {
    boolean some = body.setting("spare") != null || body.setting("survive") != null;
    boolean stated = body.open() != null || body.setting("nodes") != null;
    return figures.own(!stated ? "needed" : some ? "carrying" : "nodes");
  }

  /** Defines what all of them offer. */
  void supply(String resource) {
    figures.derive(
        resource,
        "supply",
        figures.of(resource, "per_node").times(carrying()),
        "what the hosts that carry load offer");
  }

  /** Defines what is used of a resource, what is left, and what a monitor shows. */
  void balance(String resource) {
    Calc load = needs.load(resource, true);
    if (load == null) {
      return;
    }
    figures.derive(resource, "used", load, "what is placed takes of it");
    figures.derive(
        resource,
        "free",
        figures.of(resource, "supply").minus(figures.of(resource, "used")),
        "what is left");
    Calc running = running();
    Calc capacity = Calc.of(host.name() + "." + resource).times(running);
    String overcommit = body.setting("overcommit", resource);
    capacity = overcommit == null ? capacity : capacity.times(Calc.of(overcommit));
    Calc taken = figures.of(resource, "used");
    for (Calc reserved : reserved(resource)) {
      taken = taken.plus(reserved.times(running));
    }
    figures.derive(resource, "taken", taken, "what is placed and the reserves take");
    figures.derive(
        resource,
        "share",
        new Calc.Share(figures.of(resource, "taken"), capacity),
        "the same of all there is, as a monitor shows it");
  }

  /** The hosts that run: all but the spare ones. */
  private Calc running() {
    return body.setting("spare") == null
        ? figures.own("nodes")
        : figures.own("nodes").minus(figures.own("spare_nodes"));
  }
}
