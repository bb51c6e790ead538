package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.analysis.diff.Attribution;
import dev.plimsoll.analysis.diff.FigureChange;
import dev.plimsoll.analysis.diff.PlanDiff;
import dev.plimsoll.cli.file.PlanFiles;
import dev.plimsoll.model.number.Rational;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each plan against a copy in which some of its inputs are others. */
class DiffPlansTest {

  private static final Path PLANS = Path.of("../plans");

  @TempDir private Path folder;

  private void copyPlans() throws IOException {
    try (Stream<Path> files = Files.walk(PLANS)) {
      for (Path file : files.toList()) {
        Path copy = folder.resolve(PLANS.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "betcode, input tunnels = 25_000 tunnels, input tunnels = 40_000 tunnels, tunnels",
    "felt, growth free_venues = 200 venues, growth free_venues = 2_500 venues, free_venues.start",
    "flight-school, growth users = 100 users, growth users = 350 users, users.start",
    "rithmxo, input ecosystem = 100_000 services, input ecosystem = 120_000 services, ecosystem",
    "wizamart, growth clients = 0 clients, growth clients = 500 clients, clients.start"
  })
  void oneInput(String plan, String before, String after, String input) throws Exception {
    copyPlans();
    String text = Files.readString(folder.resolve(plan + ".md"));
    assertThat(text).contains(before);
    Files.writeString(folder.resolve("edited.md"), text.replace(before, after));

    PlanDiff diff = diff(plan + ".md", "edited.md");
    Map<FigureChange, Attribution> causes = diff.attributions(diff.figures());

    assertThat(diff.changes()).hasSize(1);
    assertThat(diff.changes().getFirst().subject()).isEqualTo(input);
    assertThat(diff.figures()).hasSizeGreaterThan(1);
    assertThat(causes).isNotEmpty();
    causes.forEach((figure, attribution) -> assertAddsUp(figure, attribution));
    assertThat(diff.gained()).isEmpty();
    assertThat(diff.lost()).isEmpty();
    assertThat(diff.remarks()).isEmpty();
    Cli run = Cli.run(folder, "diff", plan + ".md", "edited.md", "--all");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("from " + input);
    assertThat(run.status()).isEqualTo(diff.fallsShort() ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({"betcode", "felt", "flight-school", "rithmxo", "wizamart"})
  void manyValues(String plan) throws Exception {
    copyPlans();
    String text = Files.readString(folder.resolve(plan + ".md"));
    // Every stated number of one digit and a unit that stands behind an equals sign in a fence.
    String edited = text.replaceAll("(?m)^(\\w+ += )([2-8]) (\\w)", "$1$2.5 $3");
    Files.writeString(folder.resolve("edited.md"), edited);

    PlanDiff diff = diff(plan + ".md", "edited.md");
    List<FigureChange> figures = diff.figures();

    assertThat(diff.changes().isEmpty()).isEqualTo(edited.equals(text));
    diff.attributions(figures).forEach((figure, causes) -> assertAddsUp(figure, causes));
  }

  private PlanDiff diff(String before, String after) throws Exception {
    PlanFiles files = new PlanFiles(folder);
    return PlanDiff.of(
        PlanReport.of(files.load(before).program()), PlanReport.of(files.load(after).program()));
  }

  private static void assertAddsUp(FigureChange figure, Attribution attribution) {
    Rational sum = attribution.sum();
    assertThat(sum).as(figure.name()).isEqualTo(figure.difference());
    assertThat(attribution.shares()).as(figure.name()).isNotEmpty();
  }
}
