package dev.plimsoll.model.function;

import dev.plimsoll.model.unit.Dimension;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Value;
import java.util.List;
import java.util.function.Predicate;

/**
 * A built-in function: all there is to know about it in one record.
 *
 * @param name what calls write
 * @param group the heading it stands under in the reference
 * @param parameters in order
 * @param summary one or two sentences for the reference
 * @param example a definition that uses it
 * @param shows what {@code example} shows
 * @param form how the checker builds a call
 * @param rule the type of the result, given those of the arguments
 * @param evaluation the result, given known arguments
 * @param motions which way it moves with each argument, where that is known; the last is that of
 *     all further arguments
 */
public record Function(
    String name,
    String group,
    List<Parameter> parameters,
    String summary,
    String example,
    String shows,
    Form form,
    Rule rule,
    Evaluation evaluation,
    List<Motion> motions) {

  /** Copies the lists. */
  public Function {
    parameters = List.copyOf(parameters);
    motions = List.copyOf(motions);
  }

  /** A function of which it is not known which way it moves. */
  public Function(
      String name,
      String group,
      List<Parameter> parameters,
      String summary,
      String example,
      String shows,
      Form form,
      Rule rule,
      Evaluation evaluation) {
    this(name, group, parameters, summary, example, shows, form, rule, evaluation, List.of());
  }

  /**
   * A parameter.
   *
   * @param name the name a call may give
   * @param presence how many arguments it takes
   */
  public record Parameter(String name, Presence presence) {}

  /** How many arguments a parameter takes. */
  public enum Presence {
    ONE,
    OPTIONAL,
    MANY
  }

  /** How a call becomes a term. */
  public enum Form {
    /** Its arguments are evaluated, then the function is, for a column row by row. */
    ORDINARY,
    /** It takes lists and columns as wholes. */
    WHOLE,
    /** It takes one list or column as a whole, several arguments row by row. */
    EXTREME,
    /** The value in the row before. */
    PRIOR,
    /** A rate for each part of a value that lies in a rung. */
    GRADUATED,
    /** A value of which only its {@link Spread} is known. */
    UNCERTAIN,
    /** A {@link Measure} of an uncertain value. */
    STATISTIC,
    /** What is asked of the first day on which something is so. */
    MOMENT,
    /** What has come of a rate by now. */
    STOCK,
    /** The low end of an uncertain value. */
    LOW_END,
    /** The high end of an uncertain value. */
    HIGH_END
  }

  /** The dimension rule of a function. */
  @FunctionalInterface
  public interface Rule {
    /**
     * The type of the result.
     *
     * @param arguments the types of the arguments, all of them quantities, lists or dates
     * @param isCount whether a dimension counts whole things
     * @throws Misfit if an argument cannot be taken
     */
    Typed of(List<Typed> arguments, Predicate<Dimension> isCount);
  }

  /** The computation of a function. */
  @FunctionalInterface
  public interface Evaluation {
    /**
     * The result.
     *
     * @throws dev.plimsoll.model.value.EvaluationFailure if there is none
     */
    Value of(List<Value> arguments);
  }

  /** An ordinary function. */
  static Function of(
      String name,
      String group,
      List<Parameter> parameters,
      String summary,
      String example,
      String shows,
      Rule rule,
      Evaluation evaluation) {
    return new Function(
        name, group, parameters, summary, example, shows, Form.ORDINARY, rule, evaluation);
  }

  /** The same function in another form. */
  Function as(Form other) {
    return new Function(
        name, group, parameters, summary, example, shows, other, rule, evaluation, motions);
  }

  /** The same function, of which it is known which way it moves with its arguments. */
  Function moving(Motion... known) {
    return new Function(
        name, group, parameters, summary, example, shows, form, rule, evaluation, List.of(known));
  }

  /** Which way it moves with an argument, counted from 0. */
  public Motion motion(int argument) {
    return motions.isEmpty() ? Motion.NEITHER : motions.get(Math.min(argument, motions.size() - 1));
  }

  /** Whether a call with so many arguments computes columns row by row. */
  public boolean isByRow(int arguments) {
    return form != Form.WHOLE && (form != Form.EXTREME || arguments > 1);
  }

  /** Whether it looks at the plan as of other moments. */
  public boolean readsMoments() {
    return form == Form.MOMENT || form == Form.STOCK;
  }

  static Parameter one(String name) {
    return new Parameter(name, Presence.ONE);
  }

  static Parameter optional(String name) {
    return new Parameter(name, Presence.OPTIONAL);
  }

  static Parameter many(String name) {
    return new Parameter(name, Presence.MANY);
  }

  /** How a call is written: {@code ceil(x, [step])}. */
  public String signature() {
    StringBuilder text = new StringBuilder(name).append('(');
    for (Parameter parameter : parameters) {
      text.append(text.charAt(text.length() - 1) == '(' ? "" : ", ");
      text.append(
          switch (parameter.presence()) {
            case ONE -> parameter.name();
            case OPTIONAL -> "[" + parameter.name() + "]";
            case MANY -> parameter.name() + ", …";
          });
    }
    return text.append(')').toString();
  }
}
