package dev.plimsoll.engine.sample;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/**
 * Why a description is no distribution, and what to write instead. Both texts hold numbered places
 * for amounts, which the caller writes with their units.
 *
 * @param problemText one sentence with places such as {@code {0}}
 * @param fixText text to paste with such places; empty where there is no one fix
 * @param amounts what stands at the places
 */
public record Refusal(String problemText, String fixText, List<Double> amounts) implements Fit {

  /** Copies the list. */
  public Refusal {
    amounts = List.copyOf(amounts);
  }

  static Refusal of(String problem, String fix, double... amounts) {
    return new Refusal(problem, fix, java.util.Arrays.stream(amounts).boxed().toList());
  }

  /** The problem in words. */
  public String problem(DoubleFunction<String> written) {
    return filled(problemText, written);
  }

  /** What to write instead. */
  public String fix(DoubleFunction<String> written) {
    return filled(fixText, written);
  }

  /** A bare number as the language reads it: {@code 12}, {@code 0.5}. */
  public static String plain(double amount) {
    String text = Double.toString(amount).toLowerCase(Locale.ROOT);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  private String filled(String text, DoubleFunction<String> written) {
    String filled = text;
    for (int i = 0; i < amounts.size(); i++) {
      filled = filled.replace("{" + i + "}", written.apply(amounts.get(i)));
    }
    return filled;
  }
}
