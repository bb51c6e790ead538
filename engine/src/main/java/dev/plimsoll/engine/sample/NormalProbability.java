package dev.plimsoll.engine.sample;

/**
 * The distribution function of the standard normal distribution, to about 1e-15 relative also far
 * out in the lower tail. Source: W. J. Cody, "Rational Chebyshev approximations for the error
 * function", Math. Comp. 23 (1969) 631-637, in the form of routine ANORM of Algorithm 715 (1993).
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // All digits as they were published.
public final class NormalProbability {

  private static final double[] CENTRE_ABOVE = {
    6.5682337918207449113e-2,
    2.2352520354606839287,
    1.6102823106855587881e2,
    1.0676894854603709582e3,
    1.8154981253343561249e4
  };
  private static final double[] CENTRE_BELOW = {
    1,
    4.7202581904688241870e1,
    9.7609855173777669322e2,
    1.0260932208618978205e4,
    4.5507789335026729956e4
  };
  private static final double[] NEAR_ABOVE = {
    1.0765576773720192317e-8,
    3.9894151208813466764e-1,
    8.8831497943883759412,
    9.3506656132177855979e1,
    5.9727027639480026226e2,
    2.4945375852903726711e3,
    6.8481904505362823326e3,
    1.1602651437647350124e4,
    9.8427148383839780218e3
  };
  private static final double[] NEAR_BELOW = {
    1,
    2.2266688044328115691e1,
    2.3538790178262499861e2,
    1.5193775994075548050e3,
    6.4855582982667607550e3,
    1.8615571640885098091e4,
    3.4900952721145977266e4,
    3.8912003286093271411e4,
    1.9685429676859990727e4
  };
  private static final double[] FAR_ABOVE = {
    2.307344176494017303e-2,
    2.1589853405795699e-1,
    1.274011611602473639e-1,
    2.2235277870649807e-2,
    1.421619193227893466e-3,
    2.9112874951168792e-5
  };
  private static final double[] FAR_BELOW = {
    1,
    1.28426009614491121,
    4.68238212480865118e-1,
    6.59881378689285515e-2,
    3.78239633202758244e-3,
    7.29751555083966205e-5
  };

  private static final double CENTRE = 0.67448975;
  private static final double NEAR = 5.656854249492380195;

  /** Beyond this the lower tail is less than the least double. */
  private static final double ZERO = 39;

  private static final double ROOT_OF_TWO_PI_INVERSE = 0.39894228040143267794;

  private NormalProbability() {}

  /**
   * The probability that a standard normal variable lies below some value; above it with {@code
   * below(-z)}.
   */
  public static double below(double z) {
    double size = Math.abs(z);
    if (size <= CENTRE) {
      return 0.5 + z * ratio(CENTRE_ABOVE, CENTRE_BELOW, z * z);
    }
    if (size > ZERO) {
      return z < 0 ? 0 : 1;
    }
    double tail = size <= NEAR ? ratio(NEAR_ABOVE, NEAR_BELOW, size) : far(size);
    tail *= bell(size);
    return z < 0 ? tail : 1 - tail;
  }

  private static double far(double size) {
    double inverse = 1 / (size * size);
    // Here the lowest coefficient of both is that of the inverse square itself.
    double above = FAR_ABOVE[0] * inverse;
    double below = inverse;
    for (int i = 1; i < FAR_ABOVE.length - 1; i++) {
      above = (above + FAR_ABOVE[i]) * inverse;
      below = (below + FAR_BELOW[i]) * inverse;
    }
    double last =
        inverse
            * (above + FAR_ABOVE[FAR_ABOVE.length - 1])
            / (below + FAR_BELOW[FAR_BELOW.length - 1]);
    return (ROOT_OF_TWO_PI_INVERSE - last) / size;
  }

  /** exp(-z²/2), with z² split so that its rounding does not reach the exponent. */
  private static double bell(double z) {
    double coarse = Math.floor(z * 16) / 16;
    double rest = (z - coarse) * (z + coarse);
    return StrictMath.exp(-coarse * coarse / 2) * StrictMath.exp(-rest / 2);
  }

  private static double ratio(double[] above, double[] below, double x) {
    double numerator = above[0];
    double denominator = below[0];
    for (int i = 1; i < above.length; i++) {
      numerator = numerator * x + above[i];
      denominator = denominator * x + below[i];
    }
    return numerator / denominator;
  }
}
