package dev.plimsoll.model.kind;

import static dev.plimsoll.model.kind.Schema.entry;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Clause;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Operator;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.model.check.Formula;
import dev.plimsoll.model.check.Lowering;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.PlanBlock.Edge;
import dev.plimsoll.model.program.PlanBlock.Rung;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code ladder sizes by users { rung small up to 10 users { … } }}: steps of a driver. */
final class LadderKind extends Kind {

  LadderKind() {
    super(
        "ladder",
        new Schema(
            "steps",
            "Steps on the way of a driver, looked up by a quantity: `NAME[250 users].cpu`. Above"
                + " the last step that ends there is `none`. Rungs with `when` are looked up by"
                + " nothing: the last one whose condition holds is current.",
            "ladder NAME by DRIVER { rung NAME up to EDGE { … } … }",
            Schema.Names.ONE,
            Schema.Presence.ABSENT,
            List.of(entry("by", "the driver that decides which rung is current")),
            List.of(),
            "",
            List.of("rung"),
            List.of(
                entry("NAME.RUNG.FIELD", "each field of each rung"),
                entry("NAME.RUNG.up_to", "where the rung ends; unlimited for an open one"),
                entry(
                    "NAME.RUNG.step.FIELD",
                    "what the rung adds to the field of the rung before; of two ranges low end to"
                        + " low end and high end to high end; there where something names it"),
                entry(
                    "NAME.RUNG.growth.FIELD",
                    "the step as a share of the rung before; there where something names it"),
                entry(
                    "NAME.RUNG.share_at_end",
                    "the end of the rung as a share of its `capacity`, where it has one; there"
                        + " where something names it"),
                entry("NAME.current", "the rung the driver is on"),
                entry("NAME.next", "the rung after it"),
                entry("NAME.left", "how far the driver is from the end of its rung")),
            """
            input users = 80 users
            ladder sizes by users {
              rung small up to 100 users { cpu = 2 threads }
              rung large { cpu = 8 threads }
            }
            cpu = sizes.current.cpu
            """));
  }

  @Override
  void lower(Statement.Block block, Lowering into) {
    Identifier name = block.names().getFirst().words().getFirst();
    Lowering inner = into.within(name.text());
    into.block(name);
    List<Rung> rungs = new ArrayList<>();
    String decides = block.clause("by") == null ? null : inner.absolute("driver");
    Place place = new Place(into, inner, decides);
    RungSteps steps = new RungSteps(inner);
    Bodies.read(
        block,
        this,
        inner,
        field -> {},
        rung -> {
          Map<String, Expr> fields = new LinkedHashMap<>();
          rungs.add(rung(rung, place, fields));
          steps.offer(rungs.getLast(), fields);
        });
    if (rungs.isEmpty()) {
      Bodies.reportEmpty(block, this, into);
      return;
    }
    String full = into.absolute(name.text());
    Clause by = block.clause("by");
    String driver = null;
    if (by != null && by.value() != null) {
      driver =
          inner.derive(
              new Identifier(by.value().span(), "driver"),
              new Formula.Written(by.value()),
              "what decides which rung is current",
              into);
    }
    PlanBlock.Ladder ladder = new PlanBlock.Ladder(full, into.source(), name.span(), driver, rungs);
    into.keep(ladder);
    if (ladder.goesByConditions()) {
      refuseEdges(rungs, into);
    }
    if (driver != null || ladder.goesByConditions()) {
      position(ladder, inner);
    }
  }

  /** Where one rung goes by a condition, none can go by values: they would say different things. */
  private static void refuseEdges(List<Rung> rungs, Lowering into) {
    for (Rung rung : rungs) {
      if (rung.low() != null || rung.high() != null) {
        into.report(
            KindCode.MIXED_RUNGS,
            rung.span(),
            "give every rung an edge, or every rung but the first a condition",
            rung.name());
      }
    }
  }

  /** Defines where the driver stands: the current rung, the next, and what is left. */
  private static void position(PlanBlock.Ladder block, Lowering inner) {
    Span span = block.span();
    String ladder = block.name();
    String driver = block.driver();
    Typed rung = Typed.of(new Type.Rung(ladder));
    List<String> reads = block.positions();
    if (driver != null) {
      reads.add(driver);
    }
    String current =
        inner.derive(
            new Identifier(span, "current"),
            new Formula.Made(
                reads,
                checker -> {
                  Term key =
                      driver == null
                          ? checker.check(new Expr.Unlimited(span))
                          : checker.reference(span, driver);
                  return new Term.LookUp(span, rung, ladder, key);
                }),
            "the rung that is current");
    inner.derive(
        new Identifier(span, "next"),
        new Formula.Made(
            List.of(current),
            checker -> new Term.NextRung(span, rung, checker.reference(span, current), ladder)),
        "the rung after the current one");
    if (driver != null && !block.goesByConditions()) {
      List<String> all = new ArrayList<>();
      block.rungs().forEach(each -> all.add(ladder + "." + each.name() + ".up_to"));
      all.add(current);
      all.add(driver);
      inner.derive(
          new Identifier(span, "left"),
          new Formula.Made(
              all,
              checker -> {
                Term at = checker.reference(span, driver);
                Term rungNow = checker.reference(span, current);
                Term end = new Term.Field(span, at.typed(), rungNow, ladder, "up_to");
                return new Term.Arithmetic(span, at.typed(), Operator.MINUS, end, at);
              }),
          "how far the driver is from the end of its rung");
    }
  }

