package dev.plimsoll.model.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.unit.UnitProblem.Clash;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A plan's own units on top of the library. */
class UnitCatalogueTest {

  private static UnitCatalogueBuilder.Built plan(String... statements) {
    UnitCatalogueBuilder builder = Library.catalogue().extend();
    for (String statement : statements) {
      builder.add(Library.definition(statement));
    }
    return builder.build();
  }

  private static UnitCatalogue sound(String... statements) {
    UnitCatalogueBuilder.Built built = plan(statements);
    assertThat(built.problems()).isEmpty();
    return built.catalogue();
  }

  @Test
  void planUnitsJoinTheLibraryAndLeaveItAlone() {
    UnitCatalogue plan = sound("unit venue", "unit crate = 12 products");
    assertThat(plan.find("venues").orElseThrow().plural()).isEqualTo("venues");
    assertThat(plan.find("crate").orElseThrow().factor()).isEqualTo(Rational.of(12));
    assertThat(plan.find("crate").orElseThrow().counting()).isTrue();
    assertThat(plan.isCounting("venue")).isTrue();
    assertThat(Library.catalogue().find("venue")).isEmpty();
  }

  @Test
  void orderOfDefinitionsDoesNotMatter() {
    UnitCatalogue plan = sound("unit pallet = 40 crates", "unit crate = 12 bottles", "unit bottle");
    assertThat(plan.find("pallets").orElseThrow().factor()).isEqualTo(Rational.of(480));
  }

  @Test
  void aMonthMeetsDaysOnceThePlanSaysSo() {
    UnitCatalogue plan = sound("unit month = 30 days");
    Unit year = plan.find("years").orElseThrow();
    assertThat(year.dimension()).isEqualTo(Dimension.base("time"));
    assertThat(year.factor()).isEqualTo(Rational.of(360 * 86_400));
    assertThat(year.policies()).isEqualTo(Map.of("month", Rational.ONE));
    assertThat(plan.find("month").orElseThrow().policies()).containsOnlyKeys("month");
    assertThat(plan.find("day").orElseThrow().policies()).isEmpty();
    assertThat(Library.product(plan, "GB/month").policies())
        .isEqualTo(Map.of("month", Rational.of(-1)));
    assertThat(Library.product(plan, "GB·year/month").policies()).isEmpty();
    assertThat(plan.policies())
        .extracting(UnitPolicy::name, UnitPolicy::number, p -> p.target().text())
        .containsExactly(tuple("month", Rational.of(30), "day"));
    assertThat(Library.unit("year").policies()).isEmpty();
  }

  @Test
  void coresBecomeThreads() {
    UnitCatalogue plan = sound("unit core = 2 threads");
    Unit core = plan.find("cores").orElseThrow();
    assertThat(core.dimension()).isEqualTo(Library.unit("vCPU").dimension());
    assertThat(core.factor()).isEqualTo(Rational.TWO);
    assertThat(core.counting()).isTrue();
    assertThat(plan.isCounting("core")).isFalse();
    assertThat(plan.isCounting("thread")).isTrue();
  }

  @Test
  void currenciesMeetThroughDatedRates() {
    UnitCatalogue plan = sound("unit EUR = 1.08 USD", "unit GBP = 1.25 EUR");
    Unit pound = plan.find("£").orElseThrow();
    assertThat(pound.factor()).isEqualTo(Rational.parse("1.35"));
    assertThat(pound.dimension()).isEqualTo(Dimension.base("USD"));
    assertThat(pound.policies()).containsOnlyKeys("GBP");
    assertThat(plan.baseUnit("USD").orElseThrow().name()).isEqualTo("USD");
    assertThat(plan.baseUnit("EUR")).isEmpty();
  }

  @Test
  void joinsCanBeDeclaredInCode() {
    UnitCatalogueBuilder builder = Library.catalogue().extend();
    builder.join("month", Rational.of(730), Library.product("h"));
    UnitCatalogue plan = builder.build().catalogue();
    assertThat(plan.find("month").orElseThrow().factor()).isEqualTo(Rational.of(730 * 3_600));
  }

