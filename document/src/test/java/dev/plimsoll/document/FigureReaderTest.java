package dev.plimsoll.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.language.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures at the end of prose: what stands there, what is taken for the figure, what it says. */
final class FigureReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          # prose                          | figure           | reading
          holds 1,319                      | 1,319            | 1319
          holds **1,319**                  | 1,319            | 1319
          holds _1_000_                    | 1_000            | 1000
          25,000 sessions                  | 25,000 sessions  | 25000 sessions
          1.50 GB                          | 1.50 GB          | 1.50 GB
          1.76 GB/month                    | 1.76 GB/month    | 1.76 GB/month
          5MB                              | 5MB              | 5 MB
          1 KB/min                         | 1 KB/min         | 1 KB/min
          50ms                             | 50ms             | 50 ms
          5 MB per day                     | 5 MB per day     | 5 MB/day
          0.05/month                       | 0.05/month       | 0.05 /month
          grew by 8%/month                 | 8%/month         | 8 %/month
          12 %                             | 12 %             | 12 %
          €49                              | €49              | 49 EUR
          € 49                             | € 49             | 49 EUR
          $1,200                           | $1,200           | 1200 USD
          £5                               | £5               | 5 GBP
          ¥300                             | ¥300             | 300 JPY
          49 €                             | 49 €             | 49 EUR
          49€/month                        | 49€/month        | 49 EUR/month
          $0.12/GB/month                   | $0.12/GB/month   | 0.12 USD/GB/month
          -€5                              | -€5              | -5 EUR
          €-5                              | €-5              | -5 EUR
          -5 %                             | -5 %             | -5 %
          −5 %                             | −5 %             | -5 %
          +5 %                             | +5 %             | 5 %
          5k                               | 5k               | 5e3
          5k users                         | 5k users         | 5e3 users
          $1.2M/year                       | $1.2M/year       | 1.2e6 USD/year
          5 million rows                   | 5 million rows   | 5e6 rows
          5 billion                        | 5 billion        | 5e9
          1.2x                             | 1.2x             | 1.2
          1.2×                             | 1.2×             | 1.2
          ~5 MB                            | ~5 MB            | about 5 MB
          ≈ 5 MB                           | ≈ 5 MB           | about 5 MB
          < 200 ms                         | < 200 ms         | BELOW 200 ms
          p95<200 ms                       | <200 ms          | BELOW 200 ms
          <= 200 ms                        | <= 200 ms        | AT_MOST 200 ms
          ≤ 200 ms                         | ≤ 200 ms         | AT_MOST 200 ms
          > 5                              | > 5              | ABOVE 5
          ≥ ~5                             | ≥ ~5             | about AT_LEAST 5
          1000+                            | 1000+            | AT_LEAST 1000
          1000+ users                      | 1000+ users      | AT_LEAST 1000 users
          10 GB+                           | 10 GB+           | AT_LEAST 10 GB
          72-360 MB/day                    | 72-360 MB/day    | 72 MB/day to 360 MB/day
          72–360                           | 72–360           | 72 to 360
          72 to 360 MB/day                 | 72 to 360 MB/day | 72 MB/day to 360 MB/day
          500 MB to 2 GB                   | 500 MB to 2 GB   | 500 MB to 2 GB
          -5 to -3 %                       | -5 to -3 %       | -5 % to -3 %
          15-30 %                          | 15-30 %          | 15 % to 30 %
          15%-30%                          | 15%-30%          | 15 % to 30 %
          €80-180                          | €80-180          | 80 EUR to 180 EUR
          €80-€180/month                   | €80-€180/month   | 80 EUR/month to 180 EUR/month
          €80-180/month                    | €80-180/month    | 80 EUR/month to 180 EUR/month
          80-180 €                         | 80-180 €         | 80 EUR to 180 EUR
          ~1k-2k users                     | ~1k-2k users     | about 1e3 users to 2e3 users
          0-2k                             | 0-2k             | 0 to 2e3
          reduced to 360 MB                | 360 MB           | 360 MB
          10 -> 20 GB                      | 20 GB            | 20 GB
          10 => 20                         | 20               | 20
          phase - 7 MB                     | 7 MB             | 7 MB
          phase — 7 MB                     | 7 MB             | 7 MB
          in 2026 300 users                | 300 users        | 300 users
          1,5 MB are not 7 MB              | 7 MB             | 7 MB
          (about 5 MB)                     | 5 MB             | 5 MB
          `5 MB`                           | 5 MB             | 5 MB
          for 5 nodes 30 GB                | 30 GB            | 30 GB
          (1 h) 30 GB                      | 30 GB            | 30 GB
          x=5                              | 5                | 5
          <b>7 GB</b>                      | 7 GB             | 7 GB
          <br>7 GB                         | 7 GB             | 7 GB
          \\$5                             | \\$5             | 5 USD
          1\\-2 MB                         | 1\\-2 MB         | 1 MB to 2 MB
          &lt; 5&nbsp;ms                   | &lt; 5&nbsp;ms   | BELOW 5 ms
          """)
  void reads(String prose, String figure, String reading) {
    assertThat(read(prose)).isEqualTo("[" + figure + "] " + reading);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          # prose        | message                                              | hint
          1,5 MB         | The comma in `1,5` does not group digits by three.   | write `1.5` where the comma is a decimal point, else `15`
          0,500          | The comma in `0,500` does not group digits by three. | write `0.500` where the comma is a decimal point, else `500`
          1.319,5        | The comma in `1.319,5` does not group digits by three. | write `1,319.5`
          12,34,567      | The comma in `12,34,567` does not group digits by three. | write `1,234,567`
          25 000 MB      | Digits are grouped by commas, not as in `25 000`.    | write `25,000`, or a word between two numbers
          1'319          | Digits are grouped by commas, not as in `1'319`.     | write `1,319`
          5 - 7 MB       | `5 - 7 MB` can be a range, or a dash and a figure.   | write a range without spaces around its dash, or with `to`
          1-2k           | `1-2k` can mean a lower end of 1k or one of 1.       | write it on both ends: `1k to 2k`
          5B             | `5B` can mean 5 billion or 5 B.                      | write `5 billion` or `5 B`
          10K users      | `10K` can mean 10 thousand or 10 KiB.                | write `10k` or `10 KiB`
          5 MB to 7      | The unit of a range stands behind its upper end.     | write it there, or on both ends
          > 5+           | `> 5+` bounds the figure in two ways.                | a `+` stands behind one number without a bound
          < 5-7          | `< 5-7` bounds the figure in two ways.               | a range says both bounds itself
          5 ± 1 MB       | A figure with `±` cannot be pinned.                  | write the two ends, as in `4 to 6 MB`
          takes 1 h 30 min | `1 h 30 min` is one duration in two units.         | write it in one unit, as in `90 min`
          **5** GB       | The markup ends in the middle of this figure.        | mark up the number and its unit together, as in `**5 GB**`
          """)
  void refuses(String prose, String message, String hint) {
    assertThat(read(prose)).isEqualTo(message + " / " + hint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          words
          v1.2.3
          24/7
          tier-3
          10:30
          007
          .5 MB
          5 GB RAM
          5 of
          A$5
          $5 USD
          5 MB.
          a/5
          €
          """)
  void finds_none(String prose) {
    assertThat(read(prose)).isEqualTo("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          full on 2027-02-06               | [2027-02-06] day 2027-02-06
          full in 2027-02                  | [2027-02] month 2027-02
          2027-02-06 to 2028-01-13         | [2027-02-06 to 2028-01-13] day 2027-02-06 to 2028-01-13
          (2027-02 to  2027-04             | [2027-02 to  2027-04] month 2027-02 to 2027-04
          2027-02-06–2028-01-13            | [2027-02-06–2028-01-13] day 2027-02-06 to 2028-01-13
          2027-02-06 to 2028-01            | [2027-02-06 to 2028-01] day 2027-02-06 to 2028-01
          2020-10                          | [2020-10] month 2020-10
          from 2027-02-06 – 2028-01-13     | [2028-01-13] day 2028-01-13
          2027\\-02\\-06                   | [2027\\-02\\-06] day 2027-02-06
          INC-2027-03                      | none
          v2027-03                         | none
          2027-3-05                        | none
          2027-03-5                        | none
          12027-03-05                      | none
          2027-03-051                      | none
          """)
  void dates_are_days_months_and_ranges_of_them(String prose, String read) {
    assertThat(read(prose)).isEqualTo(read);
  }

  @Test
  void a_day_that_is_none_is_refused() {
    assertThat(read("on 2027-02-30")).contains("2027-02-30");
    assertThat(read("in 2027-13")).contains("2027-13");
  }

  @Test
  void a_figure_has_its_limits() {
    assertThat(read("9".repeat(100))).endsWith("9");
    assertThat(read("9".repeat(101))).isEqualTo("none");
    assertThat(read("x".repeat(500) + " 5 MB")).isEqualTo("[5 MB] 5 MB");
    assertThat(read("5" + " ".repeat(300) + "MB")).isEqualTo("none");
  }

  private static String read(String prose) {
    SourceText source = new SourceText("prose.md", prose);
    return switch (new FigureReader(source).endingAt(0, prose.length(), false)) {
      case FigureReading.Read(var figure) ->
          "[" + source.text(figure.span()) + "] " + Listing.figure(figure);
      case FigureReading.Dated(var dates) ->
          "[" + source.text(dates.span()) + "] " + Listing.figure(dates);
      case FigureReading.Refused(var why) -> why.message() + " / " + why.hint();
      case null -> "none";
    };
  }
}