  @Override
  Bands bands(Statement.Block block) {
    return Bands.of(block);
  }

  /**
   * Where the rungs of a ladder stand.
   *
   * @param around what the ladder stands in: clauses look names up there, not among the fields
   * @param inner its body
   * @param driver the full name of what decides which rung is current, or null
   */
  private record Place(Lowering around, Lowering inner, @Nullable String driver) {}

  /**
   * Defines a rung and its fields.
   *
   * @param values takes what each field is, by its name
   */
  private static Rung rung(Statement.Block block, Place place, Map<String, Expr> values) {
    Identifier name = block.names().getFirst().words().getFirst();
    Lowering fields = place.inner().within(name.text());
    place.inner().block(name);
    place.inner().row(name);
    Bodies.read(
        block,
        new RungKind(),
        fields,
        field -> {
          Bodies.define(fields, field);
          values.putIfAbsent(field.name().text(), field.value());
        },
        nested -> {});
    Edge low = edge(block, place, fields, "from", "from", true);
    if (low == null) {
      low = edge(block, place, fields, "above", "from", false);
    }
    Edge high = edge(block, place, fields, "up to", "up_to", true);
    if (high == null) {
      high = edge(block, place, fields, "below", "up_to", false);
    }
    Clause when = block.clause("when");
    String trigger = null;
    if (when != null && when.value() != null) {
      trigger =
          fields.derive(
              new Identifier(when.span(), "when"),
              new Formula.Written(when.value()),
              "whether its condition holds",
              place.around());
    } else if (high == null) {
      fields.derive(
          new Identifier(name.span(), "up_to"),
          new Formula.Written(new Expr.Unlimited(name.span())),
          "where the rung ends");
    }
    return new Rung(name.text(), name.span(), low, high, trigger);
  }

  private static @Nullable Edge edge(
      Statement.Block block,
      Place place,
      Lowering fields,
      String preposition,
      String field,
      boolean included) {
    Clause clause = block.clause(preposition);
    if (clause == null || clause.value() == null) {
      return null;
    }
    String value =
        fields.derive(
            new Identifier(clause.span(), field),
            edge(clause.value(), place.driver()),
            field.equals("from") ? "where the rung begins" : "where the rung ends",
            place.around());
    return new Edge(value, included);
  }

  /** A bare figure of a table is in the unit of the driver. */
  private static Formula edge(Expr value, @Nullable String driver) {
    return driver != null && value instanceof Expr.Figure figure && figure.low().unit() == null
        ? new Formula.Made(List.of(driver), checker -> checker.like(figure.low(), driver))
        : new Formula.Written(value);
  }

  /** A step of a ladder. */
  static final class RungKind extends Kind {

    RungKind() {
      super(
          "rung",
          new Schema(
              "steps",
              "A step of a ladder. `up to` includes the edge, `below` does not; a shared edge"
                  + " belongs to the lower rung.",
              "rung NAME up to EDGE { FIELD = …, … }",
              Schema.Names.ONE,
              Schema.Presence.ABSENT,
              List.of(
                  entry("up to", "the last value that belongs to it"),
                  entry("below", "the first value that does not belong to it any more"),
                  entry("from", "the first value that belongs to it"),
                  entry("above", "the last value that does not belong to it yet"),
                  entry("when", "the condition under which it is current")),
              List.of(),
              "any fields; those of one name are of one dimension over all rungs. `capacity` is"
                  + " what the rung can carry of what the ladder goes by, and is held against"
                  + " where the next one begins",
              List.of(),
              List.of(entry("LADDER.NAME.FIELD", "each field")),
              """
              ladder sizes {
                rung small up to 100 users { cpu = 2 threads }
                rung large { cpu = 8 threads }
              }
              cpu = sizes[80 users].cpu
              """));
    }

    @Override
    void lower(Statement.Block block, Lowering into) {
      rung(block, new Place(into, into, null), new LinkedHashMap<>());
    }
  }
}
