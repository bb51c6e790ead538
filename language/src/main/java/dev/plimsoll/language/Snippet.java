package dev.plimsoll.language;

import dev.plimsoll.language.Palette.Ink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The lines of one source text that marks point into, each followed by the marks below it.
 *
 * <pre>
 * 12 | heap = base + sessions
 *    |        ----   ^^^^^^^^ this is a count
 *    |        |
 *    |        this is memory
 * </pre>
 *
 * <p>A mark over several lines runs along a rail at the left.
 */
final class Snippet {

  private static final int HEAD_LINES = 3;

  /**
   * A row of output.
   *
   * @param line the number in the gutter, 0 for none, or {@link #SKIPPED}
   * @param row what stands behind the gutter
   */
  record Row(int line, TextRow row) {
    static final int SKIPPED = -1;
  }

  private final SourceText source;
  private final Ink ink;
  private final List<Mark> single = new ArrayList<>();
  private final Rails rails;
  private final List<Row> rows = new ArrayList<>();

  private Snippet(SourceText source, List<Mark> marks, Ink ink) {
    this.source = source;
    this.ink = ink;
    List<Mark> over = new ArrayList<>();
    for (Mark mark : marks) {
      (mark.spansLines(source) ? over : single).add(mark);
    }
    this.rails = new Rails(source, over);
  }

  /** The rows that show some marks; the ink is that of the primary ones. */
  static List<Row> rows(SourceText source, List<Mark> marks, Ink ink) {
    Snippet snippet = new Snippet(source, marks, ink);
    int previous = 0;
    for (int line : snippet.shownLines(marks)) {
      snippet.skip(previous, line);
      snippet.showLine(line);
      previous = line;
    }
    return snippet.rows;
  }

  private SortedSet<Integer> shownLines(List<Mark> marks) {
    SortedSet<Integer> lines = new TreeSet<>();
    for (Mark mark : marks) {
      int first = mark.firstLine(source);
      int last = mark.lastLine(source);
      for (int line = first; line < Math.min(first + HEAD_LINES, last); line++) {
        lines.add(line);
      }
      lines.add(last);
    }
    return lines;
  }

  /** One line left out is shown all the same: a sign for it would take as much room. */
  private void skip(int previous, int line) {
    if (previous == 0 || line == previous + 1) {
      return;
    }
    if (line == previous + 2) {
      showLine(previous + 1);
      return;
    }
    rows.add(new Row(Row.SKIPPED, newRow()));
  }

  private void showLine(int number) {
    List<Mark> here = single.stream().filter(mark -> mark.firstLine(source) == number).toList();
    List<Mark> anchors = new ArrayList<>(here);
    anchors.addAll(rails.touching(number));
    SourceLine line = SourceLine.of(source, number, anchors);
    TextRow text = newRow();
    List<Mark> starting = rails.startingOn(number);
    for (Mark mark : starting) {
      if (line.startsAt(mark.span().start())) {
        rails.open(mark);
        text.put(rails.column(mark), '/', ink(mark));
      }
    }
    line.draw(text, rails.width());
    rows.add(new Row(number, text));
    underline(line, here);
    for (Mark mark : starting) {
      if (!rails.isOpen(mark)) {
        TextRow row = newRow();
        reach(row, line, mark, mark.span().start());
        rows.add(new Row(0, row));
        rails.open(mark);
      }
    }
    for (Mark mark : rails.endingOn(number)) {
      TextRow row = newRow();
      int behind = reach(row, line, mark, mark.lastOffset());
      if (mark.label() != null) {
        row.put(behind + 1, mark.label(), ink(mark));
      }
      rows.add(new Row(0, row));
      rails.close(mark);
    }
  }

  /** Draws from a rail to a character and returns the column behind it. */
  private int reach(TextRow row, SourceLine line, Mark mark, int offset) {
    int column = rails.width() + line.column(offset);
    row.fillBlanks(rails.column(mark) + 1, column, '_', ink(mark));
    return row.put(column, mark.sign(), ink(mark));
  }

  private static List<Mark> sorted(List<Mark> marks, Comparator<Mark> order) {
    List<Mark> sorted = new ArrayList<>(marks);
    sorted.sort(order);
    return sorted;
  }

  private void underline(SourceLine line, List<Mark> marks) {
    if (marks.isEmpty()) {
      return;
    }
    TextRow row = newRow();
    for (Mark mark : sorted(marks, (a, b) -> Boolean.compare(a.primary(), b.primary()))) {
      row.fill(start(line, mark), end(line, mark), mark.sign(), ink(mark));
    }
    rows.add(new Row(0, row));
    List<Mark> fromRight = sorted(marks, (a, b) -> Integer.compare(start(line, b), start(line, a)));
    List<Mark> hanging = new ArrayList<>();
    for (Mark mark : fromRight) {
      String label = mark.label();
      if (label == null) {
        continue;
      }
      int at = end(line, mark) + 1;
      if (hanging.isEmpty() && row.isBlank(at - 1, at + Glyphs.width(label) + 2)) {
        row.put(at, label, ink(mark));
      } else {
        hanging.add(mark);
      }
    }
    hang(line, hanging);
  }

  /** Labels without room beside their underline hang below it, the rightmost highest. */
  private void hang(SourceLine line, List<Mark> hanging) {
    for (int i = 0; i < hanging.size(); i++) {
      int column = start(line, hanging.get(i));
      if (i == 0) {
        TextRow connectors = newRow();
        hanging.forEach(mark -> connectors.put(start(line, mark), '|', ink(mark)));
        rows.add(new Row(0, connectors));
      }
      TextRow row = newRow();
      for (Mark left : hanging.subList(i + 1, hanging.size())) {
        if (start(line, left) < column) {
          row.put(start(line, left), '|', ink(left));
        }
      }
      String label = hanging.get(i).label();
      row.put(column, label == null ? "" : label, ink(hanging.get(i)));
      rows.add(new Row(0, row));
    }
  }

  private TextRow newRow() {
    TextRow row = new TextRow();
    for (Mark mark : rails.open()) {
      row.put(rails.column(mark), '|', ink(mark));
    }
    return row;
  }

  private int start(SourceLine line, Mark mark) {
    return rails.width() + line.column(mark.span().start());
  }

  private int end(SourceLine line, Mark mark) {
    return Math.max(rails.width() + line.column(mark.span().end()), start(line, mark) + 1);
  }

  private Ink ink(Mark mark) {
    return mark.primary() ? ink : Ink.ASIDE;
  }
}
