package dev.plimsoll.document;

import dev.plimsoll.analysis.Restated;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Stated;
import dev.plimsoll.model.unit.UnitProduct;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes new numbers into a figure of the prose. All that is written around the digits stays: unit,
 * scale, currency, markup, {@code ~}, bounds, and the way in which digits are grouped.
 */
final class FigureWriter {

  private static final String GROUPS = ",_";

  private final SourceText source;
  private final Stated.Figure figure;

  FigureWriter(SourceText source, Stated.Figure figure) {
    this.source = source;
    this.figure = figure;
  }

  /** The edits that make the figure say the numbers, or null where it cannot be written so. */
  @Nullable List<TextEdit> write(Restated.Numbers numbers) {
    List<TextEdit> edits = new ArrayList<>();
    edits.add(number(figure.low(), numbers.low()));
    Stated.Digits last = figure.low();
    Restated.Decimal lastNumber = numbers.low();
    if (figure.high() != null && numbers.high() != null) {
      last = figure.high();
      lastNumber = numbers.high();
      edits.add(number(last, lastNumber));
    }
    TextEdit unit = unit(last, lastNumber);
    if (unit != null) {
      edits.add(unit);
    }
    return reads(edits, numbers) ? edits : null;
  }

  private TextEdit number(Stated.Digits stated, Restated.Decimal number) {
    Span digits = stated.written().number();
    int start = stated.written().span().start();
    String before = source.text(new Span(start, digits.start()));
    String unsigned = number.digits();
    boolean negative = unsigned.startsWith("-");
    unsigned = negative ? unsigned.substring(1) : unsigned;
    String text = signed(before, negative) + grouped(unsigned, source.text(digits));
    return new TextEdit(new Span(start, digits.end()), text);
  }

  /** What stands before the digits, with the sign they need. */
  private static String signed(String before, boolean negative) {
    int sign = 0;
    while (sign < before.length() && "+-−".indexOf(before.charAt(sign)) < 0) {
      sign++;
    }
    if (sign == before.length()) {
      return negative ? "-" + before : before;
    }
    boolean minus = before.charAt(sign) != '+';
    if (minus == negative) {
      return before;
    }
    return before.substring(0, sign) + (negative ? "-" : "") + before.substring(sign + 1);
  }

  /** Digits grouped as others were, or by commas where those were too few to tell. */
  private String grouped(String digits, String written) {
    String separator = separator(written);
    if (separator == null) {
      return digits;
    }
    int point = digits.indexOf('.');
    StringBuilder text = new StringBuilder(digits);
    for (int at = (point < 0 ? digits.length() : point) - 3; at > 0; at -= 3) {
      text.insert(at, separator);
    }
    return text.toString();
  }

  private @Nullable String separator(String written) {
    String separator = separatorIn(written);
    if (separator == null && wholeDigits(written) < 4) {
      separator = figure.high() == null ? null : separatorIn(source.text(figure.span()));
      return separator == null ? "," : separator;
    }
    return separator;
  }

  /** What stands between the first two groups of digits, with the backslash that may escape it. */
  private static @Nullable String separatorIn(String written) {
    for (int i = 1; i + 1 < written.length(); i++) {
      boolean between =
          DigitReader.isDigit(written.charAt(i + 1)) && GROUPS.indexOf(written.charAt(i)) >= 0;
      if (between && DigitReader.isDigit(written.charAt(i - 1))) {
        return written.substring(i, i + 1);
      }
      if (between && written.charAt(i - 1) == '\\') {
        return written.substring(i - 1, i + 1);
      }
    }
    return null;
  }

  private static int wholeDigits(String written) {
    int count = 0;
    while (count < written.length() && DigitReader.isDigit(written.charAt(count))) {
      count++;
    }
    return count;
  }

  /** A word that stands for one stands for several now, or the other way round. */
  private @Nullable TextEdit unit(Stated.Digits stated, Restated.Decimal number) {
    Expr.Amount written = stated.written();
    if (written.unit() == null || !figure.span().contains(written.unit().span())) {
      return null; // The heading of a column says it for all its cells.
    }
    UnitProduct unit = stated.unit();
    Rational scale = Rational.TEN.pow(written.scale().exponent());
    String before = unit.text(stated.number());
    String after = unit.text(number.value().times(scale));
    Span span = written.unit().span();
    return before.equals(after) || !before.equals(source.text(span))
        ? null
        : new TextEdit(span, after);
  }

  /** Whether the new figure says what it is meant to. */
  private boolean reads(List<TextEdit> edits, Restated.Numbers numbers) {
    String text = TextEdit.within(source, figure.span(), edits);
    ShownText shown = ShownText.of(text, 0, text.length());
    SourceText alone = new SourceText(source.name(), text);
    return FigureGrammar.read(alone, shown, 0, shown.length(), true)
            instanceof FigureReading.Read(var read)
        && read.low().digits().equals(numbers.low().digits())
        && (read.high() == null) == (numbers.high() == null)
        && (read.high() == null || read.high().digits().equals(highDigits(numbers)));
  }

  private static String highDigits(Restated.Numbers numbers) {
    Restated.Decimal high = numbers.high();
    return high == null ? "" : high.digits();
  }
}
