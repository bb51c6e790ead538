package dev.plimsoll.model.check;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Tail;
import dev.plimsoll.model.program.Provenance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The annotations: which there are, what they take, and what they say. */
public final class Annotations {

  /**
   * An annotation.
   *
   * @param name the word behind the {@code @}
   * @param arguments the names of its arguments; the first may be given without its name
   * @param meaning one sentence for the reference
   */
  public record Known(String name, List<String> arguments, String meaning) {}

  private static final List<String> ORIGIN =
      List.of("source", "owner", "date", "validate", "status");

  /** The arguments that are not texts. */
  private static final Set<String> NUMBERS = Set.of("to", "share");

  private static final List<Known> ALL =
      List.of(
          new Known("measured", ORIGIN, "The figure was measured."),
          new Known("vendor", ORIGIN, "The figure is a vendor's statement."),
          new Known("estimate", ORIGIN, "The figure is an estimate that somebody stands for."),
          new Known("assumed", ORIGIN, "The figure is assumed; nothing speaks for it yet."),
          new Known(
              "source",
              List.of("source", "date"),
              "Where a figure, such as a rate, was taken from."),
          new Known(
              "disputed",
              List.of("why"),
              "The stated figure is known to be wrong, and why; it passes, and fails once it"
                  + " holds."),
          new Known("rounded_up", List.of(), "The stated figure was rounded up."),
          new Known("rounded_down", List.of(), "The stated figure was rounded down."),
          new Known(
              "rounded",
              List.of("to"),
              "The stated figure was rounded to whole numbers of a step."),
          new Known(
              "within",
              List.of("share"),
              "The stated figure may be off by this share of the computed one."));

  private static final Map<String, Known> BY_NAME = new LinkedHashMap<>();

  static {
    ALL.forEach(known -> BY_NAME.put(known.name(), known));
  }

  private Annotations() {}

  /** All annotations, in the order of the reference. */
  public static List<Known> all() {
    return ALL;
  }

  /** Reports annotations and arguments that there are not. */
  static void check(Tail tail, TermChecker checker) {
    for (Tail.Annotation annotation : tail.annotations()) {
      Known known = BY_NAME.get(annotation.name().text());
      if (known == null) {
        checker.report(
            Diagnostic.of(
                    NameCode.UNKNOWN_ANNOTATION,
                    checker.source(),
                    annotation.span(),
                    annotation.name().text())
                .hint(nameHint(annotation.name().text())));
        continue;
      }
      for (int i = 0; i < annotation.arguments().size(); i++) {
        Expr.Argument argument = annotation.arguments().get(i);
        String name = argument.name() == null ? "" : argument.name().text();
        boolean fine =
            name.isEmpty() ? i < known.arguments().size() : known.arguments().contains(name);
        boolean isText = name.isEmpty() ? !takesNumber(known, i) : !NUMBERS.contains(name);
        if (fine && isText && text(argument.value()) == null) {
          checker.report(
              checker
                  .diagnostic(TypeCode.ANNOTATION_TEXT, argument.value().span(), "@" + known.name())
                  .hint("put it in quotes"));
        }
        if (!fine) {
          checker.report(
              Diagnostic.of(
                      NameCode.UNKNOWN_ARGUMENT,
                      checker.source(),
                      argument.span(),
                      "@" + known.name(),
                      name.isEmpty() ? checker.source().text(argument.span()) : name)
                  .hint(argumentHint(known, name)));
        }
      }
    }
  }

  private static boolean takesNumber(Known known, int place) {
    return place < known.arguments().size() && NUMBERS.contains(known.arguments().get(place));
  }

  private static String nameHint(String written) {
    String near = Suggestions.nearest(written, BY_NAME.keySet());
    return near != null
        ? "did you mean `@" + near + "`?"
        : "there are `@" + String.join("`, `@", BY_NAME.keySet()) + "`";
  }

  private static String argumentHint(Known known, String name) {
    String near = Suggestions.hint(name, known.arguments());
    return near != null
        ? near
        : known.arguments().isEmpty()
            ? "it stands alone: `@" + known.name() + "`"
            : "it takes `" + String.join("`, `", known.arguments()) + "`";
  }

  /** An argument by name, or by position where the annotation gives it none, or null. */
  static @Nullable Expr argument(Tail.Annotation annotation, String name) {
    Known known = BY_NAME.get(annotation.name().text());
    int position = known == null ? -1 : known.arguments().indexOf(name);
    for (int i = 0; i < annotation.arguments().size(); i++) {
      Expr.Argument argument = annotation.arguments().get(i);
      boolean here = argument.name() == null ? i == position : argument.name().text().equals(name);
      if (here) {
        return argument.value();
      }
    }
    return null;
  }

  /** An argument as a text or a date, or null. */
  static @Nullable String words(Tail.Annotation annotation, String name) {
    Expr expr = argument(annotation, name);
    return expr == null ? null : text(expr);
  }

  private static @Nullable String text(Expr expr) {
    return switch (expr) {
      case Expr.Text text -> text.text();
      case Expr.DateLiteral date -> date.text();
      case Expr.Name word -> word.text();
      default -> null;
    };
  }

  /** Whether an annotation says where a figure comes from. */
  public static boolean isOrigin(String name) {
    Known known = BY_NAME.get(name);
    return known != null && known.arguments().contains("source");
  }

  /** Whether an annotation of a statement gives a date. */
  public static boolean isDated(Tail tail) {
    for (Tail.Annotation annotation : tail.annotations()) {
      if (words(annotation, "date") != null) {
        return true;
      }
    }
    return false;
  }

  /** Where a figure comes from, as its annotations say, or null. */
  static @Nullable Provenance provenance(Tail tail) {
    List<Provenance> found = new ArrayList<>();
    for (Provenance.Grade grade : Provenance.Grade.values()) {
      Tail.Annotation annotation = tail.annotation(grade.name().toLowerCase(Locale.ROOT));
      if (annotation != null) {
        found.add(
            new Provenance(
                grade,
                words(annotation, "owner"),
                words(annotation, "date"),
                words(annotation, "source"),
                words(annotation, "validate"),
                words(annotation, "status")));
      }
    }
    return found.isEmpty() ? null : found.getFirst();
  }
}
