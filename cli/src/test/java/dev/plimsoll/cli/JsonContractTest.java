package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.language.Golden;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code docs/json.md} promises. */
final class JsonContractTest {

  private static final Path CORPUS = Path.of("src/test/corpus");
  private static final String PAGE = Golden.read(Path.of("../docs/json.md"));

  private static Map<String, @Nullable Object> json(String line) {
    Cli run = Cli.run(CORPUS, (line + " --format json").split(" ", -1));
    assertThat(run.err()).isEmpty();
    return JsonTree.parse(run.out());
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, @Nullable Object>> objects(
      Map<String, @Nullable Object> parent, String name) {
    return (List<Map<String, @Nullable Object>>) Objects.requireNonNull(parent.get(name), name);
  }

  private static Map<String, @Nullable Object> value(String name) {
    for (Map<String, @Nullable Object> each : objects(json("show small.plim"), "values")) {
      if (name.equals(each.get("name"))) {
        return each;
      }
    }
    throw new AssertionError(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "show small.plim",
        "check small.plim failing.plim broken.md money.plim gone.plim importing.plim",
        "explain small.plim nodes",
        "explain small.plim doubled",
        "risk harbour.plim",
        "drivers harbour.plim takings",
        "drivers mill.plim income",
        "breaks harbour.plim --driver boats --from 200 --to 550",
        "breaks growing.plim --driver users --to 10_000",
        "diff growth-old.md growth-new.md",
        "simulate rush.plim",
        "effects harbour.plim boats",
        "solve relay.plim likely>512MB --for clients",
        "sweep relay.plim likely relay.binding --over slow=50..200",
        "step relay.plim",
        "show sag.plim",
        "timeline growing.md clients",
        "orders orders.md",
        "units",
        "functions",
        "kinds"
      })
  void everyFieldIsDocumented(String line) {
    Map<String, @Nullable Object> tree = json(line);
    assertThat(tree.get("schema")).isEqualTo(BigDecimal.ONE);
    Set<String> undocumented = new TreeSet<>();
    addNames(tree, undocumented);
    undocumented.removeIf(
        name -> PAGE.contains("`" + name + "`") || PAGE.contains("\"" + name + "\":"));
    assertThat(undocumented).isEmpty();
  }

  private static void addNames(@Nullable Object tree, Set<String> names) {
    if (tree instanceof Map<?, ?> map) {
      map.forEach((name, value) -> {
        names.add((String) name);
        addNames(value, names);
      });
    } else if (tree instanceof List<?> list) {
      list.forEach(each -> addNames(each, names));
    }
  }

  @Test
  void valuesAreWhatTheTableSays() {
    assertThat(value("boats").get("value")).isEqualTo(new BigDecimal("400"));
    assertThat(value("boats").get("unit")).isEqualTo("boat");
    assertThat(value("boats").get("role")).isEqualTo("input");
    assertThat(value("needed").get("value")).isEqualTo(new BigDecimal("1.6"));
    assertThat(value("needed.binding").get("value")).isEqualTo("by_load");
    assertThat(value("logs")).containsEntry("low", new BigDecimal("72"));
    assertThat(value("logs")).containsEntry("high", new BigDecimal("360"));
    assertThat(value("left").get("value")).isNull();
    assertThat(value("sizes").get("value"))
        .isEqualTo(List.of(new BigDecimal("10"), new BigDecimal("100")));
    assertThat(value("fine").get("value")).isEqualTo(true);
    assertThat(value("due").get("value")).isEqualTo("2026-02-28");
    assertThat(value("cap").get("value")).isEqualTo("unlimited");
    assertThat(value("load").get("provenance")).isEqualTo("estimate");
    assertThat(value("nodes").get("provenance")).isEqualTo("assumed");
    assertThat(value("entries").get("provenance")).isNull();
  }

  @Test
  void numbersKeepTheirUnitWhateverTheirSize() {
    assertThat(value("small_disk").get("unit")).isEqualTo(value("large_disk").get("unit"));
    assertThat(value("large_disk").get("value")).isEqualTo(new BigDecimal("90000000"));
    assertThat(value("large_disk").get("display")).isEqualTo("90 TB");
  }

  @Test
  void claimsCarryTheirVerdicts() {
    List<@Nullable Object> verdicts = new ArrayList<>();
    for (Map<String, @Nullable Object> claim : objects(json("show small.plim"), "claims")) {
      verdicts.add(claim.get("verdict"));
    }
    assertThat(verdicts).containsExactly("holds", "holds", "holds", "waits", "contradicts");
  }

  @Test
  void risksAreStatisticsWithTheirErrors() {
    Map<String, @Nullable Object> boats =
        objects(json("risk harbour.plim boats"), "figures").getFirst();
    assertThat(boats).containsEntry("unit", "boat").containsKeys("p5", "p50", "p95", "mean");
    @SuppressWarnings("unchecked")
    Map<String, @Nullable Object> low =
        (Map<String, @Nullable Object>) Objects.requireNonNull(boats.get("p5"));
    assertThat(((BigDecimal) Objects.requireNonNull(low.get("value"))).doubleValue())
        .isCloseTo(300, Offset.offset(1.0));
    for (Map<String, @Nullable Object> chance : objects(json("risk harbour.plim"), "chances")) {
      assertThat((BigDecimal) chance.get("value")).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
    }
  }

  @Test
  void unreadableFileIsAPlanWithOneFinding() {
    Map<String, @Nullable Object> plan = objects(json("check gone.plim"), "plans").getFirst();
    assertThat(plan.get("plan")).isEqualTo("gone.plim");
    assertThat(plan.get("standing")).isEqualTo("unusable");
    assertThat(objects(plan, "findings").getFirst().get("code")).isEqualTo("no-file");
  }
}
