package dev.plimsoll.analysis.diff;

import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something else is said of a figure: what it is, or where it comes from.
 *
 * @param definition the figure in the newer version
 * @param aspect what is said of it: {@code description}, {@code grade}, {@code owner}, …
 * @param before what was said, or null where nothing was
 * @param after what is said, or null where nothing is
 */
public record RemarkChange(
    Definition definition, String aspect, @Nullable String before, @Nullable String after) {

  /** All that differ between two versions of a definition. */
  static List<RemarkChange> between(Definition before, Definition after) {
    List<RemarkChange> found = new ArrayList<>();
    String old = before.meaning().isEmpty() ? null : before.meaning();
    String now = after.meaning().isEmpty() ? null : after.meaning();
    add(found, after, "description", old, now);
    Provenance one = before.provenance();
    Provenance other = after.provenance();
    add(found, after, "grade", said(one, each -> each.grade().word()), grade(other));
    add(found, after, "owner", said(one, Provenance::owner), said(other, Provenance::owner));
    add(found, after, "date", said(one, Provenance::date), said(other, Provenance::date));
    add(found, after, "source", said(one, Provenance::source), said(other, Provenance::source));
    add(
        found,
        after,
        "validate",
        said(one, Provenance::validate),
        said(other, Provenance::validate));
    add(found, after, "status", said(one, Provenance::status), said(other, Provenance::status));
    return found;
  }

  private static @Nullable String grade(@Nullable Provenance provenance) {
    return said(provenance, each -> each.grade().word());
  }

  private static @Nullable String said(
      @Nullable Provenance provenance, Function<Provenance, @Nullable String> aspect) {
    return provenance == null ? null : aspect.apply(provenance);
  }

  private static void add(
      List<RemarkChange> found,
      Definition definition,
      String aspect,
      @Nullable String before,
      @Nullable String after) {
    if (!Objects.equals(before, after)) {
      found.add(new RemarkChange(definition, aspect, before, after));
    }
  }
}
