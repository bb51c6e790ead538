package dev.plimsoll.cli.text;

import dev.plimsoll.analysis.diff.Attribution;
import dev.plimsoll.analysis.diff.Change;
import dev.plimsoll.analysis.diff.FigureChange;
import dev.plimsoll.analysis.diff.PlanDiff;
import dev.plimsoll.engine.Display;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Provenance;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Value;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How figures and changes of a difference between two plans are written, in every format. */
public final class DiffWords {

  private static final Rational HUNDRED = Rational.of(100);
  private static final Rational WHOLE_FROM = Rational.TEN;
  private static final Rational TENTH = Rational.of(1, 10);
  private static final Rational LEAST = Rational.of(1, 20);

  private final Evaluation before;
  private final Evaluation after;

  /** The words for one difference. */
  public DiffWords(PlanDiff diff) {
    this.before = diff.before().evaluation();
    this.after = diff.after().evaluation();
  }

  /** The older value of a figure, with its ends where it is uncertain. */
  public String old(FigureChange figure) {
    return value(before, figure.before(), figure.row());
  }

  /** The newer value of a figure. */
  public String now(FigureChange figure) {
    return value(after, figure.after(), figure.row());
  }

  private static String value(Evaluation evaluation, Definition figure, @Nullable String row) {
    return row == null ? evaluation.text(figure) : evaluation.text(figure, row);
  }

  /** How far a figure has moved: {@code +1 server}; empty where there is no saying. */
  public String difference(FigureChange figure) {
    Rational difference = figure.difference();
    if (difference == null) {
      return "";
    }
    if (difference.isZero()) {
      return "its ends";
    }
    boolean uncertain = after.isUncertain(figure.after()) || before.isUncertain(figure.before());
    return amount(figure, difference) + (uncertain ? " at the point" : "");
  }

  /** What a cause of a figure is called; its own formula is not called by its name. */
  static String cause(FigureChange figure, Change cause) {
    boolean own = cause.subject().equals(figure.after().name());
    return own && cause.kind() == Change.Kind.FORMULA ? "its formula" : cause.subject();
  }

  /** A part of the difference of a figure, with its sign. */
  public String amount(FigureChange figure, Rational amount) {
    String sign = amount.signum() < 0 ? "-" : "+";
    if (figure.now() instanceof Value.Day) {
      return sign + Display.number(amount.abs()) + (isOne(amount) ? " day" : " days");
    }
    Typed typed = figure.after().formula().typed().element();
    Display display = after.display();
    Typed earlier = figure.before().formula().typed().element();
    if (!before.display().unit(earlier).factor().equals(display.unit(typed).factor())
        && before.display().unit(earlier).text().equals(display.unit(typed).text())) {
      // The unit itself is worth something else, so neither version of it measures both values.
      typed = Typed.of(typed.type());
    }
    if (display.unit(typed).text().equals("%")) {
      String points = Display.number(amount.abs().times(HUNDRED));
      return sign + points + (isOne(amount.times(HUNDRED)) ? " point" : " points");
    }
    return sign + display.text(Value.of(amount.abs()), typed);
  }

  private static boolean isOne(Rational amount) {
    return amount.abs().equals(Rational.ONE);
  }

  /** The same as a share of the older value: {@code +33 %}; empty where there is none. */
  public static String relative(FigureChange figure) {
    Rational relative = figure.relative();
    if (relative == null || relative.isZero()) {
      return "";
    }
    String sign = relative.signum() < 0 ? "-" : "+";
    Rational percent = relative.abs().times(HUNDRED);
    if (percent.compareTo(LEAST) < 0) {
      return sign + "< 0.1 %";
    }
    Rational step = percent.compareTo(WHOLE_FROM) < 0 ? TENTH : Rational.ONE;
    return sign + Display.number(percent.round(step)) + " %";
  }

  /** The older form of a change: a value, or a formula as written; null where neither says it. */
  public @Nullable String old(Change change) {
    return form(before, change);
  }

  /** The newer form of a change. */
  public @Nullable String now(Change change) {
    return form(after, change);
  }

  private static @Nullable String form(Evaluation evaluation, Change change) {
    if (change.definitions().isEmpty()) {
      return null;
    }
    String name = change.definitions().getFirst();
    boolean one = change.definitions().size() == 1 || name.equals(change.subject());
    Definition definition = evaluation.program().definition(name);
    if (definition == null || !one) {
      return null;
    }
    return switch (change.kind()) {
      case VALUE, UNIT -> evaluation.text(definition);
      case FORMULA -> words(definition.source().text(definition.formula().span()));
      case BLOCK, TOGETHER -> null;
    };
  }

  /** A text of several lines on one. */
  static String words(String text) {
    return String.join(" ", text.strip().split("\\s+"));
  }

  /** What is said of a change whose older and newer form are not shown. */
  public static String summary(Change change) {
    return switch (change.kind()) {
      case VALUE -> "another value";
      case FORMULA -> "another formula";
      case UNIT -> "another worth";
      case BLOCK -> "other parts";
      case TOGETHER -> "changed together";
    };
  }

  /** How the differences of some figures were shared out among their causes; empty if by none. */
  public static String methods(Collection<Attribution> attributions) {
    Set<String> used = new LinkedHashSet<>();
    for (Attribution attribution : attributions) {
      switch (attribution.method()) {
        case ALONE -> {}
        case ALL_ORDERS -> used.add("averaged over all orders of the changes (Shapley)");
        case TWO_ORDERS -> used.add("where many, over the order of the document and its reverse");
        case TOGETHER -> used.add("together where a figure has no value in between");
      }
    }
    return used.isEmpty()
        ? ""
        : "Causes add up to the difference: " + String.join("; ", used) + ".";
  }

  /** Why a stated value is another one, as far as its provenance says; empty where it does not. */
  static String reason(Definition definition) {
    Provenance provenance = definition.provenance();
    if (provenance == null) {
      return "";
    }
    StringBuilder text = new StringBuilder(provenance.grade().word());
    text.append(provenance.source() == null ? "" : ", " + provenance.source());
    text.append(provenance.owner() == null ? "" : ", " + provenance.owner());
    return text.append(provenance.date() == null ? "" : ", " + provenance.date()).toString();
  }
}
