package dev.plimsoll.language;

import java.util.Locale;

/**
 * What a message is about. Each phase keeps an enum of its codes, with the text beside the code;
 * the name of the constant, in lower case with dashes, is the stable code that data shows.
 */
public interface DiagnosticCode {

  /** The name of the enum constant. */
  String name();

  /** How much a finding with this code weighs. */
  Severity severity();

  /** One sentence with a {@code %s} for each argument. */
  String sentence();

  /** The stable code, such as {@code unknown-name}. */
  default String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
