package dev.plimsoll.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.language.Randomly;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.syntax.Expr;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A figure written from its parts is read as these parts, wherever it stands. */
final class FigurePropertyTest {

  @Test
  void a_figure_is_read_as_it_was_written() {
    Randomly.run(
        20_000,
        random -> {
          String digits = digits(random);
          String scale = Randomly.oneOf(random, "", "k", "M", " million");
          String unit = Randomly.oneOf(random, "", "MB", "%", "GB/month", "req/s");
          String space =
              unit.isEmpty() ? "" : scale.isEmpty() ? Randomly.oneOf(random, "", " ") : " ";
          String mark = Randomly.oneOf(random, "", "~", "≈ ");
          String bound = Randomly.oneOf(random, "", "< ", "≤", ">", "≥ ");
          String figure = mark + bound + grouped(digits) + scale + space + unit;
          String before =
              Randomly.oneOf(random, "", "holds ", "(", "é — ", "**", "`", "= ", "3 of ");
          String after = Randomly.oneOf(random, "", "**", " ", ")", "_", "</b>");
          Expr.Figure read = read(before + figure + after);
          Expr.Amount low = read.low();
          assertThat(low.digits()).isEqualTo(digits);
          assertThat(low.unit() == null ? "" : low.unit().text()).isEqualTo(unit);
          assertThat(low.scale().exponent()).isEqualTo(exponent(scale));
          assertThat(read.approximate()).isEqualTo(!mark.isEmpty());
          assertThat(read.bound()).isEqualTo(bound(bound));
          assertThat(read.span().start()).isEqualTo(before.length());
          assertThat(read.span().length()).isEqualTo(figure.length());
        });
  }

  @Test
  void a_range_is_read_as_it_was_written() {
    Randomly.run(
        5_000,
        random -> {
          String low = digits(random);
          String high = digits(random);
          String mark = Randomly.oneOf(random, "-", "–", " to ");
          String unit = Randomly.oneOf(random, "", " MB", "%", " EUR/GB/month");
          Expr.Figure read = read("from " + grouped(low) + mark + grouped(high) + unit);
          assertThat(Listing.figure(read))
              .isEqualTo(low + spaced(unit) + " to " + high + spaced(unit));
        });
  }

  private static Expr.Figure read(String prose) {
    SourceText source = new SourceText("prose.md", prose);
    FigureReading reading = new FigureReader(source).endingAt(0, prose.length(), false);
    if (reading instanceof FigureReading.Read(var figure)) {
      return figure;
    }
    throw new AssertionError("`" + prose + "` is read as " + reading);
  }

  private static String digits(SplittableRandom random) {
    long whole = random.nextLong(random.nextBoolean() ? 10 : 10_000_000_000L);
    String decimals = random.nextInt(3) > 0 ? "" : "." + random.nextInt(10) + random.nextInt(10);
    return whole + decimals;
  }

  private static String grouped(String digits) {
    int point = digits.indexOf('.');
    int end = point < 0 ? digits.length() : point;
    StringBuilder text = new StringBuilder(digits);
    for (int i = end - 3; i > 0; i -= 3) {
      text.insert(i, ',');
    }
    return text.toString();
  }

  private static String spaced(String unit) {
    return unit.isEmpty() || unit.startsWith(" ") ? unit : " " + unit;
  }

  private static int exponent(String scale) {
    return scale.isEmpty() ? 0 : scale.equals("k") ? 3 : 6;
  }

  private static Expr.Bound bound(String sign) {
    return switch (sign.strip()) {
      case "<" -> Expr.Bound.BELOW;
      case "≤" -> Expr.Bound.AT_MOST;
      case ">" -> Expr.Bound.ABOVE;
      case "≥" -> Expr.Bound.AT_LEAST;
      default -> Expr.Bound.EXACT;
    };
  }
}
