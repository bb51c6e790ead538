package dev.plimsoll.model.kind;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.model.check.Calc;
import dev.plimsoll.model.check.Formula;
import dev.plimsoll.model.check.Lowering;
import dev.plimsoll.model.kind.FitBody.Placed;
import dev.plimsoll.model.program.HostingBlock;
import dev.plimsoll.model.program.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lowers a fit to figures: those of each resource, those of the whole, and its costs. */
final class FitLowering {

  private final FitBody body;
  private final HostingBlock.Host host;
  private final Lowering into;
  private final Lowering inner;
  private final Span span;
  private final String full;
  private final @Nullable Placed open;
  private final FitNeeds needs;
  private final FitFigures figures;
  private final FitSupply supply;
  private final List<String> resources = new ArrayList<>();
  private final List<String> caps = new ArrayList<>();

  FitLowering(FitBody body, HostingBlock.Host host, Lowering into) {
    this.body = body;
    this.host = host;
    this.into = into;
    this.inner = body.inner();
    this.span = body.span();
    this.full = body.full();
    this.open = body.open();
    this.needs = new FitNeeds(body, host, into);
    this.figures = new FitFigures(body);
    this.supply = new FitSupply(body, host, needs, figures);
  }

  /** Whether all of it could be defined; what keeps it from that has been reported. */
  boolean lower() {
    resources.addAll(needs.resources());
    if (body.whole() && body.placed().size() > 1) {
      into.report(KindCode.WHOLE_MIX, span, "take a fit for each of them", body.name().text());
      return false;
    }
    if (resources.isEmpty() && (open == null || body.caps().isEmpty())) {
      Placed first = body.placed().getFirst();
      into.report(
          KindCode.UNBOUNDED,
          first.name().span(),
          "let `" + first.name().text() + "` need something that `" + host.name() + "` has",
          host.name(),
          first.name().text());
      return false;
    }
    if (open == null) {
      given();
    } else {
      open(open);
    }
    placements();
    new FitCosts(body, host, into).define();
    into.keep(block());
    return true;
  }

  private HostingBlock.Fit block() {
    List<HostingBlock.Placement> placements = new ArrayList<>();
    for (Placed each : body.placed()) {
      placements.add(
          new HostingBlock.Placement(
              each.name().text(),
              each.name().span(),
              each.component().name(),
              each.state() == null ? null : each.state().name(),
              full + "." + each.name().text() + ".count",
              each.count() == null));
    }
    return new HostingBlock.Fit(
        full,
        into.source(),
        span,
        host.name(),
        host.unit(),
        placements,
        resources,
        caps,
        open != null || body.setting("nodes") != null);
  }

  private void open(Placed placed) {
    if (body.setting("nodes") == null) {
      figures.derive("nodes", Calc.one(host.unit()), "one host");
    }
    supply.hosts(true);
    List<String> exact = new ArrayList<>();
    List<String> allows = new ArrayList<>();
    for (String resource : resources) {
      supply.perNode(resource);
      supply.supply(resource);
      Calc need = needs.need(placed, resource);
      if (need != null) {
        Calc room = room(resource, need);
        allows.add(
            figures.derive(resource, "allows", Calc.floor(room), "how many it alone allows"));
        exact.add(figures.derive(resource, "exact", room, "the same before it is rounded down"));
      }
    }
    List<String> own = new ArrayList<>();
    exact.forEach(name -> own.add(name.substring(full.length() + 1, name.lastIndexOf('.'))));
    for (Statement.Block cap : body.caps()) {
      String name = cap(cap, placed);
      exact.add(name);
      allows.add(name);
      own.add(caps.getLast());
    }
    if (exact.isEmpty()) {
      // What is asked for needs nothing that is bounded: there is room without limit.
      figures.derive("count", new Calc.Endless(placed.component().unit()), "how many fit");
    } else {
      figures.derive("count", fold(Term.FoldKind.MIN, allows, own), "how many fit");
      figures.derive(
          "exact", fold(Term.FoldKind.MIN, exact, own), "the same before it is rounded down");
      binding(Term.FoldKind.MIN, exact, own, "floor");
    }
    density(placed);
    resources.forEach(supply::balance);
    if (body.placed().size() > 1) {
      fits();
    }
  }

  /** Defines the bound that a cap sets on a count. */
  private String cap(Statement.Block cap, Placed placed) {
    Identifier word = cap.names().getFirst().words().getFirst();
    Expr value = cap.value() == null ? new Expr.Broken(cap.span()) : cap.value();
    caps.add(word.text());
    return FitBody.measured(
        inner.within(word.text()),
        new Identifier(word.span(), "allows"),
        value,
        cap.tail(),
        List.of(placed.component().unit()));
  }

