package dev.plimsoll.model.kind;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Clause;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Path;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.language.syntax.Tail;
import dev.plimsoll.model.check.Formula;
import dev.plimsoll.model.check.Lowering;
import dev.plimsoll.model.check.Suggestions;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.HostingBlock;
import dev.plimsoll.model.program.HostingBlock.Part;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.unit.UnitProduct;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands in the braces of a fit. */
final class FitBody {

  private final Statement.Block block;
  private final Kind kind;
  private final Lowering into;
  private final Lowering inner;
  private final Identifier name;
  private final String full;
  private final Map<String, String> settings = new HashMap<>();
  private final Map<String, Part> reserves = new LinkedHashMap<>();
  private final List<Statement.Block> caps = new ArrayList<>();
  private final List<Placed> placed = new ArrayList<>();
  private boolean whole;
  private boolean broken;

  /**
   * A component that is placed.
   *
   * @param name its name within the fit
   * @param component what it is
   * @param state the state it is placed at, or null for the mean
   * @param count the full name of its count, or null where it is asked for
   */
  record Placed(
      Identifier name,
      HostingBlock.Component component,
      @Nullable Part state,
      @Nullable String count) {}

  FitBody(Statement.Block block, Kind kind, Lowering into) {
    this.block = block;
    this.kind = kind;
    this.into = into;
    this.name = block.names().getFirst().words().getFirst();
    this.inner = into.within(name.text());
    this.full = into.absolute(name.text());
  }

  void lower() {
    Clause on = block.clause("on");
    if (on == null || on.value() == null) {
      into.report(
          KindCode.CLAUSE_MISSING,
          name.span(),
          "write `" + kind.schema().head() + "`",
          "fit",
          "on");
      into.broken(name.text());
      return;
    }
    String found = into.resolve(on.value());
    if (found != null && into.block(found) instanceof PlanBlock.Table table) {
      List<HostingBlock.Host> hosts = FitChoice.hosts(table, into);
      if (!hosts.isEmpty()) {
        new FitChoice(block, kind, into).lower(hosts);
        return;
      }
    }
    HostingBlock.Host host = HostLowering.host(on.value(), into);
    if (host == null) {
      into.broken(name.text());
    } else {
      lower(host);
    }
  }

  /** Lowers it on a host. */
  void lower(HostingBlock.Host host) {
    read(host);
    boolean empty = placed.isEmpty() && !broken;
    if (empty) {
      into.report(KindCode.NOTHING_PLACED, name.span(), "write `place COMPONENT`", name.text());
    }
    if (broken || empty || !new FitLowering(this, host, into).lower()) {
      into.broken(name.text());
    }
  }

  private void read(HostingBlock.Host host) {
    into.speaksOfOne(full, host.unit());
    List<Statement.Block> places = new ArrayList<>();
    Bodies.read(
        block,
        kind,
        inner,
        field -> {
          Bodies.refuseClauses(inner, field);
          setting(field, host.unit());
        },
        nested -> {
          switch (nested.kind().text()) {
            case "place" -> places.add(nested);
            case "reserve" -> HostLowering.reserve(nested, full, inner, reserves);
            case "cap" -> caps.add(nested);
            default -> resource(nested);
          }
        });
    places.forEach(this::place);
  }

  private void setting(Statement.Definition field, UnitProduct unit) {
    String word = field.name().text();
    if (word.equals("whole")) {
      whole = field.value() instanceof Expr.Name yes && yes.text().equals("true");
      if (!whole && !(field.value() instanceof Expr.Name no && no.text().equals("false"))) {
        inner.report(KindCode.YES_OR_NO, field.value().span(), null, word);
      }
      return;
    }
    List<UnitProduct> units =
        switch (word) {
          case "nodes", "survive" -> List.of(unit);
          case "spare" -> List.of(unit, UnitProduct.NONE);
          default -> List.of(UnitProduct.NONE);
        };
    settings.put(word, measured(inner, field.name(), field.value(), field.tail(), units));
  }

  private void resource(Statement.Block setting) {
    Identifier resource = setting.names().getFirst().words().getFirst();
    Expr value = setting.value() == null ? new Expr.Broken(setting.span()) : setting.value();
    settings.put(
        resource.text() + "." + setting.kind().text(),
        measured(
            inner.within(resource.text()),
            setting.kind(),
            value,
            setting.tail(),
            List.of(UnitProduct.NONE)));
  }

