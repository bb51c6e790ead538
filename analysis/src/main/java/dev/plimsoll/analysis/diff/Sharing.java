package dev.plimsoll.analysis.diff;

import dev.plimsoll.analysis.diff.Attribution.Method;
import dev.plimsoll.model.number.Rational;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Shares out a difference among players of whom each may have joined or not, given what every set
 * of them is worth.
 */
final class Sharing {

  private final int players;
  private final Function<BitSet, @Nullable Rational> worth;

  /**
   * A game.
   *
   * @param worth what a set is worth; null where it has no worth, never for none and all of them
   */
  Sharing(int players, Function<BitSet, @Nullable Rational> worth) {
    this.players = players;
    this.worth = worth;
  }

  /** By one method, or null where a set that it needs has no worth. */
  @Nullable List<Rational> by(Method method) {
    return switch (method) {
      case ALL_ORDERS -> overAllOrders();
      case ALONE, TWO_ORDERS -> overTwoOrders();
      case TOGETHER -> null;
    };
  }

  /** Shapley 1953, by the sum over all sets that a player can join. */
  private @Nullable List<Rational> overAllOrders() {
    List<Rational> shares = new ArrayList<>();
    for (int player = 0; player < players; player++) {
      Rational share = Rational.ZERO;
      for (long others = 0; others < 1L << players; others++) {
        BitSet without = BitSet.valueOf(new long[] {others});
        if (!without.get(player)) {
          Rational added = added(without, player);
          if (added == null) {
            return null;
          }
          share = share.plus(added.times(weight(without.cardinality())));
        }
      }
      shares.add(share);
    }
    return shares;
  }

  /** The share of the orders in which a player comes right after a set of some size. */
  private Rational weight(int size) {
    Rational weight = Rational.of(1, players);
    for (int i = 1; i <= size; i++) {
      weight = weight.times(Rational.of(i, players - i));
    }
    return weight;
  }

  private @Nullable List<Rational> overTwoOrders() {
    List<Rational> shares = new ArrayList<>();
    for (int player = 0; player < players; player++) {
      BitSet first = new BitSet();
      first.set(0, player);
      BitSet last = new BitSet();
      last.set(player + 1, players);
      Rational forward = added(first, player);
      Rational backward = added(last, player);
      if (forward == null || backward == null) {
        return null;
      }
      shares.add(forward.plus(backward).times(Rational.HALF));
    }
    return shares;
  }

  private @Nullable Rational added(BitSet without, int player) {
    BitSet with = (BitSet) without.clone();
    with.set(player);
    Rational low = worth.apply(without);
    Rational high = worth.apply(with);
    return low == null || high == null ? null : high.minus(low);
  }
}
