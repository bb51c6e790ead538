package dev.plimsoll.document;

import dev.plimsoll.language.lex.Reserved;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.UnitName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one number of a figure and what is written around it.
 *
 * <pre>
 * end  = [ sign ] [ currency ] [ sign ] digits [ "k" | "M" | "x" | " million" | " billion" ] [ "+" ] [ unit ] [ "+" ] ;
 * unit = ( name | "/" name ) { "/" name | " per " name } ;
 * </pre>
 */
final class FigureEnds {

  private final FigureGrammar figure;
  private final ShownText text;
  private int at;
  private Expr.Scale scale = Expr.Scale.ONE;

  FigureEnds(FigureGrammar figure, ShownText text) {
    this.figure = figure;
    this.text = text;
  }

  /**
   * One number with its unit.
   *
   * @param start where it starts, with its sign or its currency
   * @param digits the number with a minus sign where it is negative
   * @param digitsStart the place of its first digit
   * @param digitsEnd the place behind its last digit
   * @param scale what multiplies it
   * @param scaleEnd the place behind the scale
   * @param unit what is written around it
   * @param open whether a {@code +} stands behind it
   * @param next the place behind all of it
   */
  record End(
      int start,
      String digits,
      int digitsStart,
      int digitsEnd,
      Expr.Scale scale,
      int scaleEnd,
      FigureUnits.Parts unit,
      boolean open,
      int next) {

    /** Whether nothing says how large a step of it is. */
    boolean isBare() {
      return scale == Expr.Scale.ONE && unit.suffix().isEmpty();
    }
  }

  @Nullable End read(int from, boolean signed) {
    at = from;
    boolean negative = signed && sign();
    boolean unsigned = at == from;
    UnitName.Part currency = currency();
    if (signed && unsigned && currency != null) {
      negative = sign();
    }
    DigitReader.Digits number = DigitReader.read(text, at);
    if (number == null) {
      return null;
    }
    if (number.problem() != null) {
      figure.refuse(number.problem(), at, number.end(), number.hint());
    }
    int digitsStart = at;
    at = number.end();
    scale = Expr.Scale.ONE;
    boolean factor = scale(digitsStart);
    int scaleEnd = at;
    boolean open = plus();
    List<UnitName.Part> suffix = factor ? List.of() : unit();
    open |= plus();
    FigureUnits.Parts unit = new FigureUnits.Parts(currency, suffix);
    String digits = (negative ? "-" : "") + number.digits();
    return currency != null && suffix.size() == 1 && !suffix.getFirst().divided()
        ? null
        : new End(from, digits, digitsStart, number.end(), scale, scaleEnd, unit, open, at);
  }

  /** The unit that the stretch is from end to end, or null. */
  @Nullable UnitName wholeUnit() {
    at = 0;
    List<UnitName.Part> parts = unit();
    return at == text.length() ? new FigureUnits.Parts(null, parts).name() : null;
  }

  /** Takes a sign, and says whether it is a minus. */
  private boolean sign() {
    char c = text.at(at);
    if (c == '+' || c == '-' || c == '−') {
      at++;
    }
    return c == '-' || c == '−';
  }

  private UnitName.@Nullable Part currency() {
    String code = currencyCode(text.at(at));
    if (code == null) {
      return null;
    }
    UnitName.Part part = new UnitName.Part(figure.span(at, at + 1), code, false);
    at = figure.skipSpace(at + 1);
    return part;
  }

  private static @Nullable String currencyCode(char c) {
    return switch (c) {
      case '€' -> "EUR";
      case '$' -> "USD";
      case '£' -> "GBP";
      case '¥' -> "JPY";
      default -> null;
    };
  }

  /** Takes what multiplies the number, and says whether it is the {@code x} of a factor. */
  private boolean scale(int digitsStart) {
    char c = text.at(at);
    if (!isNamePart(text.at(at + 1))) {
      switch (c) {
        case 'k' -> scale = Expr.Scale.THOUSAND;
        case 'M' -> scale = Expr.Scale.MILLION;
        case 'x', '×' -> {
          at++;
          return true;
        }
        case 'K' -> unclear(digitsStart, "thousand", "k", "KiB");
        case 'B' -> unclear(digitsStart, "billion", " billion", "B");
        default -> {}
      }
    }
    if (scale != Expr.Scale.ONE) {
      at++;
      return false;
    }
    int word = figure.skipSpace(at);
    if (word > at && figure.isCell() && text.at(word) == 'M' && !isNamePart(text.at(word + 1))) {
      scale = Expr.Scale.MILLION;
      at = word + 1;
    } else if (word > at && (isWord(word, "million") || isWord(word, "billion"))) {
      scale = text.at(word) == 'm' ? Expr.Scale.MILLION : Expr.Scale.BILLION;
      at = word + "million".length();
    }
    return false;
  }

  private void unclear(int digitsStart, String word, String scaleText, String unit) {
    String digits = text.text(digitsStart, at);
    scale = word.equals("thousand") ? Expr.Scale.THOUSAND : Expr.Scale.BILLION;
    figure.refuse(
        DocumentCode.UNCLEAR_SCALE,
        digitsStart,
        at + 1,
        "write `" + digits + scaleText + "` or `" + digits + " " + unit + "`",
        digits + " " + word,
        digits + " " + unit);
  }

  private boolean isWord(int from, String word) {
    for (int i = 0; i < word.length(); i++) {
      if (text.at(from + i) != word.charAt(i)) {
        return false;
      }
    }
    return !isNamePart(text.at(from + word.length()));
  }

  private boolean plus() {
    if (text.at(at) != '+' || DigitReader.isDigit(text.at(at + 1))) {
      return false;
    }
    at++;
    return true;
  }

  private List<UnitName.Part> unit() {
    int numberEnd = at;
    while (at < figure.end() && "*_`".indexOf(text.at(at)) >= 0) {
      at++;
    }
    int markupEnd = at;
    boolean divided = text.at(at) == '/';
    int start = divided ? at + 1 : figure.skipSpace(at);
    List<UnitName.Part> parts = new ArrayList<>();
    while (part(start, divided, parts)) {
      int space = figure.skipSpace(at);
      boolean per = space > at && isWord(space, "per") && text.at(space + 3) == ' ';
      if (!per && text.at(at) != '/') {
        break;
      }
      divided = true;
      start = per ? figure.skipSpace(space + 3) : at + 1;
    }
    if (parts.isEmpty()) {
      at = numberEnd;
    } else if (markupEnd > numberEnd) {
      figure.refuse(
          DocumentCode.MARKUP_IN_FIGURE,
          numberEnd,
          markupEnd,
          "mark up the number and its unit together, as in `**5 GB**`");
    }
    return parts;
  }

  /** One name of a unit; the language's own words are none. */
  private boolean part(int start, boolean divided, List<UnitName.Part> parts) {
    String name = currencyCode(text.at(start));
    int end = start + 1;
    if (name == null && text.at(start) == '%') {
      name = "%";
    }
    if (name == null) {
      end = start;
      while (isNamePart(text.at(end)) && (end > start || Character.isLetter(text.at(end)))) {
        end++;
      }
      name = text.text(start, end);
      if (name.isEmpty() || Reserved.contains(name)) {
        return false;
      }
    }
    parts.add(new UnitName.Part(figure.span(start, end), name, divided));
    at = end;
    return true;
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
