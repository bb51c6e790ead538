package dev.plimsoll.model.check;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.syntax.Expr;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts the figures of a plan in an order in which each stands after all that it reads, and reports
 * each loop. It walks with a stack of its own, since a chain of figures may be longer than the call
 * stack is deep.
 */
final class Order {

  private final Declarations declarations;
  private final Map<String, Set<String>> reads = new HashMap<>();
  private final List<Declaration.Figure> ordered = new ArrayList<>();
  private final Set<String> looped = new HashSet<>();
  private final Set<String> done = new HashSet<>();
  private final Set<String> open = new HashSet<>();

  private final boolean silent;

  private Order(Declarations declarations, boolean silent) {
    this.declarations = declarations;
    this.silent = silent;
  }

  /**
   * The order.
   *
   * @param figures each after all that it reads
   * @param reads what each reads, by full name
   * @param looped the full names of those that depend on themselves
   */
  record Ordered(
      List<Declaration.Figure> figures, Map<String, Set<String>> reads, Set<String> looped) {}

  static Ordered of(Declarations declarations) {
    Order order = new Order(declarations, false);
    order.visitAll(declarations.figures());
    if (declarations.offersFigures()) {
      order.visitClaims();
    }
    return new Ordered(order.ordered, order.reads, order.looped);
  }

  /** The order of some figures and all that they read; loops are not reported. */
  static Ordered reaching(Declarations declarations, Collection<Declaration.Figure> figures) {
    Order order = new Order(declarations, true);
    order.visitAll(figures);
    return new Ordered(order.ordered, order.reads, order.looped);
  }

  private void visitAll(Collection<Declaration.Figure> figures) {
    figures.forEach(this::visit);
  }

  /**
   * Claims, requirements and questions may name figures that are there only where something names
   * them.
   */
  private void visitClaims() {
    for (var claim : declarations.claims()) {
      visitAll(claim.scope(), List.of(claim.statement().subject(), claim.statement().stated()));
    }
    for (var requirement : declarations.requirements()) {
      visitAll(requirement.scope(), List.of(requirement.statement().condition()));
    }
    for (var question : declarations.questions()) {
      visitAll(question.scope(), List.of(question.statement()));
    }
  }

  private void visitAll(Scope scope, List<Expr> expressions) {
    for (String name : References.of(declarations, scope, expressions)) {
      Declaration.Figure figure = declarations.figure(name);
      if (figure != null) {
        visit(figure);
      }
    }
  }

  private record Step(Declaration.Figure figure, Iterator<String> next) {}

  private Step step(Declaration.Figure figure) {
    Set<String> names =
        reads.computeIfAbsent(figure.name(), name -> References.of(declarations, figure));
    open.add(figure.name());
    return new Step(figure, names.iterator());
  }

  private void visit(Declaration.Figure start) {
    if (done.contains(start.name())) {
      return;
    }
    Deque<Step> path = new ArrayDeque<>();
    path.addLast(step(start));
    while (!path.isEmpty()) {
      Step top = path.getLast();
      if (!top.next().hasNext()) {
        path.removeLast();
        open.remove(top.figure().name());
        done.add(top.figure().name());
        ordered.add(top.figure());
        continue;
      }
      Declaration.Figure next = declarations.figure(top.next().next());
      if (next == null || done.contains(next.name())) {
        continue;
      }
      if (open.contains(next.name())) {
        reportLoop(path, next);
      } else {
        path.addLast(step(next));
      }
    }
  }

  private void reportLoop(Deque<Step> path, Declaration.Figure first) {
    List<Declaration.Figure> loop = new ArrayList<>();
    boolean inLoop = false;
    for (Step step : path) {
      inLoop |= step.figure().name().equals(first.name());
      if (inLoop) {
        loop.add(step.figure());
      }
    }
    boolean known = false;
    for (Declaration.Figure figure : loop) {
      known |= !looped.add(figure.name());
    }
    if (known || silent) {
      return;
    }
    StringBuilder words = new StringBuilder();
    for (Declaration.Figure figure : loop) {
      words.append('`').append(figure.name()).append("` reads ");
    }
    words.append('`').append(first.name()).append('`');
    Diagnostic diagnostic =
        Diagnostic.of(NameCode.CYCLE, first.scope().source(), first.span(), first.name());
    for (Declaration.Figure figure : loop.subList(1, Math.min(loop.size(), 6))) {
      diagnostic = diagnostic.and(figure.scope().source(), figure.span(), "on the way back to it");
    }
    declarations.report(
        diagnostic
            .note(words.toString())
            .hint(
                loop.size() == 1
                    ? "give it a value that does not rest on itself"
                    : "one of them has to be given, or computed without the others"));
  }
}