  @Test
  void rebasingReachesUnitsThatPlansRestOnOthers() {
    UnitCatalogue imported = sound("unit sprint = 0.5 month");
    UnitCatalogueBuilder builder = imported.extend();
    builder.add(Library.definition("unit month = 28 days"));
    Unit sprint = builder.build().catalogue().find("sprint").orElseThrow();
    assertThat(sprint.factor()).isEqualTo(Rational.of(14 * 86_400));
    assertThat(sprint.policies()).containsOnlyKeys("month");
  }

  @Test
  void aNameThatIsTakenClashes() {
    assertThat(plan("unit GB").problems())
        .singleElement()
        .isInstanceOfSatisfying(
            Clash.class,
            clash -> {
              assertThat(clash.earlier().name()).isEqualTo("byte");
              assertThat(clash.inherited()).isTrue();
              assertThat(clash.harmless()).isFalse();
            });
    assertThat(plan("unit nodes").problems()).hasSize(1);
    assertThat(plan("unit depot { symbol = \"d\" }").problems()).hasSize(1);
    assertThat(plan("unit second = 2 threads").problems()).hasSize(1);
    assertThat(plan("unit venue", "unit venue").problems())
        .singleElement()
        .isInstanceOfSatisfying(Clash.class, clash -> assertThat(clash.inherited()).isFalse());
  }

  @Test
  void declaringACountingUnitOfTheLibraryIsHarmless() {
    assertThat(plan("unit session").problems())
        .singleElement()
        .isInstanceOfSatisfying(Clash.class, clash -> assertThat(clash.harmless()).isTrue());
  }

  @Test
  void twoPoliciesForOneUnitClashWithEachOther() {
    assertThat(plan("unit month = 30 days", "unit month = 31 days").problems())
        .singleElement()
        .isInstanceOfSatisfying(
            Clash.class,
            clash -> {
              assertThat(clash.inherited()).isFalse();
              assertThat(clash.earlier()).isEqualTo(Library.definition("unit month = 30 days"));
            });
  }

  @Test
  void aClashLeavesTheEarlierUnitStanding() {
    assertThat(plan("unit GB").catalogue().find("GB")).hasValue(Library.unit("GB"));
  }

  @Test
  void valuesMayNameUnknownOrRefusedUnits() {
    UnitCatalogueBuilder.Built built = plan("unit crate = 12 botles", "unit slab = 4 gb");
    assertThat(built.problems())
        .extracting(problem -> ((UnitProblem.UnknownUnit) problem).unit())
        .containsExactly("botles", "gb");
    assertThat(built.problems())
        .extracting(problem -> ((UnitProblem.UnknownUnit) problem).resolution())
        .hasExactlyElementsOfTypes(UnitResolution.Unknown.class, UnitResolution.Refused.class);
    assertThat(built.catalogue().find("crates").orElseThrow().dimension())
        .isEqualTo(Dimension.base("crate"));
  }

  @Test
  void ratesThatLeadBackAreALoop() {
    UnitCatalogueBuilder.Built built = plan("unit EUR = 1.08 USD", "unit USD = 0.9 EUR");
    assertThat(built.problems())
        .singleElement()
        .isInstanceOfSatisfying(
            UnitProblem.Loop.class,
            loop -> assertThat(loop.path()).containsExactly("EUR", "USD", "EUR"));
    assertThat(built.catalogue().find("EUR").orElseThrow().dimension())
        .isEqualTo(Dimension.base("EUR"));
  }

  @Test
  void loopsThroughTheLibraryAreFound() {
    assertThat(plan("unit month = 0.25 quarters").problems())
        .singleElement()
        .isInstanceOfSatisfying(
            UnitProblem.Loop.class,
            loop -> assertThat(loop.path()).containsExactly("month", "quarter", "month"));
    assertThat(plan("unit a = 2 b", "unit b = 3 a").problems()).hasSize(1);
    assertThat(plan("unit a = 2 a").problems()).hasSize(1);
  }

  @Test
  void aUnitThatNamesItsOwnPrefixedFormIsALoop() {
    UnitCatalogueBuilder.Built built = plan("unit foo = 1 Kfoo { prefixes = \"decimal\" }");
    assertThat(built.problems()).singleElement().isInstanceOf(UnitProblem.Loop.class);
    assertThat(built.catalogue().find("kfoo").orElseThrow().factor()).isEqualTo(Rational.of(1000));
  }
}