  private Calc room(String resource, Calc need) {
    if (body.whole()) {
      return Calc.floor(new Calc.Room(figures.of(resource, "per_node"), need, false))
          .times(supply.carrying());
    }
    Calc load = needs.load(resource, false);
    Calc all = figures.of(resource, "supply");
    return new Calc.Room(load == null ? all : all.minus(load), need, false);
  }

  private void given() {
    List<String> exact = new ArrayList<>();
    List<String> hosts = new ArrayList<>();
    for (String resource : resources) {
      supply.perNode(resource);
      Calc takes = hosts(resource);
      hosts.add(
          figures.derive(resource, "needs", Calc.ceil(takes), "how many hosts it alone takes"));
      exact.add(figures.derive(resource, "exact", takes, "the same before it is rounded up"));
    }
    figures.derive(
        "needed", fold(Term.FoldKind.MAX, hosts, resources), "how many hosts carry the load");
    figures.derive(
        "nodes_exact",
        fold(Term.FoldKind.MAX, exact, resources),
        "the same before it is rounded up");
    binding(Term.FoldKind.MAX, exact, resources, "ceil");
    boolean stated = body.setting("nodes") != null;
    supply.hosts(stated);
    resources.forEach(supply::supply);
    Placed first = body.placed().getFirst();
    body.caps().forEach(cap -> cap(cap, first));
    boolean alike =
        body.placed().stream()
            .allMatch(each ->
                each.component().unit().dimension().equals(first.component().unit().dimension()));
    if (alike) {
      figures.derive(
          "count",
          Calc.sum(body.placed().stream().map(needs::count).toList()),
          "how many there are");
    }
    if (body.placed().size() == 1) {
      density(first);
    }
    resources.forEach(supply::balance);
    if (stated) {
      fits();
    }
  }

  /** How many hosts a resource takes. */
  private Calc hosts(String resource) {
    Calc per = figures.of(resource, "per_node");
    Placed first = body.placed().getFirst();
    Calc need = needs.need(first, resource);
    if (body.whole() && need != null) {
      return new Calc.Room(needs.count(first), Calc.floor(new Calc.Room(per, need, false)), true);
    }
    Calc load = needs.load(resource, true);
    return new Calc.Room(load == null ? per.minus(per) : load, per, true);
  }

  private void binding(Term.FoldKind kind, List<String> exact, List<String> own, String whole) {
    inner.derive(
        new Identifier(span, "binding"),
        Formula.binding(span, kind, exact, own, 0),
        "the resource that binds");
    if (exact.size() > 1) {
      inner.derive(
          new Identifier(span, "next"),
          Formula.binding(span, kind, exact, own, 1),
          "the resource that would bind next");
      figures.derive(
          "slack", new Calc.Gap(fold(kind, exact, own), whole), "how far the next is from binding");
    }
  }

  private static Calc.Fold fold(Term.FoldKind kind, List<String> full, List<String> own) {
    Map<String, Calc> terms = new LinkedHashMap<>();
    for (int i = 0; i < full.size(); i++) {
      terms.put(own.get(i), Calc.of(full.get(i)));
    }
    return new Calc.Fold(kind, terms);
  }

  private void density(Placed placed) {
    Map<String, Calc> terms = new LinkedHashMap<>();
    for (String resource : resources) {
      Calc need = needs.need(placed, resource);
      if (need != null) {
        Calc room = new Calc.Room(figures.of(resource, "per_node"), need, false);
        terms.put(resource, body.whole() ? Calc.floor(room) : room);
      }
    }
    if (body.placed().size() == 1 && !terms.isEmpty()) {
      figures.derive("density", new Calc.Fold(Term.FoldKind.MIN, terms), "how many one host holds");
    }
  }

  private void fits() {
    List<String> free = new ArrayList<>();
    for (String resource : resources) {
      if (needs.load(resource, true) != null) {
        free.add(full + "." + resource + ".free");
      }
    }
    figures.derive("fits", new Calc.NoneShort(free), "whether what is given fits");
  }

  private void placements() {
    for (Placed each : body.placed()) {
      Lowering at = inner.within(each.name().text());
      if (each.count() == null) {
        inner.block(each.name());
        at.derive(
            new Identifier(each.name().span(), "count"),
            figures.own("count").at(span),
            "how many of it there are");
      } else if (!body.whole()) {
        more(each, at);
      }
    }
  }

  private void more(Placed placed, Lowering at) {
    Map<String, Calc> terms = new LinkedHashMap<>();
    for (String resource : resources) {
      Calc need = needs.need(placed, resource);
      if (need != null) {
        Calc room = new Calc.Room(figures.of(resource, "free"), need, false);
        terms.put(resource, Calc.floor(room));
      }
    }
    if (!terms.isEmpty()) {
      at.derive(
          new Identifier(placed.name().span(), "more"),
          new Calc.Fold(Term.FoldKind.MIN, terms).at(span),
          "how many more of it would fit");
    }
  }
}
