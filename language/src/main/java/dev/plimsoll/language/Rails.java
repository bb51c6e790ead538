package dev.plimsoll.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The columns at the left of a snippet along which marks over several lines run. */
final class Rails {

  private final SourceText source;
  private final Map<Mark, Integer> slots = new LinkedHashMap<>();
  private final List<Mark> open = new ArrayList<>();
  private final int count;

  /** Gives each mark the leftmost rail that is free over its lines, outer marks first. */
  Rails(SourceText source, List<Mark> marks) {
    this.source = source;
    List<Integer> lastLines = new ArrayList<>();
    List<Mark> outerFirst = new ArrayList<>(marks);
    outerFirst.sort(Rails::compareOuterFirst);
    for (Mark mark : outerFirst) {
      int slot = 0;
      while (slot < lastLines.size() && lastLines.get(slot) >= mark.firstLine(source)) {
        slot++;
      }
      if (slot == lastLines.size()) {
        lastLines.add(0);
      }
      lastLines.set(slot, mark.lastLine(source));
      slots.put(mark, slot);
    }
    this.count = lastLines.size();
  }

  private static int compareOuterFirst(Mark a, Mark b) {
    int byStart = Integer.compare(a.span().start(), b.span().start());
    return byStart != 0 ? byStart : Integer.compare(b.span().end(), a.span().end());
  }

  /** How many columns the rails take together. */
  int width() {
    return 2 * count;
  }

  int column(Mark mark) {
    return 2 * slots.getOrDefault(mark, 0);
  }

  List<Mark> startingOn(int line) {
    return slots.keySet().stream().filter(mark -> mark.firstLine(source) == line).toList();
  }

  /** The marks that end on a line, inner ones first. */
  List<Mark> endingOn(int line) {
    return slots.keySet().stream()
        .filter(mark -> mark.lastLine(source) == line)
        .toList()
        .reversed();
  }

  /** The marks as points where they start or end on a line. */
  List<Mark> touching(int line) {
    List<Mark> points = new ArrayList<>();
    for (Mark mark : startingOn(line)) {
      points.add(new Mark(Span.at(mark.span().start()), null, mark.primary()));
    }
    for (Mark mark : endingOn(line)) {
      points.add(new Mark(Span.at(mark.lastOffset()), null, mark.primary()));
    }
    return points;
  }

  void open(Mark mark) {
    open.add(mark);
  }

  void close(Mark mark) {
    open.remove(mark);
  }

  boolean isOpen(Mark mark) {
    return open.contains(mark);
  }

  /** The rails that run on at this point. */
  List<Mark> open() {
    return open;
  }
}
