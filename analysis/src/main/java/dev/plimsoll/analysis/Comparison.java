package dev.plimsoll.analysis;

import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Claim.Rounding;
import dev.plimsoll.model.program.Stated.Digits;

/** Holds a stated number against a computed one. */
final class Comparison {

  /** Rounding that moves a figure by more than this share of it deserves a word. */
  static final Rational FAR = Rational.of(1, 20);

  private Comparison() {}

  /** How far a stated number is off, as a share of the computed one; one where that is zero. */
  static Rational off(Rational stated, Rational computed) {
    return computed.isZero()
        ? Rational.ONE
        : stated.minus(computed).abs().dividedBy(computed.abs());
  }

  /** Whether the two are equal, equal at the precision stated, or neither. */
  static Verdict of(Digits stated, Rational computed, Rounding rounding) {
    if (stated.value().equals(computed)) {
      return Verdict.HOLDS;
    }
    if (rounding.within() != null) {
      Rational off = stated.value().minus(computed).abs();
      Rational allowed = computed.abs().times(rounding.within());
      return off.compareTo(allowed) <= 0 ? Verdict.ROUNDS : Verdict.CONTRADICTS;
    }
    return rounded(computed, stated, rounding).equals(stated.value())
        ? Verdict.ROUNDS
        : Verdict.CONTRADICTS;
  }

  /** A computed value at the precision of a stated one. */
  static Rational rounded(Rational computed, Digits stated, Rounding rounding) {
    Rational step = rounding.step() == null ? stated.step() : rounding.step();
    return switch (rounding.direction()) {
      case NEAREST -> computed.round(step);
      case UP -> computed.ceil(step);
      case DOWN -> computed.floor(step);
    };
  }
}
