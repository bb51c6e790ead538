package dev.plimsoll.engine.graph;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Different numbers in the order in which they came, and where each of them is. A plan is traced
 * anew with each change, so that looking a number up costs as much as computing a few draws of it.
 */
final class Numbers {

  private static final int FEW = 64;

  private int count;
  private @Nullable Node[] nodes = new Node[FEW];
  private int[] hashes = new int[FEW];
  private int[][] operands = new int[FEW][];
  private @Nullable Sought[] searches = new Sought[FEW];

  /** Places from one on, by hash; those that are taken go on in the next. Zero is free. */
  private int[] slots = new int[2 * FEW];

  int count() {
    return count;
  }

  Node node(int place) {
    return Objects.requireNonNull(nodes[place]);
  }

  /** What a number is made of. */
  int[] operands(int place) {
    return operands[place];
  }

  /** By what search a number is found, or null. */
  @Nullable Sought sought(int place) {
    return searches[place];
  }

  void note(int place, Sought sought) {
    searches[place] = sought;
  }

  /** The place of a number, or -1 where it is not there. */
  int find(Node node, int hash) {
    int slot = hash & (slots.length - 1);
    while (slots[slot] != 0) {
      int place = slots[slot] - 1;
      if (hashes[place] == hash && node.equals(nodes[place])) {
        return place;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return -1;
  }

  /** Adds a number that is not there. */
  int add(Node node, int hash, int[] madeOf) {
    if (count == nodes.length) {
      grow();
    }
    nodes[count] = node;
    hashes[count] = hash;
    operands[count] = madeOf;
    count++;
    take(hash, count);
    return count - 1;
  }

  private void grow() {
    int more = 2 * count;
    nodes = Arrays.copyOf(nodes, more);
    hashes = Arrays.copyOf(hashes, more);
    operands = Arrays.copyOf(operands, more);
    searches = Arrays.copyOf(searches, more);
    slots = new int[2 * more];
    for (int place = 0; place < count; place++) {
      take(hashes[place], place + 1);
    }
  }

  private void take(int hash, int next) {
    int slot = hash & (slots.length - 1);
    while (slots[slot] != 0) {
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = next;
  }
}