  /** Defines a figure whose dimension is known. */
  static String measured(
      Lowering at, Identifier name, Expr value, Tail tail, List<UnitProduct> units) {
    return at.define(
        name, Definition.Role.FORMULA, new Formula.Measured(value, name.text(), units), tail, null);
  }

  private void place(Statement.Block place) {
    Path path = place.names().getFirst();
    HostingBlock.Component component = component(path);
    if (component == null) {
      broken = true;
      return;
    }
    Identifier word = path.words().getLast();
    Clause at = place.clause("at");
    Part state = null;
    if (at != null && at.value() instanceof Expr.Name named) {
      state = component.state(named.text());
      if (state == null) {
        List<String> states = component.states().stream().map(Part::name).toList();
        into.report(
            KindCode.NO_STATE,
            named.span(),
            Suggestions.hint(named.text(), states),
            path.text(),
            named.text());
        broken = true;
        return;
      }
    } else if (!component.shared()) {
      into.report(
          KindCode.STATE_NEEDED,
          path.span(),
          "write `place " + path.text() + " at " + component.states().getFirst().name() + "`",
          path.text());
      broken = true;
      return;
    }
    Identifier key = new Identifier(word.span(), free(word.text(), state));
    String count = null;
    Statement.Definition field = count(place);
    Expr written = place.value() != null ? place.value() : field == null ? null : field.value();
    boolean inCell = block.body() != null && block.body().table() != null;
    Expr given = inCell ? CellUnit.of(written, component.unit()) : written;
    if (given != null) {
      inner.block(key);
      count =
          measured(
              inner.within(key.text()),
              new Identifier(given.span(), "count"),
              given,
              field == null ? place.tail() : field.tail(),
              List.of(component.unit()));
    } else if (open() != null) {
      into.report(
          KindCode.SECOND_OPEN,
          word.span(),
          "say how many: `place " + path.text() + " = …`",
          name.text(),
          word.text());
      broken = true;
      return;
    }
    placed.add(new Placed(key, component, state, count));
  }

  /** The field that says how many, where a table does, or null. */
  private Statement.@Nullable Definition count(Statement.Block place) {
    List<Statement.Definition> counts = new ArrayList<>();
    Bodies.read(place, new FitKind.PlaceKind(), inner, counts::add, nested -> {});
    return counts.isEmpty() ? null : counts.getFirst();
  }

  private String free(String word, @Nullable Part state) {
    String free = word;
    int next = 2;
    while (isTaken(free)) {
      free = state != null && free.equals(word) ? word + "_" + state.name() : word + "_" + next++;
    }
    return free;
  }

  private boolean isTaken(String word) {
    return placed.stream().anyMatch(each -> each.name().text().equals(word));
  }

  private HostingBlock.@Nullable Component component(Path path) {
    Expr expr = new Expr.Name(path.words().getFirst().span(), path.words().getFirst().text());
    for (Identifier word : path.words().subList(1, path.words().size())) {
      expr = new Expr.Member(expr.span().to(word.span()), expr, word);
    }
    String found = into.resolve(expr);
    if (found != null && into.block(found) instanceof HostingBlock.Component component) {
      return component;
    }
    if (found == null || !into.isBroken(found)) {
      String near = Suggestions.hint(path.text(), into.visible());
      into.report(
          KindCode.NOT_A_COMPONENT,
          path.span(),
          found == null && near != null ? near : "write `component " + path.text() + " { … }`",
          path.text());
    }
    return null;
  }

  Identifier name() {
    return name;
  }

  Span span() {
    return name.span();
  }

  String full() {
    return full;
  }

  Lowering inner() {
    return inner;
  }

  List<Placed> placed() {
    return placed;
  }

  /** The component whose count is asked for, or null. */
  @Nullable Placed open() {
    for (Placed each : placed) {
      if (each.count() == null) {
        return each;
      }
    }
    return null;
  }

  List<Statement.Block> caps() {
    return caps;
  }

  boolean whole() {
    return whole;
  }

  /** The full name of a setting, or null. */
  @Nullable String setting(String word) {
    return settings.get(word);
  }

  /** The full name of a setting for a resource, or of the one for all of them, or null. */
  @Nullable String setting(String word, String resource) {
    String own = settings.get(resource + "." + word);
    return own == null ? settings.get(word) : own;
  }

  /** The full names of what its own reserves keep back of a resource. */
  List<String> reserves(String resource) {
    List<String> names = new ArrayList<>();
    for (Part part : reserves.values()) {
      if (part.fields().contains(resource)) {
        names.add(part.field(full, resource));
      }
    }
    return names;
  }
}
