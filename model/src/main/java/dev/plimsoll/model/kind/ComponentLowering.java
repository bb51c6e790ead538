package dev.plimsoll.model.kind;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Clause;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.language.syntax.Tail;
import dev.plimsoll.model.check.Calc;
import dev.plimsoll.model.check.Formula;
import dev.plimsoll.model.check.Lowering;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.HostingBlock;
import dev.plimsoll.model.program.HostingBlock.Part;
import dev.plimsoll.model.unit.UnitProduct;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lowers a component: its fields, its states with their shares, and the mean over them. */
final class ComponentLowering {

  private static final String ALWAYS = "always";

  private final Statement.Block block;
  private final Kind kind;
  private final Lowering into;
  private final Lowering inner;
  private final Lowering seen;
  private final Identifier name;
  private final String full;
  private final List<Statement.Definition> stateless = new ArrayList<>();
  private final List<Part> states = new ArrayList<>();
  private final Map<String, Statement.Block> stateBlocks = new LinkedHashMap<>();
  private final Map<String, String> always = new LinkedHashMap<>();
  private final List<String> limits = new ArrayList<>();

  ComponentLowering(Statement.Block block, Kind kind, Lowering into) {
    this.block = block;
    this.kind = kind;
    this.into = into;
    this.name = block.names().getFirst().words().getFirst();
    this.inner = into.within(name.text());
    this.seen = inner.within(ALWAYS);
    this.full = into.absolute(name.text());
  }

  void lower() {
    into.block(name);
    Clause per = block.clause("per");
    UnitProduct unit =
        per == null || per.unit() == null ? into.unit(name.text()) : into.unit(per.unit());
    if (unit == null) {
      into.broken(name.text());
      return;
    }
    into.speaksOfOne(full, unit);
    Bodies.read(
        block,
        kind,
        inner,
        stateless::add,
        nested -> {
          if (nested.kind().text().equals("limit")) {
            limit(nested);
          } else {
            state(nested);
          }
        });
    if (stateless.isEmpty() && states.isEmpty()) {
      Bodies.reportEmpty(block, kind, into);
      return;
    }
    stateless.forEach(this::field);
    boolean shared = shares();
    if (shared) {
      means();
    }
    into.keep(
        new HostingBlock.Component(
            full, into.source(), name.span(), unit, always, states, shared, limits));
  }

  private void limit(Statement.Block limit) {
    Identifier of = limit.names().getFirst().words().getFirst();
    Expr value = limit.value() == null ? new Expr.Broken(limit.span()) : limit.value();
    inner
        .within("limit")
        .defineOne(
            full, new Statement.Definition(limit.span(), of, null, value, List.of(), limit.tail()));
    limits.add(of.text());
  }

  private void state(Statement.Block state) {
    Identifier word = state.names().getFirst().words().getFirst();
    Lowering own = inner.within(word.text(), seen);
    inner.block(word);
    inner.row(word);
    List<String> fields = new ArrayList<>();
    Bodies.read(
        state,
        new ComponentKind.StateKind(),
        own,
        field -> {
          Bodies.refuseClauses(own, field);
          own.defineOne(full, field);
          fields.add(field.name().text());
        },
        nested -> {});
    if (stateBlocks.putIfAbsent(word.text(), state) == null) {
      states.add(new Part(word.text(), word.span(), fields));
    }
  }

  /** A field that states add to is kept apart, since the name of the whole is that of the sum. */
  private void field(Statement.Definition field) {
    Bodies.refuseClauses(inner, field);
    boolean part = states.stream().anyMatch(s -> s.fields().contains(field.name().text()));
    Lowering at = part ? seen : inner;
    always.put(field.name().text(), at.defineOne(full, field, seen));
  }

  /** Defines the shares of the states; whether there are any. */
  private boolean shares() {
    List<Part> open = new ArrayList<>();
    List<String> stated = new ArrayList<>();
    for (Part state : states) {
      Statement.Block written = stateBlocks.get(state.name());
      Clause share = written == null ? null : written.clause("for");
      if (share == null || share.value() == null) {
        open.add(state);
      } else {
        stated.add(share(state, share.value()));
      }
    }
    if (stated.isEmpty() && states.size() > 1) {
      return false;
    }
    if (open.size() > 1) {
      into.report(
          KindCode.STATE_SHARES,
          open.get(1).span(),
          "write `state " + open.get(1).name() + " for …%`",
          name.text(),
          open.get(1).name());
      return false;
    }
    open.forEach(state -> rest(state, stated));
    return true;
  }

  private String share(Part state, Expr share) {
    return inner
        .within(state.name())
        .define(
            new Identifier(share.span(), "share"),
            Definition.Role.FORMULA,
            new Formula.Measured(share, "share", List.of(UnitProduct.NONE)),
            new Tail(new Expr.Text(share.span(), "how many are in this state"), List.of()),
            null);
  }

  private void rest(Part state, List<String> stated) {
    Calc rest = Calc.percent(Rational.of(100));
    for (String share : stated) {
      rest = rest.minus(Calc.of(share));
    }
    inner
        .within(state.name())
        .derive(
            new Identifier(state.span(), "share"),
            rest.at(state.span()),
            "what the other states leave");
  }

  private void means() {
    Set<String> names = new LinkedHashSet<>();
    states.forEach(state -> names.addAll(state.fields()));
    for (String field : names) {
      Calc mean = Resources.need(full, always.get(field), states, field);
      Span span = name.span();
      inner.deriveOne(full, new Identifier(span, field), mean.at(span), "the mean over its states");
    }
  }
}
