package dev.plimsoll.cli.reference;

import java.util.List;

/** The parts of the documentation that are written from the registries. */
public final class Reference {

  /** The names of the parts. */
  public static final List<String> PARTS =
      List.of("kinds", "annotations", "functions", "units", "sections", "messages");

  private Reference() {}

  /** A part as Markdown; an unknown one is empty. */
  public static String part(String name) {
    return switch (name) {
      case "kinds" -> KindMarkdown.text();
      case "annotations" -> AnnotationPages.markdown();
      case "functions" -> FunctionPages.markdown();
      case "units" -> UnitPages.markdown();
      case "sections" -> SectionPages.markdown();
      case "messages" -> MessagePages.markdown();
      default -> "";
    };
  }

  /** A page with the parts between its markers written anew. */
  public static String renew(String page) {
    String text = page;
    for (String part : PARTS) {
      String open = "<!-- generated: " + part + " -->\n";
      int start = text.indexOf(open);
      int end = text.indexOf("<!-- /generated -->", Math.max(0, start));
      if (start >= 0 && end >= 0) {
        String before = text.substring(0, start + open.length());
        text = before + "\n" + part(part) + "\n" + text.substring(end);
      }
    }
    return text;
  }
}
