package dev.plimsoll.model.kind;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Body;
import dev.plimsoll.language.syntax.Clause;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Path;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.language.syntax.Table;
import dev.plimsoll.language.syntax.Tail;
import dev.plimsoll.model.check.Lowering;
import dev.plimsoll.model.check.Suggestions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The block that a row of a table stands for, cell by cell. */
final class RowBlock {

  private final Schema schema;
  private final String word;
  private final Lowering inner;
  private final List<Clause> clauses = new ArrayList<>();
  private final List<Statement> body = new ArrayList<>();
  private @Nullable Expr value;
  private @Nullable Clause lasting;
  private Tail tail = Tail.NONE;

  RowBlock(Kind kind, Lowering inner) {
    this.schema = kind.schema();
    this.word = kind.word();
    this.inner = inner;
  }

  void add(List<Clause> more) {
    clauses.addAll(more);
  }

  boolean hasClauses() {
    return !clauses.isEmpty();
  }

  /** Whether it has a value of its own. */
  boolean hasValue() {
    return value != null;
  }

  /** Whether a column holds fields, and not clauses, values or levels. */
  boolean isField(Table.Heading heading) {
    String column = heading.name().text();
    return !Schema.words(schema.clauses()).contains(column.replace('_', ' '))
        && !schema.nested().contains(column)
        && !column.equals("value")
        && !isOfLevels(column);
  }

  /** Whether a column is a clause of all nested blocks of the row: how long each has to last. */
  private boolean isOfLevels(String column) {
    if (Schema.words(schema.fields()).contains(column)) {
      return false;
    }
    for (String nested : schema.nested()) {
      Kind level = Kinds.find(nested);
      if (level != null && Schema.words(level.schema().clauses()).contains(column)) {
        return schema.nested().size() > 1;
      }
    }
    return false;
  }

  /** Adds what a cell says, by the heading of its column. */
  void add(Table.Heading heading, CellValue cell) {
    String column = heading.name().text();
    String preposition = column.replace('_', ' ');
    if (isOfLevels(column)) {
      lasting = cell.clause(column, inner);
    } else if (Schema.words(schema.clauses()).contains(preposition)) {
      Clause clause = cell.clause(preposition, inner);
      if (clause != null) {
        clauses.add(clause);
        addClaim(cell.claim(null));
      }
    } else if (column.equals("value") && schema.value() != Schema.Presence.ABSENT) {
      value = cell.expression(inner);
      addClaim(cell.claim(null));
    } else if (schema.nested().contains(column)) {
      body.add(level(heading, cell));
      addClaim(cell.claim(null));
    } else {
      field(heading, cell);
    }
  }

  private void field(Table.Heading heading, CellValue cell) {
    String column = heading.name().text();
    Identifier name = new Identifier(cell.span(), column);
    boolean known = Schema.words(schema.fields()).contains(column);
    boolean open = !schema.open().isEmpty();
    if (!known && !open) {
      Expr.Text words = cell.value() instanceof Expr.Text text ? text : null;
      if (words != null && TableColumns.isRemark(heading)) {
        tail = new Tail(words, List.of());
      } else {
        reportUnknown(heading, words != null);
      }
      return;
    }
    Expr value = cell.value();
    if (value != null) {
      body.add(cell.field(name, value));
      addClaim(cell.claim(column));
    }
  }

  private void reportUnknown(Table.Heading heading, boolean words) {
    List<String> known = new ArrayList<>();
    for (String clause : Schema.words(schema.clauses())) {
      known.add(clause.replace(' ', '_'));
    }
    known.addAll(Schema.words(schema.fields()));
    known.addAll(schema.nested());
    if (schema.value() != Schema.Presence.ABSENT) {
      known.add("value");
    }
    String column = heading.name().text();
    String near = Suggestions.hint(column, known);
    inner.report(
        KindCode.UNKNOWN_COLUMN,
        heading.span(),
        near != null
            ? near
            : "it has "
                + SchemaCheck.listed(known)
                + (words ? "; call one of remarks `Notes`" : ""),
        word,
        column);
  }

  /** A cell such as {@code > 70 %} as a block of its own: {@code warn above 70%}. */
  private Statement.Block level(Table.Heading heading, CellValue cell) {
    return new Statement.Block(
        cell.span(),
        new Identifier(cell.span(), heading.name().text()),
        List.of(),
        null,
        new LevelCell(cell, inner).clauses(),
        Tail.NONE,
        null);
  }

  /**
   * The blocks in it; a level that does not say how long it has to last takes what its row says.
   */
  private List<Statement> body() {
    Clause shared = lasting;
    if (shared == null) {
      return body;
    }
    List<Statement> lasts = new ArrayList<>();
    for (Statement each : body) {
      lasts.add(
          each instanceof Statement.Block level && level.clause("for") == null
              ? lasting(level, shared)
              : each);
    }
    return lasts;
  }

  private static Statement.Block lasting(Statement.Block level, Clause duration) {
    List<Clause> clauses = new ArrayList<>(level.clauses());
    clauses.add(duration);
    return new Statement.Block(
        level.span(),
        level.kind(),
        level.names(),
        level.value(),
        clauses,
        level.tail(),
        level.body());
  }

  private void addClaim(Statement.@Nullable Claim claim) {
    if (claim != null) {
      body.add(claim);
    }
  }

  /** The names of its fields, where they stand. */
  List<Identifier> fields() {
    List<Identifier> names = new ArrayList<>();
    for (Statement statement : body) {
      if (statement instanceof Statement.Definition field) {
        names.add(field.name());
      }
    }
    return names;
  }

  /** The block. */
  Statement.Block block(Span row, Identifier kind, List<Path> names) {
    return new Statement.Block(row, kind, names, value, clauses, tail, new Body(row, body(), null));
  }
}
