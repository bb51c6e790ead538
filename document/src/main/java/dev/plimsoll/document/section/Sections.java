package dev.plimsoll.document.section;

import dev.plimsoll.analysis.PlanReport;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The registry of generated sections. Adding one is adding its file and its line here. */
public final class Sections {

  private Sections() {}

  /** All kinds, in the order of the reference; of two that show one thing the first does. */
  public static List<SectionKind> all() {
    return List.of(
        new InputsSection(),
        new ClaimsSection(),
        new RegisterSection(),
        new ThresholdsSection(),
        new RiskSection(),
        new BreaksSection(),
        new ScenariosSection(),
        new ScenarioSection(),
        new TimelineSection(),
        new OrdersSection(),
        new TopologySection(),
        new HostSection(),
        new ComponentSection(),
        new FitSection(),
        new AutoscaleSection(),
        new TableSection(),
        new LadderSection(),
        new BudgetSection(),
        new FoldSection(),
        new FigureSection());
  }

  /** What becomes of a section that is asked for. */
  public sealed interface Outcome {}

  /** Its text: lines without blanks around them. */
  public record Rendered(String text) implements Outcome {}

  /** The plan has nothing of that name; these are what it has. */
  public record NoSubject(List<String> subjects) implements Outcome {}

  /** The section does not take that form; these are those it takes. */
  public record NoForm(String form, List<String> forms) implements Outcome {}

  /**
   * Renders a section.
   *
   * @param what what it shows
   * @param form how, or null for the usual form
   */
  public static Outcome render(String what, @Nullable String form, PlanReport report) {
    List<String> known = new ArrayList<>();
    for (SectionKind kind : all()) {
      if (kind.shows(what, report)) {
        List<String> forms = kind.page().forms();
        if (form != null && !forms.contains(form)) {
          return new NoForm(form, forms);
        }
        return new Rendered(kind.render(what, form == null ? forms.getFirst() : form, report));
      }
      known.addAll(kind.subjects(report));
    }
    return new NoSubject(known);
  }
}
