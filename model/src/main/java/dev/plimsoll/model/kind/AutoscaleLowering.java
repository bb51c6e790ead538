package dev.plimsoll.model.kind;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Clause;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Path;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.model.check.Calc;
import dev.plimsoll.model.check.Fitting;
import dev.plimsoll.model.check.Formula;
import dev.plimsoll.model.check.Lowering;
import dev.plimsoll.model.check.NameCode;
import dev.plimsoll.model.check.Suggestions;
import dev.plimsoll.model.program.Autoscaling;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.LoadBlock;
import dev.plimsoll.model.program.LoadBlock.Watched;
import dev.plimsoll.model.program.Term;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lowers an autoscale: its settings, what it watches, and what its run comes to. */
final class AutoscaleLowering {

  private static final String INSTANCES = "instances";

  private final Statement.Block block;
  private final Kind kind;
  private final Lowering into;
  private final Lowering inner;
  private final Identifier name;

  AutoscaleLowering(Statement.Block block, Kind kind, Lowering into) {
    this.block = block;
    this.kind = kind;
    this.into = into;
    this.name = block.names().getFirst().words().getFirst();
    this.inner = into.within(name.text());
  }

  void lower() {
    LoadBlock.Trace trace = trace();
    if (trace == null) {
      into.broken(name.text());
      return;
    }
    AutoscaleBody body = new AutoscaleBody(name, inner, trace.load().points().getFirst().load());
    List<Statement.Block> rules = new ArrayList<>();
    List<Statement.Block> watches = new ArrayList<>();
    Bodies.read(
        block,
        kind,
        inner,
        body::field,
        nested -> (nested.kind().text().equals(AutoscaleKind.WATCH) ? watches : rules).add(nested));
    if (!body.define(rules)) {
      into.broken(name.text());
      return;
    }
    String start = body.setting("start");
    String counted = counted();
    String instances = instances(counted, start == null ? body.figure("lowest") : start);
    Autoscaling scaling =
        body.scaling(trace.load(), start == null && counted != null ? instances : start);
    AutoscaleFigures figures = new AutoscaleFigures(inner, name.span(), scaling);
    figures.define(body.setting("price"));
    List<Watched> watched = new ArrayList<>();
    for (Statement.Block watch : watches) {
      watch(watch, counted == null ? instances : counted, figures, watched);
    }
    into.keep(
        new LoadBlock.Autoscale(
            into.absolute(name.text()),
            into.source(),
            name.span(),
            scaling,
            trace.name(),
            counted == null ? instances : counted,
            body.setting("price"),
            body.setting("service"),
            watched));
  }

  private LoadBlock.@Nullable Trace trace() {
    Clause on = block.clause("on");
    if (on == null || on.value() == null) {
      into.report(
          KindCode.CLAUSE_MISSING,
          name.span(),
          "write `autoscale " + name.text() + " on TRACE`",
          name.text(),
          "on");
      return null;
    }
    String found = into.resolve(on.value());
    if (found != null && into.block(found) instanceof LoadBlock.Trace trace) {
      return trace;
    }
    if (found == null || !into.isBroken(found)) {
      Span span = on.value().span();
      String words = into.source().text(span);
      String near = found == null ? Suggestions.hint(words, into.visible()) : null;
      into.report(
          KindCode.NOT_A_TRACE,
          span,
          near != null ? near : "write `trace load for 1 h of " + words + "`, and `on load`",
          words);
    }
    return null;
  }

  /** The full name of the figure that counts the instances, or null. */
  private @Nullable String counted() {
    Clause of = block.clause("of");
    if (of == null || of.value() == null) {
      return null;
    }
    String found = into.resolve(of.value());
    if (found == null || !into.isFigure(found)) {
      String words = into.source().text(of.value().span());
      into.report(
          NameCode.UNKNOWN_NAME, of.value().span(), Suggestions.hint(words, into.visible()), words);
      return null;
    }
    return found;
  }

  private String instances(@Nullable String counted, String otherwise) {
    Clause of = block.clause("of");
    Identifier word = new Identifier(name.span(), INSTANCES);
    String meaning = "how many instances there are at the start";
    if (counted == null || of == null || of.value() == null) {
      return inner.derive(word, Calc.of(otherwise).at(name.span()), meaning);
    }
    Calc like = Calc.of(inner.absolute("lowest"));
    return inner.derive(word, new Fitting(of.value(), "of", like, null), meaning, into);
  }

  private void watch(
      Statement.Block watch, String instances, AutoscaleFigures figures, List<Watched> watched) {
    Path path = watch.names().getFirst();
    Identifier word = path.words().getLast();
    Clause of = watch.clause("of");
    if (of == null || of.value() == null) {
      inner.report(
          KindCode.CLAUSE_MISSING,
          word.span(),
          "write `of` and the limit: `watch " + path.text() + " … of LIMIT`",
          AutoscaleKind.WATCH,
          "of");
      return;
    }
    Expr value = watch.value();
    String figure =
        value == null
            ? inner.derive(word, new Formula.Written(named(path)), "a figure that is watched", into)
            : inner.define(
                word, Definition.Role.FORMULA, new Formula.Written(value), watch.tail(), null);
    Lowering own = inner.within(word.text());
    String limit =
        own.derive(
            new Identifier(of.value().span(), "limit"),
            new Formula.Agreeing(of.value(), own.absolute("limit"), figure),
            "its limit",
            inner);
    own.offer(
        new Identifier(word.span(), "peak"),
        new Formula.Made(
            List.of(figure, instances, figures.peak()),
            checker -> {
              Term target = checker.reference(word.span(), figure);
              Term most = checker.reference(word.span(), figures.peak());
              return new Term.Amended(
                  word.span(),
                  target.typed(),
                  target,
                  List.of(new Term.Amendment(instances, most)));
            }),
        "the same with the most instances at once");
    watched.add(new Watched(word.text(), word.span(), figure, limit));
  }

  private static Expr named(Path path) {
    Expr expr = new Expr.Name(path.words().getFirst().span(), path.words().getFirst().text());
    for (Identifier word : path.words().subList(1, path.words().size())) {
      expr = new Expr.Member(expr.span().to(word.span()), expr, word);
    }
    return expr;
  }
}
