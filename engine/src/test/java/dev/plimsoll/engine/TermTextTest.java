package dev.plimsoll.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formulas as text: no bracket more than the operators need, and none less. */
final class TermTextTest {

  private static final String PLAN =
      """
      a = 2
      b = -3
      u = 1500 users
      late = unset
      f(n, base = 1) = n + base
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a + (b + 1)                     | a + (b + 1)                     | 2 + (-3 + 1)
          (a + b) + 1                     | a + b + 1                       | 2 + (-3) + 1
          a - (b - 1)                     | a - (b - 1)                     | 2 - (-3 - 1)
          (a * b) / 4                     | a * b / 4                       | 2 * (-3) / 4
          a * (b / 4)                     | a * (b / 4)                     | 2 * (-3 / 4)
          (a + b) * 2                     | (a + b) * 2                     | (2 + (-3)) * 2
          a ^ (b ^ 2)                     | a^b^2                           | 2^(-3)^2
          (a ^ b) ^ 2                     | (a^b)^2                         | (2^-3)^2
          -(a + b)                        | -(a + b)                        | -(2 + (-3))
          (-a) ^ 2                        | (-a)^2                          | (-2)^2
          -a ^ 2                          | -a^2                            | -2^2
          not (a > b and a < 4)           | not (a > b and a < 4)           | not (2 > -3 and 2 < 4)
          a > b or not a > 1 and b < 1    | a > b or not a > 1 and b < 1    | 2 > -3 or not 2 > 1 and -3 < 1
          (a > b) == (b > a)              | (a > b) == (b > a)              | (2 > -3) == (-3 > 2)
          2 * (if a > 1 then a else b)    | 2 * (if a > 1 then a else b)    | 2 * (if 2 > 1 then 2 else -3)
          max(a, b + 1) * 10_000          | max(a, b + 1) * 10,000          | max(2, -3 + 1) * 10,000
          [a, b, 3]                       | [a, b, 3]                       | [2, -3, 3]
          f(a) + f(a + 1, 5)              | f(a) + f(a + 1, base = 5)       | f(2) + f(2 + 1, base = 5)
          a with (b = a + 1)              | a with (b = a + 1)              | 2 with (b = 2 + 1)
          (a + b) with (b = 1)            | (a + b) with (b = 1)            | (2 + (-3)) with (b = 1)
          u / 20 users/node in nodes      | u / 20 users/node in node       | 1,500 users / 20 users/node in node
          (u as clients) * 2              | (u as client) * 2               | (1,500 users as client) * 2
          late * 2                        | late * 2                        | late * 2
          1 to 2 GB                       | 1 to 2 GB                       | 1 to 2 GB
          between(0 MB, 1 MB)             | between(0 MB, 1 MB)             | between(0 MB, 1 MB)
          """)
  void brackets(String written, String names, String values) {
    Evaluation evaluation = Plans.evaluate(PLAN + "x = " + written);
    TermText text = evaluation.formulas();
    var formula = Plans.definition(evaluation.program(), "x").formula();
    assertThat(text.names(formula)).isEqualTo(names);
    assertThat(text.values(formula)).isEqualTo(values);
  }
}
