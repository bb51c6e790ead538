package dev.plimsoll.analysis.diff;

import dev.plimsoll.analysis.diff.Attribution.Method;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.model.number.Rational;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shares out the differences of figures among the changes they rest on. Figures that rest on the
 * same changes are computed in the same mixed plans.
 */
final class Attributions {

  /** So many changes make 256 plans, each of the figures that are asked for and what they read. */
  private static final int MOST_FOR_ALL_ORDERS = 8;

  /** A figure that asks something of all draws takes a run of them in each plan. */
  private static final int MOST_FOR_ALL_ORDERS_OF_DRAWS = 3;

  private final Versions versions;
  private final Mixture mixture;

  Attributions(Versions versions, List<Change> changes) {
    this.versions = versions;
    this.mixture = new Mixture(versions, changes);
  }

  /** Of figures whose difference is known and not zero; the others are left out. */
  Map<FigureChange, Attribution> of(List<FigureChange> figures) {
    Map<List<Change>, List<FigureChange>> byCauses = new LinkedHashMap<>();
    for (FigureChange figure : figures) {
      if (figure.difference() != null && !figure.difference().isZero()) {
        byCauses.computeIfAbsent(figure.causes(), causes -> new ArrayList<>()).add(figure);
      }
    }
    Map<FigureChange, Attribution> attributions = new LinkedHashMap<>();
    byCauses.forEach((causes, group) -> new Worlds(causes, group).shareOut(attributions));
    return attributions;
  }

  /** The plans in which some causes of some figures have changed and others have not. */
  private final class Worlds {
    private final List<Change> causes;
    private final List<FigureChange> figures;
    private final Set<String> names = new LinkedHashSet<>();
    private final Map<BitSet, Evaluation> known = new HashMap<>();

    Worlds(List<Change> causes, List<FigureChange> figures) {
      this.causes = causes;
      this.figures = figures;
      figures.forEach(figure -> names.add(figure.after().name()));
    }

    void shareOut(Map<FigureChange, Attribution> attributions) {
      Method first = method();
      for (FigureChange figure : figures) {
        Sharing sharing = new Sharing(causes.size(), changed -> worth(figure, changed));
        List<Rational> amounts = sharing.by(first);
        Method method = first;
        if (amounts == null) {
          method = Method.TWO_ORDERS;
          amounts = sharing.by(method);
        }
        attributions.put(figure, amounts == null ? together(figure) : attribution(method, amounts));
      }
    }

    private Method method() {
      boolean draws = versions.asksDraws(versions.below(names));
      int most = draws ? MOST_FOR_ALL_ORDERS_OF_DRAWS : MOST_FOR_ALL_ORDERS;
      return causes.size() > most ? Method.TWO_ORDERS : Method.ALL_ORDERS;
    }

    private Attribution attribution(Method method, List<Rational> amounts) {
      List<Share> shares = new ArrayList<>();
      for (int i = 0; i < amounts.size(); i++) {
        if (!amounts.get(i).isZero()) {
          shares.add(new Share(causes.get(i), amounts.get(i)));
        }
      }
      return new Attribution(shares.size() == 1 ? Method.ALONE : method, shares);
    }

    private Attribution together(FigureChange figure) {
      List<String> definitions = new ArrayList<>();
      List<String> blocks = new ArrayList<>();
      List<String> subjects = new ArrayList<>();
      for (Change cause : causes) {
        subjects.add(cause.subject());
        definitions.addAll(cause.definitions());
        blocks.addAll(cause.blocks());
      }
      Change all =
          new Change(String.join(" and ", subjects), Change.Kind.TOGETHER, definitions, blocks);
      Rational difference = figure.difference() == null ? Rational.ZERO : figure.difference();
      return new Attribution(Method.TOGETHER, List.of(new Share(all, difference)));
    }

    /** The two plans themselves are never mixed, so that the shares add up to what they say. */
    private @Nullable Rational worth(FigureChange figure, BitSet changed) {
      if (changed.isEmpty()) {
        return FigureChanges.number(figure.old());
      }
      if (changed.cardinality() == causes.size()) {
        return FigureChanges.number(figure.now());
      }
      Evaluation world = known.computeIfAbsent((BitSet) changed.clone(), this::evaluated);
      return FigureChanges.number(
          FigureChanges.cell(world.value(figure.after().name()), figure.row()));
    }

    private Evaluation evaluated(BitSet changed) {
      Set<Change> made = new LinkedHashSet<>();
      changed.stream().forEach(i -> made.add(causes.get(i)));
      return Evaluation.of(mixture.of(made, names));
    }
  }
}
