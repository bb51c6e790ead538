package dev.plimsoll.model.kind;

import dev.plimsoll.language.syntax.Clause;
import dev.plimsoll.language.syntax.Path;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.model.check.Lowering;
import dev.plimsoll.model.check.Suggestions;
import dev.plimsoll.model.program.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The registry of kinds. Adding one is adding its file and its line here. */
public final class Kinds {

  private static final Map<String, Kind> ALL = new LinkedHashMap<>();

  static {
    List.of(
            new ImportKind(),
            new UnitKind(),
            new InputKind(),
            new FoldKind(Term.FoldKind.SUM),
            new FoldKind(Term.FoldKind.MAX),
            new FoldKind(Term.FoldKind.MIN),
            new CorrelateKind(),
            new SamplingKind(),
            new BudgetKind(),
            new LadderKind(),
            new LadderKind.RungKind(),
            new TableKind(),
            new TableKind.RowKind(),
            new GrowthKind(),
            new PhaseKind(),
            new EventKind(),
            new OrderKind(),
            new ScenarioKind(),
            new ScenarioKind.SetKind(),
            new ScenarioKind.StepKind(),
            new ScenariosKind(),
            new ThresholdKind(),
            new ThresholdKind.LevelKind("warn"),
            new ThresholdKind.LevelKind("critical"),
            new ScalingKind(),
            new RecoveryKind(),
            new RecoveryKind.StageKind(),
            new HostKind(),
            new HostKind.ReserveKind(),
            new ComponentKind(),
            new ComponentKind.StateKind(),
            new ComponentKind.LimitKind(),
            new FitKind(),
            new FitKind.PlaceKind(),
            new FitKind.SettingKind(
                "fill",
                "How much of what the reserves leave of a resource is planned for.",
                "fill cpu = 140%"),
            new FitKind.SettingKind(
                "ceiling",
                "How much of all there is of a resource may be used, reserves included, as an alert"
                    + " sees it.",
                "ceiling memory = 75%"),
            new FitKind.SettingKind(
                "overcommit", "How many times a resource is given out.", "overcommit cpu = 2"),
            new FitKind.SettingKind(
                "replicas",
                "How many times what is placed takes of a resource, as for mirrored disks.",
                "replicas memory = 2"),
            new FitKind.SettingKind(
                "cap",
                "A bound from elsewhere on the count that a fit asks for.",
                "cap database = 5_000 services"),
            new TraceKind(),
            new AutoscaleKind(),
            new AutoscaleKind.RuleKind(AutoscaleKind.GROW),
            new AutoscaleKind.RuleKind(AutoscaleKind.SHRINK),
            new AutoscaleKind.WatchKind())
        .forEach(kind -> ALL.put(kind.key(), kind));
  }

  private static final Set<String> NESTED = nested();

  private Kinds() {}

  private static Set<String> nested() {
    Set<String> words = new HashSet<>();
    ALL.values().forEach(kind -> words.addAll(kind.schema().nested()));
    return words;
  }

  /** The pages of all kinds of statement by their word, in the order of the reference. */
  public static Map<String, Schema> schemas() {
    Map<String, Schema> schemas = new LinkedHashMap<>();
    ALL.forEach((word, kind) -> schemas.put(word, kind.schema()));
    schemas.put("claim", JudgedSchemas.CLAIM);
    schemas.put("require", JudgedSchemas.REQUIRE);
    return schemas;
  }

  static @Nullable Kind find(String word) {
    return ALL.get(word);
  }

  /** The kind that a word means in the body of another kind, or null. */
  static @Nullable Kind find(Kind owner, String word) {
    Kind own = ALL.get(owner.word() + " " + word);
    return own != null ? own : ALL.get(word);
  }

  /** Whether a kind stands only within others. */
  public static boolean isNested(String key) {
    return NESTED.contains(key.substring(key.lastIndexOf(' ') + 1));
  }

  /** The words of the kinds that stand by themselves. */
  private static List<String> topWords() {
    List<String> words = new ArrayList<>();
    for (String word : ALL.keySet()) {
      if (!isNested(word)) {
        words.add(word);
      }
    }
    words.add("claim");
    words.add("require");
    return words;
  }

  /** Lowers a statement of a document. */
  public static void lower(Statement statement, Lowering into) {
    switch (statement) {
      case Statement.Definition definition -> lower(definition, into);
      case Statement.Block block -> lower(block, into);
      case Statement.Claim claim -> into.judge(claim);
      case Statement.Require require -> into.judge(require);
    }
  }

  private static void lower(Statement.Definition definition, Lowering into) {
    if (definition.parameters() != null) {
      into.define(definition);
      return;
    }
    for (Clause clause : definition.clauses()) {
      into.report(KindCode.MISPLACED_CLAUSE, clause.span(), null, clause.preposition().text());
    }
    into.define(definition.name(), definition.value(), definition.tail());
  }

  private static void lower(Statement.Block written, Lowering into) {
    Kind kind = find(written.kind().text());
    Statement.Block block = kind == null ? written : kind.read(written);
    if (kind == null || isNested(kind.word())) {
      reportUnknown(block, topWords(), into);
      markBroken(block, into);
    } else if (new SchemaCheck(block, kind.schema(), into).passes()) {
      kind.lower(block, into);
    } else if (!block.kind().text().equals("unit")) {
      markBroken(block, into);
    }
  }

  /** What a block that cannot be read would have defined is not missed again where it is used. */
  static void markBroken(Statement.Block block, Lowering into) {
    for (Path name : block.names()) {
      into.broken(name.words().getFirst().text());
    }
  }

  /** Reports a kind that does not stand where it does. */
  static void reportUnknown(Statement.Block block, List<String> known, Lowering into) {
    String word = block.kind().text();
    if (ALL.containsKey(word)) {
      String hint =
          isNested(word)
              ? "it stands in the body of " + SchemaCheck.listed(ownersOf(word))
              : "it stands by itself, outside other blocks";
      into.report(KindCode.MISPLACED_KIND, block.kind().span(), hint, word);
      return;
    }
    String other = OtherWords.hint(word);
    String near = other != null ? other : Suggestions.hint(word, known);
    boolean bare = block.names().isEmpty() && block.value() == null && block.body() == null;
    String hint =
        near != null
            ? near
            : bare
                ? "a definition is written `" + word + " = …`"
                : known.isEmpty() ? null : "there are " + SchemaCheck.listed(known);
    into.report(KindCode.UNKNOWN_KIND, block.kind().span(), hint, word);
  }

  private static List<String> ownersOf(String word) {
    List<String> owners = new ArrayList<>();
    ALL.forEach((owner, kind) -> {
      if (kind.schema().nested().contains(word)) {
        owners.add(owner);
      }
    });
    return owners;
  }
}
