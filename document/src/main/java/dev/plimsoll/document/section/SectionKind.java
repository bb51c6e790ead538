package dev.plimsoll.document.section;

import dev.plimsoll.analysis.PlanReport;
import java.util.List;

/** A kind of generated section: what it shows of a plan, as Markdown. */
public abstract class SectionKind {

  private final Page page;

  SectionKind(Page page) {
    this.page = page;
  }

  /**
   * What the reference says of a kind.
   *
   * @param usage how a section of it is asked for, without the marker around it
   * @param shows what stands in it
   * @param forms the forms it can take, the usual one first
   * @param example statements of a plan
   * @param show what to show of that plan
   */
  public record Page(String usage, String shows, List<String> forms, String example, String show) {

    /** Copies the list. */
    public Page {
      forms = List.copyOf(forms);
    }
  }

  /** Its page in the reference. */
  public final Page page() {
    return page;
  }

  /** What it can show of a plan, each as it is asked for. */
  abstract List<String> subjects(PlanReport report);

  /** Whether it can show something of a plan; more than its subjects where it takes values. */
  boolean shows(String subject, PlanReport report) {
    return subjects(report).contains(subject);
  }

  /**
   * The section, as lines without blanks around them.
   *
   * @param subject one that it {@link #shows}
   * @param form one of the forms of its page
   */
  abstract String render(String subject, String form, PlanReport report);
}
