package dev.plimsoll.document;

import dev.plimsoll.analysis.JudgedClaim;
import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.language.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A document brought up to date: its pinned figures say what the plan computes, each at its own
 * precision, and its generated sections what they show. A figure that holds or rounds is not
 * touched, and no character beside figures and sections is.
 *
 * @param source the document
 * @param edits what changes, in source order; no two overlap
 * @param figures the figures that change, in source order
 * @param sections the sections that change, in source order
 * @param left the figures that do not hold and are left as they are, in source order
 */
public record PlanUpdate(
    SourceText source,
    List<TextEdit> edits,
    List<Changed> figures,
    List<GeneratedSection> sections,
    List<Left> left) {

  /** Copies the lists. */
  public PlanUpdate {
    edits = List.copyOf(edits);
    figures = List.copyOf(figures);
    sections = List.copyOf(sections);
    left = List.copyOf(left);
  }

  /**
   * A figure that changes.
   *
   * @param claim the claim whose stated side it is
   * @param text the new figure
   */
  public record Changed(JudgedClaim claim, String text) {}

  /**
   * A figure that is left as it is.
   *
   * @param claim the claim whose stated side it is
   * @param why the reason, for people
   */
  public record Left(JudgedClaim claim, String why) {}

  /**
   * Brings a document up to date with its own plan.
   *
   * @param judge compiles and judges a document; it is asked again where figures change, since
   *     sections show the document as it will be
   */
  public static PlanUpdate of(SourceText source, Function<SourceText, PlanReport> judge) {
    PlanReport report = judge.apply(source);
    FigureUpdate figures = FigureUpdate.of(source, report);
    PlanText plan = PlanText.read(source);
    List<TextEdit> edits = new ArrayList<>(figures.edits());
    List<GeneratedSection> sections = new ArrayList<>();
    if (!plan.sections().isEmpty()) {
      PlanReport after = report;
      if (!edits.isEmpty()) {
        after = judge.apply(new SourceText(source.name(), TextEdit.apply(source.text(), edits)));
      }
      List<@Nullable String> contents = SectionWriter.contents(plan, after);
      for (int i = 0; i < contents.size(); i++) {
        GeneratedSection section = plan.sections().get(i);
        String content = contents.get(i);
        if (content != null && !content.equals(source.text(section.content()))) {
          sections.add(section);
          edits.add(new TextEdit(section.content(), content));
        }
      }
    }
    return new PlanUpdate(
        source, TextEdit.inOrder(edits), figures.changed(), sections, figures.left());
  }

  /** Whether the document is up to date. */
  public boolean isClean() {
    return edits.isEmpty();
  }

  /** The document with all edits made. */
  public String text() {
    return TextEdit.apply(source.text(), edits);
  }
}
