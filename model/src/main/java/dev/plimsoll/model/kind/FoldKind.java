package dev.plimsoll.model.kind;

import static dev.plimsoll.model.kind.Schema.entry;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Operator;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.model.check.Formula;
import dev.plimsoll.model.check.Lowering;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.List;

/** {@code max relays_needed { by_tunnels = …, by_clients = … }}: a fold of named terms. */
final class FoldKind extends Kind {

  private final Term.FoldKind fold;

  FoldKind(Term.FoldKind fold) {
    super(fold.word(), schema(fold));
    this.fold = fold;
  }

  private static Schema schema(Term.FoldKind fold) {
    boolean sum = fold == Term.FoldKind.SUM;
    String what =
        switch (fold) {
          case SUM -> "The sum of named terms.";
          case MAX -> "The largest of named terms; the one it comes from binds.";
          case MIN -> "The smallest of named terms; the one it comes from binds.";
        };
    List<Schema.Entry> defines = new ArrayList<>();
    defines.add(entry("NAME", "the " + (sum ? "sum" : fold.word() + "imum")));
    defines.add(entry("NAME.TERM", "each term"));
    defines.add(
        entry(
            "NAME.binding",
            sum ? "the name of the largest term" : "the name of the term that binds"));
    if (!sum) {
      defines.add(entry("NAME.next", "the name of the term that would bind next"));
      defines.add(entry("NAME.slack", "how far the next term is from binding"));
      defines.add(entry("NAME.TERM.slack", "how far each term is from binding"));
    }
    return new Schema(
        "figures",
        what,
        fold.word() + " NAME { TERM = …, … }",
        Schema.Names.ONE,
        Schema.Presence.ABSENT,
        List.of(),
        List.of(),
        "its terms, all of one dimension",
        List.of(),
        defines,
        sum
            ? """
            sum memory { base = 50 MB, sessions = 100 MB, clients = 50 MB }
            """
            : """
            %s needed { by_tunnels = 2.5 nodes, by_clients = 1.6 nodes }
            """
                .formatted(fold.word()));
  }

  @Override
  void lower(Statement.Block block, Lowering into) {
    Identifier name = block.names().getFirst().words().getFirst();
    Lowering inner = into.within(name.text());
    List<String> full = new ArrayList<>();
    List<String> own = new ArrayList<>();
    Bodies.read(
        block,
        this,
        inner,
        field -> {
          full.add(Bodies.define(inner, field));
          own.add(field.name().text());
        },
        nested -> {});
    if (full.isEmpty()) {
      Bodies.reportEmpty(block, this, into);
      return;
    }
    Span span = name.span();
    String whole =
        into.define(
            name, Definition.Role.FORMULA, Formula.fold(span, fold, full, own), block.tail(), null);
    inner.derive(
        new Identifier(span, "binding"),
        Formula.binding(span, fold, full, own, 0),
        "the term that binds");
    if (fold != Term.FoldKind.SUM && full.size() > 1) {
      inner.derive(
          new Identifier(span, "next"),
          Formula.binding(span, fold, full, own, 1),
          "the term that would bind next");
      inner.derive(
          new Identifier(span, "slack"),
          slack(span, whole, full, own),
          "how far the next term is from binding");
      for (int i = 0; i < full.size(); i++) {
        inner
            .within(own.get(i))
            .derive(
                new Identifier(span, "slack"),
                slack(span, whole, full.get(i)),
                "how far the term is from binding");
      }
    }
  }

  private Formula slack(Span span, String whole, String term) {
    return new Formula.Made(
        List.of(whole, term),
        checker -> {
          Term binds = checker.reference(span, whole);
          Term one = checker.reference(span, term);
          Term gap = between(span, binds, one);
          // The one that binds has none, be it unlimited.
          Term none = new Term.Constant(span, gap.typed(), Value.of(Rational.ZERO));
          Term itself =
              new Term.Comparison(span, Typed.of(Types.TRUTH), Operator.EQUAL, one, binds);
          return new Term.Choice(span, gap.typed(), itself, none, gap);
        });
  }

  /** The gap between the term that binds and the next: a fold of the gaps that are left. */
  private Formula slack(Span span, String whole, List<String> full, List<String> own) {
    List<String> reads = new ArrayList<>(full);
    reads.add(whole);
    return new Formula.Made(
        reads,
        checker -> {
          Term binds = checker.reference(span, whole);
          if (!(checker.fold(span, fold, full, own) instanceof Term.Fold terms)) {
            return checker.failed(span);
          }
          Term next = new Term.Ranked(span, terms.typed(), terms, 1);
          return between(span, binds, next);
        });
  }

  /** How far a term lies behind the one that binds. */
  private Term between(Span span, Term binds, Term term) {
    Term left = fold == Term.FoldKind.MAX ? binds : term;
    Term right = fold == Term.FoldKind.MAX ? term : binds;
    return new Term.Arithmetic(
        span, new Typed(left.type(), left.unit()), Operator.MINUS, left, right);
  }
}
