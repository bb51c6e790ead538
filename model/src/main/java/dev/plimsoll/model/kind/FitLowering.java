package dev.plimsoll.model.kind;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.model.check.Calc;
import dev.plimsoll.model.check.Formula;
import dev.plimsoll.model.check.Lowering;
import dev.plimsoll.model.check.Suggestions;
import dev.plimsoll.model.kind.FitBody.Placed;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.PlanBlock.Part;
import dev.plimsoll.model.program.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lowers a fit to figures: those of each resource, those of the whole, and its costs. */
final class FitLowering {

  private final FitBody body;
  private final PlanBlock.Host host;
  private final Lowering into;
  private final Lowering inner;
  private final Span span;
  private final String full;
  private final @Nullable Placed open;
  private final List<String> resources = new ArrayList<>();
  private final List<String> caps = new ArrayList<>();

  FitLowering(FitBody body, PlanBlock.Host host, Lowering into) {
    this.body = body;
    this.host = host;
    this.into = into;
    this.inner = body.inner();
    this.span = body.span();
    this.full = body.full();
    this.open = body.open();
  }

  /** Whether all of it could be defined; what keeps it from that has been reported. */
  boolean lower() {
    findResources();
    if (body.whole() && body.placed().size() > 1) {
      into.report(KindCode.WHOLE_MIX, span, "take a fit for each of them", body.name().text());
      return false;
    }
    if (resources.isEmpty() && body.caps().isEmpty()) {
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

  private PlanBlock.Fit block() {
    List<PlanBlock.Placement> placements = new ArrayList<>();
    for (Placed each : body.placed()) {
      placements.add(
          new PlanBlock.Placement(
              each.name().text(),
              each.name().span(),
              each.component().name(),
              each.state() == null ? null : each.state().name(),
              full + "." + each.name().text() + ".count",
              each.count() == null));
    }
    return new PlanBlock.Fit(
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

  /** The resources that what is placed needs and the host has, in the order of the host. */
  private void findResources() {
    Set<String> needed = new LinkedHashSet<>();
    for (Placed each : body.placed()) {
      Set<String> lacking = new LinkedHashSet<>(fields(each));
      for (String field : lacking) {
        if (!host.fields().contains(field) && isCapacity(each, field) && !isPart(each, field)) {
          reportLacking(each, field);
        }
      }
      needed.addAll(fields(each));
    }
    for (String field : host.fields()) {
      if (needed.contains(field)
          && Resources.isCapacity(into, host.name(), host.name() + "." + field)) {
        resources.add(field);
      }
    }
  }

  private boolean isCapacity(Placed placed, String field) {
    PlanBlock.Component component = placed.component();
    String name = component.always().get(field);
    for (Part state : component.states()) {
      name =
          name == null && state.fields().contains(field)
              ? state.field(component.name(), field)
              : name;
    }
    return name != null && Resources.isCapacity(into, component.name(), name);
  }

  /** Whether other fields of a component are made of a field, so that it is no need of its own. */
  private boolean isPart(Placed placed, String field) {
    PlanBlock.Component component = placed.component();
    String name = component.always().get(field);
    Set<String> others = new LinkedHashSet<>(component.always().values());
    for (Part state : component.states()) {
      state.fields().forEach(other -> others.add(state.field(component.name(), other)));
    }
    return name != null && others.stream().anyMatch(other -> into.reads(other).contains(name));
  }

  private void reportLacking(Placed placed, String field) {
    String near = Suggestions.hint(field, host.fields());
    into.report(
        near == null ? KindCode.HOST_LACKS : KindCode.HOST_LACKS_NEARLY,
        placed.name().span(),
        near == null
            ? "it does not bound this fit; if there is enough, let `"
                + host.name()
                + "` have `"
                + field
                + " = unlimited`"
            : near,
        placed.name().text(),
        field,
        host.name());
  }

  private static Set<String> fields(Placed placed) {
    PlanBlock.Component component = placed.component();
    Set<String> fields = new LinkedHashSet<>(component.always().keySet());
    for (Part state : component.states()) {
      if (placed.state() == null || placed.state().equals(state)) {
        fields.addAll(state.fields());
      }
    }
    return fields;
  }

  /** What one of a component needs of a resource, or null. */
  private @Nullable Calc need(Placed placed, String resource) {
    if (!fields(placed).contains(resource)) {
      return null;
    }
    PlanBlock.Component component = placed.component();
    String always = component.always().get(resource);
    Part state = placed.state();
    Calc need;
    String field;
    if (state == null) {
      field = component.name() + "." + resource;
      need = Calc.of(field);
    } else if (!state.fields().contains(resource) && always != null) {
      field = always;
      need = Calc.of(always);
    } else {
      field = state.field(component.name(), resource);
      need = always == null ? Calc.of(field) : Calc.of(always).plus(Calc.of(field));
    }
    Calc one =
        new Calc.Need(need, field, component.name(), host.name() + "." + resource, host.name());
    String replicas = body.setting("replicas", resource);
    return replicas == null ? one : one.times(Calc.of(replicas));
  }

  private Calc count(Placed placed) {
    return Calc.of(placed.count() == null ? full + ".count" : placed.count());
  }

  /** What is placed takes of a resource, without the one whose count is asked for, or null. */
  private @Nullable Calc load(String resource, boolean withOpen) {
    List<Calc> loads = new ArrayList<>();
    for (Placed each : body.placed()) {
      Calc need = need(each, resource);
      if (need != null && (withOpen || each.count() != null)) {
        loads.add(count(each).times(need));
      }
    }
    return loads.isEmpty() ? null : Calc.sum(loads);
  }

  private String derive(String name, Calc calc, String meaning) {
    return inner.derive(new Identifier(span, name), calc.at(span), meaning);
  }

  private String derive(String resource, String name, Calc calc, String meaning) {
    return inner.within(resource).derive(new Identifier(span, name), calc.at(span), meaning);
  }

  private Calc own(String name) {
    return Calc.of(full + "." + name);
  }

  private Calc of(String resource, String figure) {
    return Calc.of(full + "." + resource + "." + figure);
  }

  private void perNode(String resource) {
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
    derive(resource, "per_node", filled, "what one host offers");
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
  private void hosts(boolean stated) {
    String spare = body.setting("spare");
    String survive = body.setting("survive");
    Calc carrying = own(stated ? "nodes" : "needed");
    if (spare != null) {
      derive(
          "spare_nodes",
          new Calc.Portion(Calc.of(spare), own(open == null ? "needed" : "nodes")),
          "hosts kept idle");
    }
    if (!stated) {
      Calc all = carrying;
      all = survive == null ? all : all.plus(Calc.of(survive));
      all = spare == null ? all : all.plus(own("spare_nodes"));
      derive("nodes", all, "how many hosts are needed");
      return;
    }
    carrying = spare == null ? carrying : carrying.minus(own("spare_nodes"));
    carrying = survive == null ? carrying : carrying.minus(Calc.of(survive));
    if (spare != null || survive != null) {
      derive("carrying", carrying, "hosts that carry the load");
    }
  }

  private Calc carrying() {
    boolean some = body.setting("spare") != null || body.setting("survive") != null;
    boolean stated = open != null || body.setting("nodes") != null;
    return own(!stated ? "needed" : some ? "carrying" : "nodes");
  }

  private void supply(String resource) {
    derive(
        resource,
        "supply",
        of(resource, "per_node").times(carrying()),
        "what the hosts that carry load offer");
  }

  private void open(Placed placed) {
    if (body.setting("nodes") == null) {
      derive("nodes", Calc.one(host.unit()), "one host");
    }
    hosts(true);
    List<String> exact = new ArrayList<>();
    List<String> allows = new ArrayList<>();
    for (String resource : resources) {
      perNode(resource);
      supply(resource);
      Calc need = need(placed, resource);
      if (need != null) {
        Calc room = room(resource, need);
        allows.add(derive(resource, "allows", Calc.floor(room), "how many it alone allows"));
        exact.add(derive(resource, "exact", room, "the same before it is rounded down"));
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
      derive("count", new Calc.Endless(placed.component().unit()), "how many fit");
    } else {
      derive("count", fold(Term.FoldKind.MIN, allows, own), "how many fit");
      derive("exact", fold(Term.FoldKind.MIN, exact, own), "the same before it is rounded down");
      binding(Term.FoldKind.MIN, exact, own, "floor");
    }
    density(placed);
    resources.forEach(this::balance);
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
      return Calc.floor(new Calc.Room(of(resource, "per_node"), need, false)).times(carrying());
    }
    Calc load = load(resource, false);
    Calc supply = of(resource, "supply");
    return new Calc.Room(load == null ? supply : supply.minus(load), need, false);
  }

  private void given() {
    List<String> exact = new ArrayList<>();
    List<String> needs = new ArrayList<>();
    for (String resource : resources) {
      perNode(resource);
      Calc hosts = hosts(resource);
      needs.add(derive(resource, "needs", Calc.ceil(hosts), "how many hosts it alone takes"));
      exact.add(derive(resource, "exact", hosts, "the same before it is rounded up"));
    }
    derive("needed", fold(Term.FoldKind.MAX, needs, resources), "how many hosts carry the load");
    derive(
        "nodes_exact",
        fold(Term.FoldKind.MAX, exact, resources),
        "the same before it is rounded up");
    binding(Term.FoldKind.MAX, exact, resources, "ceil");
    boolean stated = body.setting("nodes") != null;
    hosts(stated);
    resources.forEach(this::supply);
    Placed first = body.placed().getFirst();
    body.caps().forEach(cap -> cap(cap, first));
    boolean alike =
        body.placed().stream()
            .allMatch(each ->
                each.component().unit().dimension().equals(first.component().unit().dimension()));
    if (alike) {
      derive(
          "count",
          Calc.sum(body.placed().stream().map(this::count).toList()),
          "how many there are");
    }
    if (body.placed().size() == 1) {
      density(first);
    }
    resources.forEach(this::balance);
    if (stated) {
      fits();
    }
  }

  /** How many hosts a resource takes. */
  private Calc hosts(String resource) {
    Calc per = of(resource, "per_node");
    Placed first = body.placed().getFirst();
    Calc need = need(first, resource);
    if (body.whole() && need != null) {
      return new Calc.Room(count(first), Calc.floor(new Calc.Room(per, need, false)), true);
    }
    Calc load = load(resource, true);
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
      derive(
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
      Calc need = need(placed, resource);
      if (need != null) {
        Calc room = new Calc.Room(of(resource, "per_node"), need, false);
        terms.put(resource, body.whole() ? Calc.floor(room) : room);
      }
    }
    if (body.placed().size() == 1 && !terms.isEmpty()) {
      derive("density", new Calc.Fold(Term.FoldKind.MIN, terms), "how many one host holds");
    }
  }

  /** Defines what is used of a resource, what is left, and what a monitor shows. */
  private void balance(String resource) {
    Calc load = load(resource, true);
    if (load == null) {
      return;
    }
    derive(resource, "used", load, "what is placed takes of it");
    derive(resource, "free", of(resource, "supply").minus(of(resource, "used")), "what is left");
    Calc running = running();
    Calc capacity = Calc.of(host.name() + "." + resource).times(running);
    String overcommit = body.setting("overcommit", resource);
    capacity = overcommit == null ? capacity : capacity.times(Calc.of(overcommit));
    Calc taken = of(resource, "used");
    for (Calc reserved : reserved(resource)) {
      taken = taken.plus(reserved.times(running));
    }
    derive(resource, "taken", taken, "what is placed and the reserves take");
    derive(
        resource,
        "share",
        new Calc.Share(of(resource, "taken"), capacity),
        "the same of all there is, as a monitor shows it");
  }

  /** The hosts that run: all but the spare ones. */
  private Calc running() {
    return body.setting("spare") == null ? own("nodes") : own("nodes").minus(own("spare_nodes"));
  }

  private void fits() {
    List<String> free = new ArrayList<>();
    for (String resource : resources) {
      if (load(resource, true) != null) {
        free.add(full + "." + resource + ".free");
      }
    }
    derive("fits", new Calc.NoneShort(free), "whether what is given fits");
  }

  private void placements() {
    for (Placed each : body.placed()) {
      Lowering at = inner.within(each.name().text());
      if (each.count() == null) {
        inner.block(each.name());
        at.derive(
            new Identifier(each.name().span(), "count"),
            own("count").at(span),
            "how many of it there are");
      } else if (!body.whole()) {
        more(each, at);
      }
    }
  }

  private void more(Placed placed, Lowering at) {
    Map<String, Calc> terms = new LinkedHashMap<>();
    for (String resource : resources) {
      Calc need = need(placed, resource);
      if (need != null) {
        Calc room = new Calc.Room(of(resource, "free"), need, false);
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
