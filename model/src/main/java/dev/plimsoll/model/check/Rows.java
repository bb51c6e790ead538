package dev.plimsoll.model.check;

import dev.plimsoll.language.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the blocks that have some, and the columns that the figures of the rows make: the
 * figures {@code mix.pro.clients} and {@code mix.free.clients} make {@code mix.clients}.
 */
final class Rows {

  private final Map<String, Map<String, Span>> rows = new LinkedHashMap<>();
  private final Map<String, Map<String, Declaration.Figure>> columns = new LinkedHashMap<>();

  /** A row and the block it belongs to, by full name. */
  record Place(String owner, String row) {}

  /** Takes a row; its figures are to come after it. */
  void add(String owner, String row, Span span) {
    rows.computeIfAbsent(owner, name -> new LinkedHashMap<>()).putIfAbsent(row, span);
  }

  /** Takes a figure, which may be that of a row. */
  void add(Declaration.Figure figure) {
    Place place = place(ownerOf(figure.name()));
    if (place != null) {
      columns
          .computeIfAbsent(place.owner(), name -> new LinkedHashMap<>())
          .putIfAbsent(lastWord(figure.name()), figure);
    }
  }

  /** Which row a full name is, or null. */
  @Nullable Place place(String name) {
    String owner = ownerOf(name);
    Map<String, Span> known = rows.get(owner);
    return known != null && known.containsKey(lastWord(name))
        ? new Place(owner, lastWord(name))
        : null;
  }

  /** The row whose body a scope is or lies in, the nearest first, or null. */
  @Nullable Place around(Scope from) {
    for (Scope scope = from; scope != null; scope = scope.parent()) {
      Place place = place(scope.owner());
      if (place != null) {
        return place;
      }
    }
    return null;
  }

  /** Whether a block has rows. */
  boolean has(String owner) {
    return rows.containsKey(owner);
  }

  /** The rows of a block, in order. */
  List<String> of(String owner) {
    return List.copyOf(rows.getOrDefault(owner, Map.of()).keySet());
  }

  /** The columns of a block, in the order in which they first come. */
  List<String> columns(String owner) {
    return List.copyOf(columns.getOrDefault(owner, Map.of()).keySet());
  }

  /** The first figure of each column of a block. */
  Collection<Declaration.Figure> firsts(String owner) {
    return columns.getOrDefault(owner, Map.of()).values();
  }

  /** Where a row stands. */
  @Nullable Span span(Place place) {
    return rows.getOrDefault(place.owner(), Map.of()).get(place.row());
  }

  /** Whether a full name is that of a column. */
  boolean isColumn(String name) {
    return columns.getOrDefault(ownerOf(name), Map.of()).containsKey(lastWord(name));
  }

  /** The full name of the figure of a column in a row, be it there or not. */
  static String cell(String column, String row) {
    return ownerOf(column) + "." + row + "." + lastWord(column);
  }

  /** Whether a figure is one of those that make a column. */
  boolean isIn(String column, String figure) {
    Place place = place(ownerOf(figure));
    return place != null && column.equals(place.owner() + "." + lastWord(figure));
  }

  /** The full names that the figures of a column would have, by row. */
  Map<String, String> cells(String column) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (String row : rows.getOrDefault(ownerOf(column), Map.of()).keySet()) {
      cells.put(row, cell(column, row));
    }
    return cells;
  }

  /** The rows above one, the nearest first. */
  List<String> above(Place place) {
    List<String> above = new ArrayList<>();
    for (String row : of(place.owner())) {
      if (row.equals(place.row())) {
        break;
      }
      above.addFirst(row);
    }
    return above;
  }

  static String ownerOf(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(0, dot);
  }

  static String lastWord(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
