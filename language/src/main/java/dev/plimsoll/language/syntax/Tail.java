package dev.plimsoll.language.syntax;

import dev.plimsoll.language.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may close any statement: one description and annotations.
 *
 * @param description the text, or null
 * @param annotations in the order written
 */
public record Tail(Expr.@Nullable Text description, List<Annotation> annotations) {

  /** Nothing. */
  public static final Tail NONE = new Tail(null, List.of());

  /** Copies the list. */
  public Tail {
    annotations = List.copyOf(annotations);
  }

  /** Annotations without a description. */
  public static Tail of(List<Annotation> annotations) {
    return new Tail(null, annotations);
  }

  /** The same description with other annotations. */
  public Tail with(List<Annotation> others) {
    return new Tail(description, others);
  }

  /** The annotation of a name, or null. */
  public @Nullable Annotation annotation(String name) {
    for (Annotation annotation : annotations) {
      if (annotation.name().text().equals(name)) {
        return annotation;
      }
    }
    return null;
  }

  /**
   * An annotation, {@code @estimate(owner = "platform")}.
   *
   * @param span all its characters
   * @param name the word behind the {@code @}
   * @param arguments what stands in its parentheses
   */
  public record Annotation(Span span, Identifier name, List<Expr.Argument> arguments) {
    /** Copies the list. */
    public Annotation {
      arguments = List.copyOf(arguments);
    }
  }
}
