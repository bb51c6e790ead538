package dev.plimsoll.cli.command;

import dev.plimsoll.cli.reference.AnnotationPages;
import dev.plimsoll.cli.reference.KindPages;
import dev.plimsoll.language.Palette;
import dev.plimsoll.model.check.Annotations;
import dev.plimsoll.model.check.Suggestions;
import dev.plimsoll.model.kind.Kinds;
import dev.plimsoll.model.kind.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code kinds [NAME]}: the kinds of statement, and the annotations. */
final class KindsCommand extends Command {

  KindsCommand() {
    super("kinds", "Lists the kinds of statement and the annotations, or shows one in full.");
  }

  @Override
  void describe(CommandSpec spec) {
    spec.addPositional(Options.optional("NAME", "The kind to show, or an annotation: @estimate."));
    spec.addOption(Options.format()).addOption(Options.color());
  }

  @Override
  int run(ParseResult line, Session session) {
    Palette palette = Options.palette(line, session);
    boolean json = Options.json(line);
    String name = Options.value(line, 0);
    Map<String, Schema> kinds = Kinds.schemas();
    if (name.isEmpty()) {
      session.out().print(json ? KindPages.json(kinds, true) : KindPages.text(palette));
      return Exit.FINE;
    }
    Schema schema = kinds.get(name);
    Annotations.Known annotation = annotation(name);
    if (schema != null) {
      session
          .out()
          .print(
              json
                  ? KindPages.json(Map.of(name, schema), false)
                  : KindPages.text(name, schema, palette));
    } else if (annotation != null) {
      session
          .out()
          .print(
              json ? AnnotationPages.json(annotation) : AnnotationPages.text(annotation, palette));
    } else {
      throw unknown(name, kinds);
    }
    return Exit.FINE;
  }

  private static Annotations.@Nullable Known annotation(String name) {
    for (Annotations.Known known : Annotations.all()) {
      if (name.equals("@" + known.name()) || name.equals(known.name())) {
        return known;
      }
    }
    return null;
  }

  private static UsageFailure unknown(String name, Map<String, Schema> kinds) {
    List<String> names = new ArrayList<>(kinds.keySet());
    for (Annotations.Known known : Annotations.all()) {
      names.add("@" + known.name());
    }
    String hint = Suggestions.hint(name, names);
    return new UsageFailure(
        "There is no kind of statement `" + name + "`.",
        hint != null ? hint : "`plimsoll kinds` lists them");
  }
}
