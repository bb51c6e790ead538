package dev.plimsoll.model.kind;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Clause;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.model.check.Calc;
import dev.plimsoll.model.check.Formula;
import dev.plimsoll.model.check.Lowering;
import dev.plimsoll.model.check.Suggestions;
import dev.plimsoll.model.program.HostingBlock;
import dev.plimsoll.model.program.HostingBlock.Part;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.unit.UnitProduct;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lowers a host: its own fields at once, what it takes over from another when that is known, what
 * its reserves leave when all hosts are.
 */
final class HostLowering {

  private final Statement.Block block;
  private final Kind kind;
  private final Lowering into;
  private final Lowering inner;
  private final Identifier name;
  private final String full;
  private final List<String> fields = new ArrayList<>();
  private final Map<String, Part> reserves = new LinkedHashMap<>();

  HostLowering(Statement.Block block, Kind kind, Lowering into) {
    this.block = block;
    this.kind = kind;
    this.into = into;
    this.name = block.names().getFirst().words().getFirst();
    this.inner = into.within(name.text());
    this.full = into.absolute(name.text());
  }

  void lower() {
    into.block(name);
    UnitProduct unit = unit();
    if (unit == null) {
      into.broken(name.text());
      return;
    }
    into.speaksOfOne(full, unit);
    Bodies.read(block, kind, inner, this::field, each -> reserve(each, full, inner, reserves));
    if (fields.isEmpty() && reserves.isEmpty() && block.clause("from") == null) {
      Bodies.reportEmpty(block, kind, into);
      return;
    }
    into.later(Lowering.TAKES_OVER, full, this::takeOver);
  }

  private @Nullable UnitProduct unit() {
    Clause per = block.clause("per");
    return per == null || per.unit() == null ? into.unit("node") : into.unit(per.unit());
  }

  private void field(Statement.Definition field) {
    Bodies.refuseClauses(inner, field);
    inner.defineOne(full, field);
    if (!fields.contains(field.name().text())) {
      fields.add(field.name().text());
    }
  }

  /** Defines a reserve whose figures are per one of an owner. */
  static void reserve(
      Statement.Block block, String owner, Lowering inner, Map<String, Part> reserves) {
    Identifier name = block.names().getFirst().words().getFirst();
    Lowering own = inner.within(name.text());
    inner.block(name);
    inner.row(name);
    List<String> fields = new ArrayList<>();
    Bodies.read(
        block,
        new HostKind.ReserveKind(),
        own,
        field -> {
          Bodies.refuseClauses(own, field);
          own.defineOne(owner, field);
          fields.add(field.name().text());
        },
        nested -> {});
    reserves.putIfAbsent(name.text(), new Part(name.text(), name.span(), fields));
  }

  private void takeOver() {
    Clause from = block.clause("from");
    if (from != null && from.value() != null) {
      HostingBlock.Host base = host(from.value(), into);
      if (base == null) {
        into.broken(name.text());
        return;
      }
      takeOver(base);
    }
    Set<String> reserved = reserved();
    into.keep(
        new HostingBlock.Host(
            full, into.source(), name.span(), unitOf(), fields, List.copyOf(reserves.values())));
    into.later(Lowering.LEAVES, full, () -> available(reserved));
  }

  private UnitProduct unitOf() {
    UnitProduct unit = unit();
    return unit == null ? UnitProduct.NONE : unit;
  }

  /** The host that an expression names, or null after a report. */
  static HostingBlock.@Nullable Host host(Expr path, Lowering into) {
    String found = into.resolve(path);
    if (found != null) {
      into.settle(Lowering.TAKES_OVER, found);
      if (into.block(found) instanceof HostingBlock.Host host) {
        return host;
      }
    }
    if (found != null && into.isUnderWay(found)) {
      into.report(KindCode.HOST_LOOP, path.span(), "state its fields in one of them", found);
    } else if (found == null || !into.isBroken(found)) {
      String written = into.source().text(path.span());
      String near = Suggestions.hint(written, into.visible());
      into.report(
          KindCode.NOT_A_HOST,
          path.span(),
          found == null && near != null ? near : "write `host " + written + " { … }`",
          written);
    }
    return null;
  }

  private void takeOver(HostingBlock.Host base) {
    List<String> own = List.copyOf(fields);
    fields.clear();
    if (block.clause("per") == null) {
      into.speaksOfOne(full, base.unit());
    }
    for (String field : base.fields()) {
      if (!own.contains(field)) {
        inherit(inner, field, base.name() + "." + field, base.name());
      }
      fields.add(field);
    }
    for (String field : own) {
      if (!fields.contains(field)) {
        fields.add(field);
      }
    }
    Map<String, Part> mine = new LinkedHashMap<>(reserves);
    reserves.clear();
    for (Part part : base.reserves()) {
      Part changed = mine.remove(part.name());
      Set<String> names = new LinkedHashSet<>(part.fields());
      for (String field : part.fields()) {
        if (changed == null || !changed.fields().contains(field)) {
          Lowering own2 = inner.within(part.name());
          inherit(own2, field, part.field(base.name(), field), base.name());
        }
      }
      names.addAll(changed == null ? List.of() : changed.fields());
      Span span = changed == null ? name.span() : changed.span();
      reserves.put(part.name(), new Part(part.name(), span, List.copyOf(names)));
    }
    reserves.putAll(mine);
  }

  private void inherit(Lowering at, String field, String of, String base) {
    at.deriveOne(
        full,
        new Identifier(name.span(), field),
        Calc.of(of).at(name.span()),
        "as of `" + base + "`");
  }

  /** Defines what the reserves take together, and says of what. */
  private Set<String> reserved() {
    Set<String> reserved = new LinkedHashSet<>();
    reserves.values().forEach(part -> reserved.addAll(part.fields()));
    reserved.removeIf(field -> !isStated(field));
    for (String field : reserved) {
      List<String> names = new ArrayList<>();
      List<String> own = new ArrayList<>();
      for (Part part : reserves.values()) {
        if (part.fields().contains(field)) {
          names.add(part.field(full, field));
          own.add(part.name());
        }
      }
      inner
          .within("reserved")
          .deriveOne(
              full,
              new Identifier(name.span(), field),
              Formula.fold(name.span(), Term.FoldKind.SUM, names, own),
              "what its reserves keep back");
    }
    return reserved;
  }

  private boolean isStated(String field) {
    if (fields.contains(field)) {
      return true;
    }
    for (Part part : reserves.values()) {
      if (part.fields().contains(field)) {
        into.report(
            KindCode.RESERVE_LACKS,
            part.span(),
            Suggestions.hint(field, fields),
            part.name(),
            field,
            name.text());
        return false;
      }
    }
    return false;
  }

  /** What is kept back of a field: by the one reserve that does so, or by all of them. */
  private String reserved(String field) {
    List<String> names = new ArrayList<>();
    for (Part part : reserves.values()) {
      if (part.fields().contains(field)) {
        names.add(part.field(full, field));
      }
    }
    return names.size() == 1 ? names.getFirst() : full + ".reserved." + field;
  }

  private void available(Set<String> reserved) {
    for (String field : fields) {
      if (Resources.isCapacity(into, full, full + "." + field)) {
        Calc all = Calc.of(full + "." + field);
        Calc left = reserved.contains(field) ? all.minus(Calc.of(reserved(field))) : all;
        inner
            .within("available")
            .deriveOne(
                full,
                new Identifier(name.span(), field),
                left.at(name.span()),
                "what its reserves leave");
      }
    }
  }
}
