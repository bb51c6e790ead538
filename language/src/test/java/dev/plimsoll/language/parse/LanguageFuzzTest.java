package dev.plimsoll.language.parse;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** The laws of every text, with input that looks for branches not taken yet. */
final class LanguageFuzzTest {

  @FuzzTest(maxDuration = "30s")
  void lawsHold(FuzzedDataProvider data) {
    Laws.check(data.consumeRemainingAsString());
  }
}
