package dev.plimsoll.model.kind;

import static dev.plimsoll.model.kind.Schema.entry;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code scenarios { row busy { clients = 300 clients } }}: scenarios as the rows of a table. */
final class ScenariosKind extends Kind {

  private static final Set<String> REMARKS = Set.of("note", "notes", "description", "meaning");
  private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\d_]*");

  ScenariosKind() {
    super(
        "scenarios",
        new Schema(
            "what if",
            "Scenarios as a table: each row is one, each column a figure that it sets; a dash or a"
                + " blank leaves the figure as it is. A number without a unit is in the unit of the"
                + " figure. The columns `For`, `From`, `Cost`, `Running cost`, `Action` and `Notes`"
                + " say what they say of a scenario.",
            "scenarios { row NAME { FIGURE = VALUE, … } }",
            Schema.Names.NONE,
            Schema.Presence.ABSENT,
            List.of(),
            List.of(),
            "",
            List.of("row"),
            List.of(entry("NAME.set.FIGURE", "what a figure is set to, as in a `scenario`")),
            """
            input clients = 100 clients
            input each = 5 MB/client
            memory = clients * each
            scenarios {
              row quiet { clients = 50 clients }
              row busy { clients = 3 * clients, each = 6 MB/client }
            }
            most = memory[busy]
            """));
  }

  @Override
  void lower(Statement.Block block, Lowering into) {
    Table table = block.body() == null ? null : block.body().table();
    List<Statement.Block> rows = new ArrayList<>();
    Bodies.read(block, this, into, field -> {}, rows::add);
    if (rows.isEmpty()) {
      into.report(
          KindCode.EMPTY_BLOCK, block.kind().span(), "write `" + schema().head() + "`", word());
    }
    for (Statement.Block row : rows) {
      new ScenarioKind().lower(scenario(row, table, into), into);
    }
  }

  private Statement.Block scenario(Statement.Block row, @Nullable Table table, Lowering into) {
    List<Clause> clauses = new ArrayList<>();
    List<Statement> body = new ArrayList<>();
    Tail tail = row.tail();
    ScenarioKind scenario = new ScenarioKind();
    for (Statement statement : row.nested()) {
      switch (statement) {
        case Statement.Definition field -> {
          String word = field.name().text();
          if (Schema.words(scenario.schema().clauses()).contains(word)) {
            Identifier preposition = new Identifier(field.name().span(), word);
            clauses.add(new Clause(field.span(), preposition, expression(field.value()), null));
          } else if (Schema.words(scenario.schema().fields()).contains(word)) {
            body.add(field);
          } else if (REMARKS.contains(word) && field.value() instanceof Expr.Text text) {
            tail = new Tail(text, tail.annotations());
          } else {
            body.add(setting(field, path(field.name(), table)));
          }
        }
        case Statement.Claim claim -> into.judge(ofSetting(claim, row, table));
        case Statement.Block _, Statement.Require _ -> body.add(statement);
      }
    }
    Identifier kind = new Identifier(row.kind().span(), scenario.word());
    Span span = row.span();
    return new Statement.Block(
        span, kind, row.names(), null, clauses, tail, new Body(span, body, null));
  }

  /** In a table the name of another scenario is written as a text. */
  private static Expr expression(Expr value) {
    return value instanceof Expr.Text text && WORD.matcher(text.text()).matches()
        ? new Expr.Name(text.span(), text.text())
        : value;
  }

  private static Statement.Block setting(Statement.Definition field, Path path) {
    Identifier set = new Identifier(field.span(), "set");
    return new Statement.Block(
        field.span(), set, List.of(path), field.value(), field.clauses(), field.tail(), null);
  }

  /** What a column sets: by its heading as written, where that is a dotted name. */
  private static Path path(Identifier name, @Nullable Table table) {
    for (Table.Heading heading : table == null ? List.<Table.Heading>of() : table.headings()) {
      if (heading.name().text().equals(name.text()) && heading.text().contains(".")) {
        List<Identifier> words = new ArrayList<>();
        for (String word : heading.text().split("\\.", -1)) {
          if (!WORD.matcher(word).matches()) {
            return new Path(List.of(name));
          }
          words.add(new Identifier(name.span(), word));
        }
        return new Path(words);
      }
    }
    return new Path(List.of(name));
  }

  /** The claim on a cell whose formula is pinned is on what the scenario sets. */
  private static Statement.Claim ofSetting(
      Statement.Claim claim, Statement.Block row, @Nullable Table table) {
    if (!(claim.subject() instanceof Expr.Name column)) {
      return claim;
    }
    Span span = column.span();
    Identifier name = row.names().getFirst().words().getFirst();
    Expr subject = new Expr.Name(span, name.text());
    List<Identifier> words = new ArrayList<>(List.of(new Identifier(span, "set")));
    words.addAll(path(new Identifier(span, column.text()), table).words());
    for (Identifier word : words) {
      subject = new Expr.Member(span, subject, new Identifier(span, word.text()));
    }
    return new Statement.Claim(
        claim.span(), subject, claim.relation(), claim.stated(), claim.tail(), claim.pinned());
  }
}
