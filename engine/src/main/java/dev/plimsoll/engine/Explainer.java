package dev.plimsoll.engine;

import dev.plimsoll.engine.Reading.Figure;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.HostingBlock;
import dev.plimsoll.model.program.LoadBlock;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Explains a figure and all that it reads, each once. It walks with a stack of its own, since a
 * chain of figures may be longer than the call stack is deep.
 */
final class Explainer {

  /** With more uncertain values than this, the ends of each part would take too long. */
  private static final int FEW_UNCERTAIN = 4;

  /** What the texts of a command line are called starts so. */
  private static final String OPTION = "--";

  private final Evaluation evaluation;
  private final Cones cones;
  private final Worths worths;
  private final BlockWords blocks;

  Explainer(Evaluation evaluation, Cones cones) {
    this.evaluation = evaluation;
    this.cones = cones;
    this.worths = new Worths(evaluation);
    this.blocks = new BlockWords(evaluation);
  }

  private record Open(Figure figure, int depth) {}

  @Nullable Explanation of(String asked) {
    String name = answer(asked);
    if (evaluation.program().definition(name) == null) {
      return null;
    }
    List<Explained> explained = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Deque<Open> open = new ArrayDeque<>();
    open.push(new Open(new Figure(name, evaluation.plan(), false), 0));
    while (!open.isEmpty()) {
      Open next = open.pop();
      Definition definition = evaluation.program().definition(next.figure().name());
      if (definition == null || !seen.add(label(next.figure()))) {
        continue;
      }
      Reading reading = new Reading(evaluation);
      explained.add(explained(definition, next, reading));
      List<Figure> reads = new ArrayList<>(reading.figures());
      for (Figure read : reads.reversed()) {
        open.push(new Open(read, next.depth() + 1));
      }
    }
    return new Explanation(explained, evaluation.weakest(name));
  }

  /** Ladders and fits have no value of their own: what is asked for is what they answer. */
  private String answer(String asked) {
    return switch (evaluation.program().block(asked)) {
      case PlanBlock.Ladder ladder -> asked + ".current";
      case HostingBlock.Fit fit -> fit.answer();
      case LoadBlock.Autoscale autoscale -> autoscale.name() + ".peak";
      case null, default -> chosen(asked);
    };
  }

  /** What has no value itself and chooses one of several is asked for its choice. */
  private String chosen(String asked) {
    for (String choice : List.of("cheapest", "fewest", "most")) {
      boolean chooses =
          evaluation.program().definition(asked) == null
              && evaluation.program().definition(asked + "." + choice) != null;
      if (chooses) {
        return asked + "." + choice;
      }
    }
    return asked;
  }

  private static String label(Figure figure) {
    String amended = figure.within().label();
    return amended.isEmpty() ? figure.name() : figure.name() + " " + amended;
  }

  private Explained explained(Definition definition, Open open, Reading reading) {
    Within within = open.figure().within();
    Worth worth = worths.of(Reading.reference(definition), within);
    List<Step> steps =
        open.figure().brief()
            ? List.of(new Step(Step.Sign.EQUALS, worth.text(), ""))
            : steps(definition, within, worth, reading);
    List<String> rows =
        open.figure().brief()
            ? List.of()
            : new RowFormulas(reading, worths, within).of(definition.formula());
    if (!rows.isEmpty() && steps.size() > 2) {
      // The rows say more than lists of their values would.
      steps = List.of(steps.getFirst(), steps.getLast());
    }
    List<String> notes = new ArrayList<>(reading.notes());
    if (open.depth() == 0) {
      notes.addAll(blocks.notes(definition.name()));
    }
    addValueNotes(definition, within, notes);
    List<String> reads = reading.figures().stream().map(Explainer::label).toList();
    return new Explained(
        definition.name(),
        within.label(),
        open.depth(),
        definition.role(),
        definition.meaning(),
        definition.provenance(),
        definition.source(),
        definition.line(),
        place(definition),
        steps,
        rows,
        notes,
        worth.known() ? worth.text() : evaluation.text(definition),
        reads);
  }

  private String place(Definition definition) {
    SourceText source = definition.source();
    if (source.name().startsWith(OPTION)) {
      return "on the command line";
    }
    String line = "line " + definition.line();
    return source == evaluation.program().source() ? line : source.name() + ", " + line;
  }

  private List<Step> steps(Definition definition, Within within, Worth worth, Reading reading) {
    Term formula = definition.formula();
    int unfolded = isGap(formula) ? PartBuilder.MAX_UNFOLDED : 0;
    Part part = new PartBuilder(reading, within, unfolded).of(formula);
    String sentence = worth.known() ? sentence(definition, within, reading) : "";
    if (!sentence.isEmpty()) {
      return List.of(new Step(Step.Sign.EQUALS, worth.text(), sentence));
    }
    return Steps.of(part, worth, cones.uncertain(within.wrap(formula)).size() <= FEW_UNCERTAIN);
  }

  /** The gap to the next term of a fold reads best without the formulas of all of them. */
  private static boolean isGap(Term formula) {
    return formula instanceof Term.Arithmetic gap
        && (gap.left() instanceof Term.Ranked || gap.right() instanceof Term.Ranked);
  }

  /** What says more than a formula would, or the empty text. */
  private String sentence(Definition definition, Within within, Reading reading) {
    Term formula = definition.formula();
    String level = within.isPlan() ? blocks.level(definition.name()) : null;
    if (level != null) {
      return level;
    }
    return switch (formula) {
      case Term.Binding binding ->
          new FoldWords(worths, binding.fold(), within).ranking(binding.place());
      case Term.LookUp lookUp -> {
        Value found = reading.certain(lookUp, within);
        yield found == null ? "" : reading.lookedUp(lookUp, found, within);
      }
      case Term.NextRung next -> "the rung after " + worths.of(next.rung(), within).text();
      default -> "";
    };
  }

  private void addValueNotes(Definition definition, Within within, List<String> notes) {
    Term reference = Reading.reference(definition);
    switch (worths.value(reference, within)) {
      case Value.Waiting waiting -> {
        boolean own = waiting.unset().equals(List.of(definition.name()));
        notes.add(own ? "not set yet" : "waits for " + String.join(", ", waiting.unset()));
      }
      case Value.Failed failed -> {
        String reason = evaluation.failure(within.wrap(definition.formula()));
        notes.add(reason == null ? "has no value" + failed(definition, within) : reason);
      }
      case Value point -> {
        if (worths.isUncertain(reference, within) && point instanceof Value.Number) {
          notes.add(worths.of(point, definition.formula().typed()).text() + " at the point");
          String looseness = evaluation.written().looseness(within.wrap(reference));
          if (looseness != null) {
            notes.add(looseness);
          }
          String drawn = evaluation.written().drawn(within.wrap(reference));
          if (drawn != null) {
            notes.add("in draws " + drawn);
          }
        }
      }
    }
  }

  /** Which of the figures it reads keeps a figure from having a value. */
  private String failed(Definition definition, Within within) {
    for (String name : definition.reads()) {
      Definition read = evaluation.program().definition(name);
      boolean failed =
          read == null || worths.value(Reading.reference(read), within) instanceof Value.Failed;
      if (failed) {
        return ", since " + name + " has none";
      }
    }
    return ": there is an error in it";
  }
}
