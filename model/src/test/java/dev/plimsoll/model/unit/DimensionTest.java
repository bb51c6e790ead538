package dev.plimsoll.model.unit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.Property;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.unit.DimensionGap.OneFactor;
import dev.plimsoll.model.unit.DimensionGap.Reciprocal;
import dev.plimsoll.model.unit.DimensionGap.Same;
import dev.plimsoll.model.unit.DimensionGap.Several;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DimensionTest {

  private static final Dimension TIME = Dimension.base("time");

  @ParameterizedTest
  @CsvSource({
    "GB/s, information/time",
    "EUR/node/month, EUR/month/node",
    "MB·h, information·time",
    "s·s, time^2",
    "%/month, 1/month",
    "%, plain number",
  })
  void readsInWords(String unit, String text) {
    assertThat(Library.product(unit).dimension().text()).isEqualTo(text);
  }

  @Test
  void powersMayBeFractions() {
    Dimension root = TIME.pow(Rational.HALF);
    assertThat(root.text()).isEqualTo("time^(1/2)");
    assertThat(root.times(root)).isEqualTo(TIME).hasSameHashCodeAs(TIME);
    assertThat(root.pow(0)).isEqualTo(Dimension.NONE);
    assertThat(Dimension.NONE.dividedBy(root).text()).isEqualTo("1/time^(1/2)");
  }

  @Test
  void isAGroup() {
    Property.check(random -> {
      Dimension a = any(random);
      Dimension b = any(random);
      assertThat(a.times(b)).isEqualTo(b.times(a));
      assertThat(a.times(b).dividedBy(b)).isEqualTo(a);
      assertThat(a.pow(2).dividedBy(a)).isEqualTo(a);
      assertThat(a.dividedBy(a)).isEqualTo(Dimension.NONE);
    });
  }

  private static Dimension any(Property.Random random) {
    Dimension result = Dimension.NONE;
    for (int i = random.below(4); i > 0; i--) {
      Dimension base = Dimension.base(random.oneOf("time", "information", "node", "EUR"));
      result = result.times(base.pow(random.below(5) - 2));
    }
    return result;
  }

  private static DimensionGap gap(String have, String want) {
    return DimensionGap.between(
        Library.product(have).dimension(),
        Library.product(want).dimension(),
        Library.catalogue()::isCounting);
  }

  @Test
  void tellsWhatIsMissing() {
    assertThat(gap("GB", "MiB")).isEqualTo(new Same());
    assertThat(gap("node/EUR", "EUR/node")).isEqualTo(new Reciprocal());
    assertThat(gap("GB/node", "GB")).isEqualTo(new OneFactor("node", Rational.ONE, true));
    assertThat(gap("GB", "GB/node")).isEqualTo(new OneFactor("node", Rational.of(-1), true));
    assertThat(gap("GB", "GB/s")).isEqualTo(new OneFactor("time", Rational.of(-1), false));
    assertThat(gap("GB/node", "GB/session"))
        .isEqualTo(new Several(Library.product("node/session").dimension(), true));
    assertThat(gap("GB", "EUR/node"))
        .isEqualTo(new Several(Library.product("EUR/GB/node").dimension(), false));
  }
}
