package dev.plimsoll.cli.command;

import dev.plimsoll.analysis.solve.Axis;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.engine.Variation;
import dev.plimsoll.engine.search.Reach;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Asked;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * How a command line says over which values a figure is swept.
 *
 * @param name the figure
 * @param range whether two ends are given, rather than all values
 * @param parts the ends, or the values
 * @param line the command line, which may say how far apart they are
 */
record OverLine(String name, boolean range, List<String> parts, ParseResult line) {

  private static final String OVER = "--over";
  private static final String STEPS = "--steps";
  private static final String BY = "--by";
  private static final String LOG = "--log";
  private static final int USUAL = 20;
  private static final int MOST = 2_000;
  private static final Pattern COMMA = Pattern.compile(",");
  private static final String FORM = "write `--over NAME=LOW..HIGH` or `--over NAME=A,B,C`";

  OverLine {
    parts = List.copyOf(parts);
  }

  static void describe(CommandSpec spec) {
    spec.addOption(
        OptionSpec.builder(OVER)
            .type(String[].class)
            .arity("1")
            .paramLabel("NAME=LOW..HIGH")
            .description(
                "The figure that is swept and its values, in its own unit unless one is given; or"
                    + " NAME=A,B,C. A second one is swept against the first.")
            .build());
    spec.addOption(
        OptionSpec.builder(STEPS)
            .type(String.class)
            .paramLabel("N")
            .description("Takes so many steps from one end to the other; 20 unless said otherwise.")
            .build());
    spec.addOption(
        OptionSpec.builder(BY)
            .type(String.class)
            .paramLabel("DISTANCE")
            .description("Takes values so far apart, a number in the unit of the figure.")
            .build());
    spec.addOption(Options.flag("Takes each value as the same multiple of the one before.", LOG));
  }

  /** What is swept. */
  static List<OverLine> of(ParseResult line) {
    List<OverLine> overs = new ArrayList<>();
    String[] none = {};
    for (String text : line.matchedOptionValue(OVER, none)) {
      int sign = text.indexOf('=');
      int dots = text.indexOf("..");
      if (sign <= 0 || sign == text.length() - 1) {
        throw new UsageFailure("`" + OVER + "` does not take `" + text + "`.", FORM);
      }
      String name = text.substring(0, sign).strip();
      List<String> parts =
          dots > 0
              ? List.of(text.substring(sign + 1, dots), text.substring(dots + 2))
              : List.of(COMMA.split(text.substring(sign + 1)));
      if (parts.stream().anyMatch(String::isBlank)) {
        throw new UsageFailure("`" + OVER + "` does not take `" + text + "`.", FORM);
      }
      overs.add(new OverLine(name, dots > 0, parts, line));
    }
    return overs;
  }

  /** The values, to be computed with the plan. */
  Asked questions() {
    Asked asked = Asked.NONE;
    for (String part : parts) {
      asked = asked.and(SetLine.question(OVER, part.strip()));
    }
    return asked;
  }

  /** The values that are swept, from what its parts are worth. */
  Axis axis(Evaluation evaluation, List<Term> answers) {
    Definition figure = evaluation.program().definition(name);
    if (figure == null) {
      throw Figures.unknown(evaluation.program(), name);
    }
    if (!(figure.type() instanceof Type.Quantity)) {
      throw new UsageFailure("`" + name + "` is no number to be swept.", FORM);
    }
    List<Rational> values = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      values.add(value(evaluation, figure, answers.get(i), i));
    }
    if (!range) {
      return new Axis(figure, values.stream().sorted().distinct().toList());
    }
    Variation variation = evaluation.varying(figure, List.of());
    Reach reach =
        values.getFirst().compareTo(values.getLast()) >= 0
            ? null
            : variation.reach(values.getFirst(), values.getLast());
    if (reach == null) {
      throw new UsageFailure(
          "Nothing lies between " + parts.getFirst() + " and " + parts.getLast() + ".",
          "the low end stands first");
    }
    return along(evaluation, figure, reach);
  }

  private Axis along(Evaluation evaluation, Definition figure, Reach reach) {
    if (line.hasMatchedOption(BY)) {
      Rational distance = number(line.matchedOptionValue(BY, "")).times(factor(evaluation, figure));
      Rational count = reach.high().minus(reach.low()).dividedBy(distance);
      if (count.compareTo(Rational.of(MOST)) > 0) {
        throw new UsageFailure("That makes more than 2,000 rows.", "give a larger distance");
      }
      return Axis.by(figure, reach, distance);
    }
    int steps = SamplingLine.whole(line, STEPS, USUAL, 1, MOST);
    if (!line.hasMatchedOption(LOG)) {
      return Axis.even(figure, reach, steps);
    }
    if (reach.low().signum() <= 0) {
      throw new UsageFailure(
          "A sweep by equal multiples starts above zero.", "give a low end above zero");
    }
    return Axis.geometric(figure, reach, steps);
  }

  private static Rational number(String text) {
    try {
      Rational number = Rational.parse(text.replace("_", ""));
      if (number.signum() > 0) {
        return number;
      }
    } catch (NumberFormatException failure) {
      // Said below, with what can be given.
    }
    throw new UsageFailure(
        "`" + BY + "` does not take `" + text + "`.", "give a number above zero");
  }

  private Rational value(Evaluation evaluation, Definition figure, Term term, int part) {
    boolean bare =
        questions().questions().get(part).expr() instanceof Expr.Amount amount
            && amount.unit() == null;
    Value value = evaluation.amended(term, Map.of());
    if (!(value instanceof Value.Number number) || !(bare || term.type().fits(figure.type()))) {
      throw new UsageFailure(
          "`" + parts.get(part).strip() + "` is no value of `" + name + "`.",
          "its values are in `" + evaluation.display().unit(figure.formula().typed()).text() + "`");
    }
    return bare ? number.value().times(factor(evaluation, figure)) : number.value();
  }

  private static Rational factor(Evaluation evaluation, Definition figure) {
    return evaluation.display().unit(figure.formula().typed()).factor();
  }
}
