package dev.plimsoll.analysis;

import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.parse.Parsed;
import dev.plimsoll.language.parse.Parser;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.model.Importer;
import dev.plimsoll.model.ModuleText;
import dev.plimsoll.model.PlanCompiler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Plans written in tests. A line {@code #### name} starts another file, which the first may import.
 * A claim on a line that ends in {@code # pinned} is taken for a figure of the prose, one that ends
 * in {@code # pinned ~} for an approximate one.
 */
public final class Plans {

  private static final String FILE = "#### ";

  private final Map<String, ModuleText> files = new LinkedHashMap<>();

  private Plans(String main, String text) {
    String name = main;
    StringBuilder lines = new StringBuilder();
    for (String line : text.split("(?<=\n)", -1)) {
      if (line.startsWith(FILE)) {
        files.put(name, module(name, lines.toString()));
        name = line.substring(FILE.length()).strip();
        lines.setLength(0);
      } else {
        lines.append(line);
      }
    }
    files.put(name, module(name, lines.toString()));
  }

  /** The report of a plan. */
  public static PlanReport report(String name, String text) {
    Plans plans = new Plans(name, text);
    ModuleText main = plans.files.values().iterator().next();
    return PlanReport.of(PlanCompiler.compile(main, name, plans::find));
  }

  /** The report of a plan that is a single file. */
  public static PlanReport report(String text) {
    return report("plan.plim", text);
  }

  private Importer.Result find(String from, String path) {
    ModuleText text = files.get(path);
    return text == null
        ? new Importer.Problem("There is no file `" + path + "`.", null)
        : new Importer.Found(path, text);
  }

  private static ModuleText module(String name, String text) {
    SourceText source = new SourceText(name, text);
    Parsed parsed = Parser.parse(source);
    List<Statement> statements = new ArrayList<>();
    parsed.statements().forEach(statement -> statements.add(pinned(source, statement)));
    return new ModuleText(source, name, statements, parsed.diagnostics());
  }

  private static Statement pinned(SourceText source, Statement statement) {
    int end = source.text().indexOf('\n', statement.span().end());
    String rest = end < 0 ? "" : source.text().substring(statement.span().end(), end);
    return statement instanceof Statement.Claim claim && rest.contains("# pinned")
        ? new Statement.Claim(
            claim.span(),
            claim.subject(),
            claim.relation(),
            figure(claim.stated(), rest.contains("~")),
            claim.tail(),
            true)
        : statement;
  }

  private static Expr figure(Expr stated, boolean approximate) {
    return switch (stated) {
      case Expr.Amount amount ->
          new Expr.Figure(amount.span(), approximate, Expr.Bound.EXACT, amount, null);
      case Expr.Range range
          when range.low() instanceof Expr.Amount low && range.high() instanceof Expr.Amount high ->
          new Expr.Figure(range.span(), approximate, Expr.Bound.EXACT, low, high);
      default -> stated;
    };
  }
}
