package dev.plimsoll.model.kind;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Clause;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.language.syntax.Table;
import dev.plimsoll.model.check.Lowering;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the rungs of a ladder that is a table begin and end: {@code 1-50}, {@code < 100}, {@code
 * 1000+}. It stands in a column named like the driver, or else in the first.
 */
final class Bands {

  private static final Set<String> WORDS = Set.of("band", "range", "scale");

  private final String driver;

  private Bands(String driver) {
    this.driver = driver;
  }

  static Bands of(Statement.Block ladder) {
    Clause by = ladder.clause("by");
    Expr value = by == null ? null : by.value();
    return new Bands(
        switch (value) {
          case Expr.Name name -> name.text();
          case Expr.Member member -> member.member().text();
          case null, default -> "";
        });
  }

  /** Whether a column says where rungs begin and end. */
  boolean isColumn(Table.Heading heading) {
    String name = heading.name().text();
    return WORDS.contains(name)
        || (!driver.isEmpty()
            && (alike(name, driver)
                || driver.endsWith("_" + name)
                || driver.endsWith("_" + name + "s")));
  }

  /** What a rung is called that has no name but its band; no formula can name it. */
  static Identifier name(Table.Heading heading) {
    return new Identifier(heading.span(), heading.text().replace('.', '·'));
  }

  private static boolean alike(String one, String other) {
    return one.equals(other) || one.equals(other + "s") || other.equals(one + "s");
  }

  /** What a band says; nothing where it has no end on either side. */
  List<Clause> clauses(@Nullable Expr band, Lowering into) {
    return switch (band) {
      case Expr.Unlimited unlimited -> List.of();
      case Expr.Figure figure when figure.high() != null ->
          List.of(
              clause("from", figure.span(), edge(figure.low())),
              clause("up to", figure.span(), edge(figure.high())));
      case Expr.Figure figure when figure.bound() != Expr.Bound.EXACT ->
          List.of(clause(preposition(figure.bound()), figure.span(), edge(figure.low())));
      case null -> List.of();
      default -> {
        String words = into.source().text(band.span());
        into.report(
            KindCode.UNCLEAR_BAND,
            band.span(),
            band instanceof Expr.Figure
                ? "write `≤ " + words + "` if it ends there, `" + words + "+` if it begins there"
                : "write `1-50`, `< 50`, `≤ 50` or `1000+`",
            words);
        yield List.of(clause("up to", band.span(), new Expr.Broken(band.span())));
      }
    };
  }

  private static String preposition(Expr.Bound bound) {
    return switch (bound) {
      case BELOW -> "below";
      case ABOVE -> "above";
      case AT_LEAST -> "from";
      case AT_MOST, EXACT -> "up to";
    };
  }

  /** An edge keeps to be a figure, so that it may take the unit of the driver. */
  private static Expr edge(Expr.Amount amount) {
    return new Expr.Figure(amount.span(), false, Expr.Bound.EXACT, amount, null);
  }

  private static Clause clause(String preposition, Span span, Expr value) {
    return new Clause(span, new Identifier(span, preposition), value, null);
  }
}
