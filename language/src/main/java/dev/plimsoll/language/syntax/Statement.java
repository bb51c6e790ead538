package dev.plimsoll.language.syntax;

import dev.plimsoll.language.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement as written. */
public sealed interface Statement {

  /** The characters of the statement. */
  Span span();

  /** Its description and annotations. */
  Tail tail();

  /**
   * {@code name = value}, or with parameters a function.
   *
   * @param span all its characters
   * @param name what it defines
   * @param parameters those of a function, or null for a value
   * @param value what the name stands for
   * @param clauses such as {@code from} in a budget's line
   * @param tail description and annotations
   */
  record Definition(
      Span span,
      Identifier name,
      @Nullable List<Parameter> parameters,
      Expr value,
      List<Clause> clauses,
      Tail tail)
      implements Statement {
    /** Copies the list. */
    public Definition {
      clauses = List.copyOf(clauses);
    }
  }

  /**
   * A statement that starts with the word of a kind.
   *
   * @param span all its characters
   * @param kind the word
   * @param names what it names, often one, sometimes none
   * @param value what stands behind the equals sign, or null
   * @param clauses in the order written
   * @param tail description and annotations
   * @param body what stands in braces, or null
   */
  record Block(
      Span span,
      Identifier kind,
      List<Path> names,
      @Nullable Expr value,
      List<Clause> clauses,
      Tail tail,
      @Nullable Body body)
      implements Statement {
    /** Copies the lists. */
    public Block {
      names = List.copyOf(names);
      clauses = List.copyOf(clauses);
    }

    /** The clause of a preposition, or null. */
    public @Nullable Clause clause(String preposition) {
      for (Clause clause : clauses) {
        if (clause.preposition().text().equals(preposition)) {
          return clause;
        }
      }
      return null;
    }

    /** The nested statements, none where there is no body. */
    public List<Statement> nested() {
      return body == null ? List.of() : body.statements();
    }
  }

  /**
   * {@code claim subject = stated}; a pinned figure of the prose is one too.
   *
   * @param span all its characters
   * @param subject what is computed
   * @param relation how the two are to relate
   * @param stated what the document says
   * @param tail description and annotations
   * @param pinned whether it comes from a figure pinned in the prose
   */
  record Claim(Span span, Expr subject, Relation relation, Expr stated, Tail tail, boolean pinned)
      implements Statement {}

  /** How a claim's subject is to relate to what is stated. */
  enum Relation {
    EQUALS("="),
    LESS("<"),
    AT_MOST("<="),
    GREATER(">"),
    AT_LEAST(">=");

    private final String symbol;

    Relation(String symbol) {
      this.symbol = symbol;
    }

    /** How it is written. */
    public String symbol() {
      return symbol;
    }
  }

  /**
   * {@code require condition}.
   *
   * @param span all its characters
   * @param condition what must be so
   * @param tail description and annotations
   */
  record Require(Span span, Expr condition, Tail tail) implements Statement {}
}
