package dev.plimsoll.engine.graph;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Different numbers in the order in which they came, and where each of them is, on top of those
 * that others had at a time. A plan is traced anew with each change, so that looking a number up
 * costs as much as computing a few draws of it.
 */
final class Numbers {

  private static final int FEW = 64;

  private final @Nullable Numbers base;

  /** Places before this one are those of the base. */
  private final int first;

  private final @Nullable Node[] nodesBefore;
  private final int[][] operandsBefore;

  /** By what searches numbers of the base are found that it does not know of. */
  private final Map<Integer, Sought> learnt = new HashMap<>();

  private int count;
  private @Nullable Node[] nodes = new Node[FEW];
  private int[] hashes = new int[FEW];
  private int[][] operands = new int[FEW][];
  private @Nullable Sought[] searches = new Sought[FEW];

  /** Places from one on, by hash; those that are taken go on in the next. Zero is free. */
  private int[] slots = new int[2 * FEW];

  /** None yet. */
  Numbers() {
    this.base = null;
    this.first = 0;
    this.nodesBefore = new Node[0];
    this.operandsBefore = new int[0][];
  }

  private Numbers(Numbers base) {
    this.base = base;
    this.first = base.size();
    // What has been added never changes, so the arrays of the base can be read from here, too.
    this.nodesBefore = base.first == 0 ? base.nodes : base.allNodes();
    this.operandsBefore = base.first == 0 ? base.operands : base.allOperands();
  }

  /** The same numbers. What is added to either is not added to the other. */
  Numbers branch() {
    return new Numbers(this);
  }

  private @Nullable Node[] allNodes() {
    @Nullable Node[] all = Arrays.copyOf(nodesBefore, size());
    System.arraycopy(nodes, 0, all, first, count);
    return all;
  }

  private int[][] allOperands() {
    int[][] all = Arrays.copyOf(operandsBefore, size());
    System.arraycopy(operands, 0, all, first, count);
    return all;
  }

  /** How many there are. */
  int size() {
    return first + count;
  }

  Node node(int place) {
    return Objects.requireNonNull(place < first ? nodesBefore[place] : nodes[place - first]);
  }

  /** What a number is made of. */
  int[] operands(int place) {
    return place < first ? operandsBefore[place] : operands[place - first];
  }

  /** By what search a number is found, or null. */
  @Nullable Sought sought(int place) {
    if (base == null || place >= first) {
      return searches[place - first];
    }
    Sought known = base.sought(place);
    return known == null && !learnt.isEmpty() ? learnt.get(place) : known;
  }

  void note(int place, Sought sought) {
    if (place < first) {
      learnt.put(place, sought);
    } else {
      searches[place - first] = sought;
    }
  }

  /** The place of a number, or -1 where it is not there. */
  int find(Node node, int hash) {
    int here = own(node, hash);
    if (here >= 0) {
      return first + here;
    }
    int below = base == null ? -1 : base.find(node, hash);
    return below < first ? below : -1;
  }

  private int own(Node node, int hash) {
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
    return first + count - 1;
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
