package dev.plimsoll.engine;

import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.HostingBlock;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.value.Arithmetic;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says where a watched figure stands and how a budget is shared out. */
final class BlockWords {

  private final Evaluation evaluation;
  private final Program program;

  BlockWords(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.program = evaluation.program();
  }

  /** What the blocks a figure heads say of it. */
  List<String> notes(String name) {
    List<String> notes = new ArrayList<>();
    for (PlanBlock block : program.blocks()) {
      switch (block) {
        case PlanBlock.Threshold threshold when threshold.value().equals(name) -> {
          String level = level(threshold);
          if (level != null) {
            notes.add(level);
          }
        }
        case PlanBlock.Budget budget when budget.name().equals(name) -> notes.add(shares(budget));
        case HostingBlock.Fit fit when fit.answer().equals(name) -> notes.add(use(fit));
        default -> {}
      }
    }
    notes.removeIf(String::isEmpty);
    return notes;
  }

  /** {@code warn: 25,000 tunnels is above 21,000 tunnels; critical not reached: …}, or null. */
  @Nullable String level(String name) {
    for (PlanBlock block : program.blocks()) {
      boolean meant =
          block instanceof PlanBlock.Threshold threshold
              && name.equals(threshold.value() + ".level");
      if (meant) {
        return level((PlanBlock.Threshold) block);
      }
    }
    return null;
  }

  private @Nullable String level(PlanBlock.Threshold threshold) {
    Value figure = evaluation.value(threshold.value());
    List<String> words = new ArrayList<>();
    for (PlanBlock.Level level : threshold.levels()) {
      Value limit = evaluation.value(level.limit());
      if (!isCertain(threshold.value(), figure) || !isCertain(level.limit(), limit)) {
        return null;
      }
      int order = Arithmetic.compare(figure, limit);
      boolean reached = level.above() ? order > 0 : order < 0;
      String side = level.above() ? "above " : "below ";
      words.add(
          reached
              ? level.word() + ": " + text(threshold.value()) + " is " + side + text(level.limit())
              : level.word() + " not reached: " + side + text(level.limit()));
    }
    return String.join("; ", words);
  }

  private String shares(PlanBlock.Budget budget) {
    List<String> words = new ArrayList<>();
    for (PlanBlock.Budget.Line line : budget.lines()) {
      words.add(line.name().substring(budget.name().length() + 1) + " " + text(line.name()));
    }
    String left = budget.name() + ".headroom";
    return "shared out as " + String.join(", ", words) + "; " + text(left) + " left";
  }

  /** {@code then memory is at 99.97%, 22.1 MiB free; cpu is at 56.84%, 13.81 threads free}. */
  private String use(HostingBlock.Fit fit) {
    List<String> words = new ArrayList<>();
    for (String resource : fit.resources()) {
      String share = fit.of(resource, "share");
      if (program.definition(share) != null && isCertain(share, evaluation.value(share))) {
        String free = text(fit.of(resource, "free"));
        words.add(resource + " is at " + text(share) + ", " + free + " free");
      }
    }
    return words.isEmpty() ? "" : "then " + String.join("; ", words);
  }

  private boolean isCertain(String name, Value value) {
    Definition definition = program.definition(name);
    return value.isKnown() && definition != null && !evaluation.isUncertain(definition);
  }

  private String text(String name) {
    Definition definition = program.definition(name);
    return definition == null ? "?" : evaluation.text(definition);
  }
}
