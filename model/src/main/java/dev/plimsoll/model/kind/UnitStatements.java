package dev.plimsoll.model.kind;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Path;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.language.syntax.UnitName;
import dev.plimsoll.model.check.AmountNumbers;
import dev.plimsoll.model.check.Lowering;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.unit.PrefixFamily;
import dev.plimsoll.model.unit.UnitDefinition;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code unit} statements, those of the library and those of a plan alike. */
public final class UnitStatements {

  private static final Kind KIND = new UnitKind();

  private UnitStatements() {}

  /**
   * A unit and the statement that defines it.
   *
   * @param definition what the statement says
   * @param name the name as it stands there
   * @param statement the statement
   */
  public record Stated(UnitDefinition definition, Identifier name, Statement.Block statement) {}

  /** The units that a statement defines; what is wrong with it is reported. */
  public static List<Stated> read(Statement.Block block, Lowering into) {
    if (!new SchemaCheck(block, KIND.schema(), into).passes()) {
      return List.of();
    }
    List<Stated> units = new ArrayList<>();
    for (Path path : block.names()) {
      Identifier name = path.words().getFirst();
      UnitDefinition definition = UnitDefinition.named(name.text());
      if (block.tail().description() != null) {
        definition = definition.withDescription(block.tail().description().text());
      }
      if (block.body() != null) {
        definition = withFields(definition, Bodies.texts(block, KIND, into), block, into);
      }
      if (block.value() != null) {
        UnitDefinition valued = withValue(definition, block.value(), into);
        if (valued == null) {
          return List.of();
        }
        definition = valued;
      }
      units.add(new Stated(definition, name, block));
    }
    return units;
  }

  private static UnitDefinition withFields(
      UnitDefinition plain, Map<String, String> fields, Statement.Block block, Lowering into) {
    UnitDefinition definition = plain;
    for (Map.Entry<String, String> field : fields.entrySet()) {
      String text = field.getValue();
      definition =
          switch (field.getKey()) {
            case "symbol" -> definition.withSymbol(text);
            case "plural" -> definition.withPlural(text);
            case "aliases" -> definition.withAliases(words(text));
            case "prefixes" -> definition.withPrefixes(prefixes(text, block, into));
            case "dimension" -> definition.withDimension(text);
            default -> definition.withGroup(text);
          };
    }
    return definition;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == ' ') {
        if (i > start) {
          words.add(text.substring(start, i));
        }
        start = i + 1;
      }
    }
    return words;
  }

  private static Set<PrefixFamily> prefixes(String text, Statement.Block block, Lowering into) {
    Set<PrefixFamily> families = EnumSet.noneOf(PrefixFamily.class);
    for (String word : words(text)) {
      Optional<PrefixFamily> family = PrefixFamily.named(word);
      family.ifPresent(families::add);
      if (family.isEmpty()) {
        into.report(
            Diagnostic.of(
                    KindCode.UNIT_PREFIXES, into.source(), block.names().getFirst().span(), word)
                .hint("there are `decimal`, `binary` and `small`"));
      }
    }
    return families;
  }

  private static @Nullable UnitDefinition withValue(
      UnitDefinition definition, Expr value, Lowering into) {
    Rational number = value instanceof Expr.Amount amount ? AmountNumbers.of(amount) : null;
    if (!(value instanceof Expr.Amount amount) || number == null || number.signum() <= 0) {
      into.report(
          KindCode.UNIT_VALUE,
          value.span(),
          "write it as `unit month = 30 days`; what it stands for is larger than zero");
      return null;
    }
    List<UnitDefinition.Part> parts = new ArrayList<>();
    if (amount.unit() != null) {
      for (UnitName.Part part : amount.unit().parts()) {
        parts.add(new UnitDefinition.Part(part.name(), part.divided() ? -1 : 1));
      }
    }
    return definition.withValue(number, parts);
  }
}
