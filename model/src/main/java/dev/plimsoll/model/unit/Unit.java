package dev.plimsoll.model.unit;

import dev.plimsoll.model.number.Rational;
import java.util.List;
import java.util.Map;

/**
 * A unit as one catalogue understands it: prefix applied, value reduced to base units.
 *
 * @param name the name used in messages: {@code GB}, {@code req}, {@code node}
 * @param longName the name in words: {@code gigabyte}, {@code request}, {@code node}
 * @param plural the name after any number but one: {@code nodes}; symbols stay as they are
 * @param dimension what it measures
 * @param factor how many base units of its dimension one of it is, exactly
 * @param description one line for the reference, possibly empty
 * @param group heading it is listed under, possibly empty
 * @param counting whether it counts things, such as {@code node} or {@code vCPU}
 * @param policies exponents of the declared conventions its factor rests on: {@code year} rests on
 *     {@code {month: 1}} once a plan says {@code unit month = 30 days}
 * @param parts what a unit of a composite dimension is made of ({@code Mbps}: {@code Mbit/s}), up
 *     to a number; empty for all others
 * @param family its siblings when a figure is too large or too small
 */
public record Unit(
    String name,
    String longName,
    String plural,
    Dimension dimension,
    Rational factor,
    String description,
    String group,
    boolean counting,
    Map<String, Rational> policies,
    List<UnitTerm> parts,
    DisplayFamily family) {

  public Unit {
    policies = Map.copyOf(policies);
    parts = List.copyOf(parts);
  }

  /** This unit alone, to the first power. */
  public UnitProduct product() {
    return UnitProduct.of(this);
  }

  @Override
  public String toString() {
    return name;
  }
}
