package dev.plimsoll.model.queueing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.model.Property;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ScalabilityFitTest {

  private static Scalability fit(double[] loads, double[] throughputs) {
    return Objects.requireNonNull(new ScalabilityFit(loads, throughputs).law());
  }

  /**
   * The benchmark SPEC SDM91 on a SPARCcenter 2000, the example of N. J. Gunther and S. Möding's
   * package usl for R, whose read-me has these coefficients, the peak and its throughput.
   */
  @Test
  void findsTheCoefficientsOfThePackageForR() {
    double[] loads = {1, 18, 36, 72, 108, 144, 216};
    double[] scripts = {64.9, 995.9, 1652.4, 1853.2, 1828.9, 1775.0, 1702.2};
    Scalability law = fit(loads, scripts);
    assertThat(law.sigma()).isCloseTo(0.0277285, within(5e-8));
    assertThat(law.kappa()).isCloseTo(0.0001044, within(5e-8));
    assertThat(law.lambda()).isCloseTo(89.9952330, within(1e-5));
    double peak = Scalability.peak(law.sigma(), law.kappa());
    assertThat(peak).isCloseTo(96.52, within(0.005));
    assertThat(law.throughput(peak)).isCloseTo(1884, within(0.5));
  }

  /**
   * The benchmark of a Cisco router in B. Schwartz, Practical Scalability Analysis with the
   * Universal Scalability Law (2015): contention 0.0267, coherency 0.000769, 995.65 for one.
   */
  @Test
  void findsTheCoefficientsOfARouter() {
    double[] kpps = {
      955.16, 1878.91, 2688.01, 3548.68, 4315.54, 5130.43, 5931.37, 6531.08, 7219.8, 7867.61,
      8278.71, 8646.7, 9047.84, 9426.55, 9645.37, 9897.24, 10097.6, 10240.5, 10532.39, 10798.52,
      11151.43, 11518.63, 11806, 12089.37, 12075.41, 12177.29, 12211.41, 12158.93, 12155.27,
      12118.04, 12140.4, 12074.39
    };
    double[] loads = new double[kpps.length];
    for (int i = 0; i < loads.length; i++) {
      loads[i] = i + 1;
    }
    Scalability law = fit(loads, kpps);
    assertThat(law.sigma()).isCloseTo(0.02671591, within(0.0002 * 0.02671591));
    assertThat(law.kappa()).isCloseTo(7.690945e-4, within(0.0002 * 7.690945e-4));
    assertThat(law.lambda()).isCloseTo(995.6486, within(0.0002 * 995.6486));
  }

  @Test
  void findsTheLawThatMadeTheMeasurements() {
    Property.check(random -> {
      Scalability made =
          new Scalability(
              1 + random.below(1_000), random.below(200) / 1_000.0, random.below(50) / 10_000.0);
      double[] loads = {1, 2, 4, 8, 16, 24, 32, 48};
      double[] throughputs = new double[loads.length];
      for (int i = 0; i < loads.length; i++) {
        throughputs[i] = made.throughput(loads[i]);
      }
      Scalability found = fit(loads, throughputs);
      assertThat(found.lambda()).isCloseTo(made.lambda(), within(1e-6 * made.lambda()));
      assertThat(found.sigma()).isCloseTo(made.sigma(), within(1e-6));
      assertThat(found.kappa()).isCloseTo(made.kappa(), within(1e-7));
    });
  }

  /** What grows faster than its load has negative coefficients; the best without them is linear. */
  @Test
  void noCoefficientIsNegative() {
    Scalability law = fit(new double[] {1, 2, 4, 8}, new double[] {10, 21, 44, 92});
    assertThat(law.sigma()).isZero();
    assertThat(law.kappa()).isZero();
    assertThat(law.lambda()).isCloseTo((10 + 42 + 176 + 736) / 85.0, within(1e-9));
  }

  @Test
  void oneCoefficientCanBeZeroAlone() {
    Scalability amdahl = new Scalability(20, 0.08, 0);
    double[] loads = {1, 4, 8, 16, 32, 64};
    double[] bent = new double[loads.length];
    for (int i = 0; i < loads.length; i++) {
      // A little more than Amdahl's law at the far end, as superlinear noise makes it.
      bent[i] = amdahl.throughput(loads[i]) * (1 + i * 0.005);
    }
    Scalability law = fit(loads, bent);
    assertThat(law.kappa()).isZero();
    assertThat(law.sigma()).isBetween(0.07, 0.08);
  }
}
