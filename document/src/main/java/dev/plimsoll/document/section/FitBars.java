package dev.plimsoll.document.section;

import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.language.Glyphs;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.HostingBlock;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far the resources of a fit are loaded, as bars with the line they should not pass. */
public final class FitBars {

  private final Evaluation evaluation;
  private final HostingBlock.Fit fit;
  private final LoadBar bars;

  /** The bars of a fit. */
  public FitBars(PlanReport report, HostingBlock.Fit fit, LoadBar bars) {
    this.evaluation = report.evaluation();
    this.fit = fit;
    this.bars = bars;
  }

  /** What the fit answers: {@code 1,319 venues}, {@code 3 nodes}. */
  public String answer() {
    return text(fit.answer());
  }

  /** What binds it: {@code memory binds, cpu next}; empty where nothing is known of that. */
  public String binding() {
    String binding = words("binding");
    String next = words("next");
    return binding.isEmpty()
        ? ""
        : binding + " binds" + (next.isEmpty() ? "" : ", " + next + " next");
  }

  /** The resource that binds, or null where another bound does or nothing is known. */
  public @Nullable String bindingResource() {
    String binding = words("binding");
    return fit.resources().contains(binding) ? binding : null;
  }

  private String words(String figure) {
    String name = fit.name() + "." + figure;
    return evaluation.program().definition(name) != null
            && evaluation.value(name) instanceof Value.Words words
        ? words.value()
        : "";
  }

  /** How far a resource is taken, of all there is, or null where that is not known. */
  public @Nullable Rational share(String resource) {
    return number(fit.of(resource, "share"));
  }

  /** The bar of a resource, or the empty text. */
  public String bar(String resource) {
    Rational share = share(resource);
    return share == null ? "" : bars.of(share, mark(resource, share));
  }

  /** Where the resource is as full as it should be, as a share of all there is. */
  private @Nullable Rational mark(String resource, Rational share) {
    Rational taken = number(fit.of(resource, "taken"));
    Rational free = number(fit.of(resource, "free"));
    if (taken == null || free == null || taken.signum() <= 0) {
      return null;
    }
    Rational mark = share.times(taken.plus(free)).dividedBy(taken);
    return mark.compareTo(Rational.ONE) < 0 ? mark : null;
  }

  /** All bars, a line each. */
  List<String> lines() {
    int name = 0;
    int percent = 0;
    for (String resource : fit.resources()) {
      name = Math.max(name, Glyphs.width(resource));
      percent = Math.max(percent, percent(resource).length());
    }
    List<String> lines = new ArrayList<>();
    for (String resource : fit.resources()) {
      StringBuilder line = new StringBuilder(resource);
      line.append(" ".repeat(name - Glyphs.width(resource) + 2));
      if (share(resource) == null) {
        lines.add(line.append("waits").toString());
        continue;
      }
      String share = percent(resource);
      line.append(bar(resource)).append(" ".repeat(percent - share.length() + 2)).append(share);
      line.append("  ").append(text(fit.of(resource, "taken")));
      line.append(" taken, ").append(text(fit.of(resource, "free"))).append(" free");
      line.append(resource.equals(bindingResource()) ? ", binds" : "");
      lines.add(line.toString());
    }
    return lines;
  }

  private String percent(String resource) {
    Rational share = share(resource);
    return share == null ? "?" : LoadBar.percent(share);
  }

  private @Nullable Rational number(String name) {
    return evaluation.program().definition(name) != null
            && evaluation.value(name) instanceof Value.Number number
        ? number.value()
        : null;
  }

  private String text(String name) {
    Definition definition = evaluation.program().definition(name);
    if (definition == null) {
      return "?";
    }
    boolean waits = evaluation.value(name) instanceof Value.Waiting;
    return waits ? "waits" : evaluation.text(definition);
  }
}
