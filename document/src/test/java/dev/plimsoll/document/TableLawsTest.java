package dev.plimsoll.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.analysis.JudgedClaim;
import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.language.Randomly;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.model.program.Definition;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A table says what the same rows say in braces. */
final class TableLawsTest {

  private static final String PLAN =
      """
      ```plimsoll
      unit client
      input clients = 30 clients
      each = 3 MB/client
      ```

      """;

  private static final String[] UNITS = {"MB", "GB", "kB"};

  @Test
  void rows_of_a_table_are_rows_in_braces() {
    Randomly.run(
        500,
        random -> {
          Rows rows = new Rows(random);
          rows.write();
          List<String> table = figures(PLAN + rows.table);
          List<String> braces = figures(PLAN + "```plimsoll\n" + rows.braces + "}\n```\n");
          assertThat(table).as(rows.table.toString()).isEqualTo(braces);
        });
  }

  /** All that a plan defines and claims, with what it comes to. */
  private static List<String> figures(String text) {
    PlanReport report = Reports.of(PlanText.read(new SourceText("plan.md", text)));
    List<String> figures = new ArrayList<>();
    for (String name : report.evaluation().program().names()) {
      Definition figure = report.evaluation().program().definition(name);
      figures.add(name + " = " + (figure == null ? "" : report.evaluation().text(figure)));
    }
    for (JudgedClaim claim : report.claims()) {
      figures.add(
          claim.claim().expression() + ": " + claim.computed() + " " + claim.verdict().word());
    }
    return figures;
  }

  /** The rows of a ladder, as a table and in braces. */
  private static final class Rows {

    private final SplittableRandom random;
    private final StringBuilder table = new StringBuilder();
    private final StringBuilder braces = new StringBuilder();
    private final List<String> units = new ArrayList<>();
    private final List<String> claims = new ArrayList<>();

    Rows(SplittableRandom random) {
      this.random = random;
    }

    void write() {
      int columns = random.nextInt(1, 5);
      table.append("<!-- plimsoll: ladder steps by clients -->\n\n| Step | Up to |");
      braces.append("ladder steps by clients {\n");
      for (int i = 0; i < columns; i++) {
        String unit = UNITS[random.nextInt(UNITS.length)];
        boolean headed = random.nextBoolean();
        units.add(unit);
        table.append(" C").append(i).append(headed ? " [" + unit + "] |" : " |");
        claims.add(headed ? "" : " " + unit);
      }
      table.append("\n|---|---|").append("---|".repeat(columns)).append('\n');
      int rows = random.nextInt(1, 6);
      int edge = 0;
      for (int row = 0; row < rows; row++) {
        edge += random.nextInt(1, 50);
        boolean last = row == rows - 1;
        table.append("| R ").append(row).append(last ? " | Unlimited |" : " | " + edge + " |");
        braces.append("  rung r_").append(row);
        braces.append(last ? " {\n" : " up to " + edge + " clients {\n");
        for (int column = 0; column < columns; column++) {
          cell(column);
        }
        table.append('\n');
        braces.append("  }\n");
      }
    }

    private void cell(int column) {
      String unit = units.get(column);
      String written = claims.get(column);
      String name = "c" + column;
      int value = random.nextInt(1, 5_000);
      switch (random.nextInt(6)) {
        case 0 -> table.append(" - |");
        case 1 -> {
          table.append(" **%,d%s** |".formatted(value, written));
          braces.append("    %s = %d %s%n".formatted(name, value, unit));
        }
        case 2 -> {
          table.append(" %d-%d%s (soft) |".formatted(value, value + 7, written));
          braces.append("    %s = %d to %d %s%n".formatted(name, value, value + 7, unit));
        }
        case 3 -> {
          table.append(" < %d.5%s |".formatted(value, written));
          braces.append("    %s = %d.5 %s%n".formatted(name, value, unit));
        }
        case 4 -> {
          table.append(" %d %s<!-- = clients * each --> |".formatted(value, unit));
          braces.append("    %s = clients * each%n".formatted(name));
          braces.append("    claim clients * each = %d %s%n".formatted(value, unit));
        }
        default -> {
          table.append(" [later] |");
          braces.append("    %s = unset%n".formatted(name));
        }
      }
    }
  }
}
