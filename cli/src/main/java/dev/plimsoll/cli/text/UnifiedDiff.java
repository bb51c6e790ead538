package dev.plimsoll.cli.text;

import dev.plimsoll.document.TextEdit;
import dev.plimsoll.language.Palette;
import dev.plimsoll.language.Palette.Ink;
import java.util.ArrayList;
import java.util.List;

/** What some edits change in a text, in the form that {@code patch} reads. */
public final class UnifiedDiff {

  private static final int CONTEXT = 3;

  private final List<String> lines;
  private final Palette palette;
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder hunk = new StringBuilder();
  private int oldCount;
  private int newCount;

  /** How many lines the text has gained by the hunks before. */
  private int shift;

  private UnifiedDiff(String text, Palette palette) {
    this.lines = lines(text);
    this.palette = palette;
  }

  /**
   * Lines that are replaced.
   *
   * @param start the first, counted from 0
   * @param end the one behind the last
   * @param text what takes their place
   */
  private record Change(int start, int end, List<String> text) {}

  /** The diff; empty where nothing changes. */
  public static String of(String name, String text, List<TextEdit> edits, Palette palette) {
    UnifiedDiff diff = new UnifiedDiff(text, palette);
    List<Change> changes = diff.changes(text, edits);
    if (changes.isEmpty()) {
      return "";
    }
    diff.out.append(palette.paint(Ink.STRONG, "--- " + name)).append('\n');
    diff.out.append(palette.paint(Ink.STRONG, "+++ " + name)).append('\n');
    diff.hunks(changes);
    return diff.out.toString();
  }

  /** Each edit as whole lines; several edits of one line are one change. */
  private List<Change> changes(String text, List<TextEdit> edits) {
    List<Change> changes = new ArrayList<>();
    int lineStart = 0;
    int line = 0;
    int at = 0;
    while (at < edits.size()) {
      int start = edits.get(at).span().start();
      while (line < lines.size() - 1 && lineStart + lines.get(line).length() <= start) {
        lineStart += lines.get(line++).length();
      }
      StringBuilder changed = new StringBuilder();
      int copied = lineStart;
      int last = line;
      int end = Math.min(text.length(), lineStart + lines.get(line).length());
      while (at < edits.size() && edits.get(at).span().start() < Math.max(end, start + 1)) {
        TextEdit edit = edits.get(at++);
        changed.append(text, copied, edit.span().start()).append(edit.text());
        copied = edit.span().end();
        while (end < copied) {
          end += lines.get(++last).length();
        }
      }
      changed.append(text, copied, end);
      add(changes, line, last + 1, lines(changed.toString()));
    }
    return changes;
  }

  /** Adds a change without the lines at its ends that stay as they are. */
  private void add(List<Change> changes, int from, int to, List<String> text) {
    int start = 0;
    while (from + start < to
        && start < text.size()
        && lines.get(from + start).equals(text.get(start))) {
      start++;
    }
    int end = 0;
    while (from + start < to - end
        && start < text.size() - end
        && lines.get(to - end - 1).equals(text.get(text.size() - end - 1))) {
      end++;
    }
    List<String> kept = new ArrayList<>(text.subList(start, text.size() - end));
    int first = from + start;
    if (!changes.isEmpty() && changes.getLast().end() == first) {
      Change before = changes.removeLast();
      first = before.start();
      kept.addAll(0, before.text());
    }
    changes.add(new Change(first, to - end, List.copyOf(kept)));
  }

  private void hunks(List<Change> changes) {
    int first = 0;
    while (first < changes.size()) {
      int last = first;
      while (last + 1 < changes.size()
          && changes.get(last + 1).start() - changes.get(last).end() <= 2 * CONTEXT) {
        last++;
      }
      hunk(changes.subList(first, last + 1));
      first = last + 1;
    }
  }

  private void hunk(List<Change> changes) {
    int from = Math.max(0, changes.getFirst().start() - CONTEXT);
    int to = Math.min(lines.size(), changes.getLast().end() + CONTEXT);
    oldCount = 0;
    newCount = 0;
    hunk.setLength(0);
    int at = from;
    for (Change change : changes) {
      context(at, change.start());
      for (int i = change.start(); i < change.end(); i++) {
        line('-', lines.get(i), Ink.ERROR);
        oldCount++;
      }
      for (String line : change.text()) {
        line('+', line, Ink.HINT);
        newCount++;
      }
      at = change.end();
    }
    context(at, to);
    String head = "@@ -" + range(from, oldCount) + " +" + range(from + shift, newCount) + " @@";
    out.append(palette.paint(Ink.ASIDE, head)).append('\n').append(hunk);
    shift += newCount - oldCount;
  }

  private static String range(int start, int count) {
    return (count == 0 ? start : start + 1) + "," + count;
  }

  private void context(int from, int to) {
    for (int i = from; i < to; i++) {
      line(' ', lines.get(i), Ink.NONE);
      oldCount++;
      newCount++;
    }
  }

  private void line(char sign, String line, Ink ink) {
    boolean ended = line.endsWith("\n");
    String words = ended ? line.substring(0, line.length() - 1) : line;
    hunk.append(palette.paint(ink, sign + words)).append('\n');
    if (!ended) {
      hunk.append("\\ No newline at end of file\n");
    }
  }

  /** The lines of a text, each with its line end; none for the empty text. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end + 1;
      lines.add(text.substring(start, end));
      start = end;
    }
    return lines;
  }
}
