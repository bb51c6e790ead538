package dev.plimsoll.model.program;

import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import dev.plimsoll.model.unit.UnitProduct;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A block of what runs on what: hosts, components, and the ones on the others. */
public sealed interface HostingBlock extends PlanBlock {

  /**
   * Something that components are placed on. Its fields are per one of it.
   *
   * @param unit what it is counted in
   * @param fields the names of its fields within it, in order
   * @param reserves what it keeps back, by role
   */
  record Host(
      String name,
      SourceText source,
      Span span,
      UnitProduct unit,
      List<String> fields,
      List<Part> reserves)
      implements HostingBlock {
    /** Copies the lists. */
    public Host {
      fields = List.copyOf(fields);
      reserves = List.copyOf(reserves);
    }
  }

  /**
   * Something that is placed on hosts. Its fields are per one of it.
   *
   * @param unit what it is counted in
   * @param always the full names of what it needs in every state, by the names of the fields
   * @param states what else it needs, by state
   * @param shared whether the states have shares, so that it has a mean
   * @param limits the names of the fields whose limits are stated
   */
  record Component(
      String name,
      SourceText source,
      Span span,
      UnitProduct unit,
      Map<String, String> always,
      List<Part> states,
      boolean shared,
      List<String> limits)
      implements HostingBlock {
    /** Copies the collections. */
    public Component {
      always = Collections.unmodifiableMap(new LinkedHashMap<>(always));
      states = List.copyOf(states);
      limits = List.copyOf(limits);
    }

    /** The state of a name, or null. */
    public @Nullable Part state(String state) {
      for (Part each : states) {
        if (each.name().equals(state)) {
          return each;
        }
      }
      return null;
    }
  }

  /**
   * Components on hosts.
   *
   * @param host the full name of the host
   * @param unit what the hosts are counted in
   * @param placements what is placed, in order
   * @param resources the names of the resources that bound it, in the order of the host
   * @param caps the names of the bounds from elsewhere
   * @param stated whether the number of hosts is stated
   */
  record Fit(
      String name,
      SourceText source,
      Span span,
      String host,
      UnitProduct unit,
      List<Placement> placements,
      List<String> resources,
      List<String> caps,
      boolean stated)
      implements HostingBlock {
    /** Copies the lists. */
    public Fit {
      placements = List.copyOf(placements);
      resources = List.copyOf(resources);
      caps = List.copyOf(caps);
    }

    /** The placement whose count is asked for, or null where all are given. */
    public @Nullable Placement open() {
      for (Placement placement : placements) {
        if (placement.open()) {
          return placement;
        }
      }
      return null;
    }

    /** The full name of what it answers: how many fit, how many hosts it takes, whether it fits. */
    public String answer() {
      return name + (open() != null ? ".count" : stated ? ".fits" : ".nodes");
    }

    /** What a reader wants to know of each resource, by the last words of the figures' names. */
    public List<String> figures() {
      return List.of("supply", "used", "free", "share", open() == null ? "needs" : "allows");
    }

    /** The full name of a figure of a resource. */
    public String of(String resource, String figure) {
      return name + "." + resource + "." + figure;
    }
  }

  /**
   * A component that is placed.
   *
   * @param name its name within the fit
   * @param span where it stands
   * @param component the full name of the component
   * @param state the state it is placed at, or null for the mean
   * @param count the full name of the figure that says how many
   * @param open whether that is asked for
   */
  record Placement(
      String name,
      Span span,
      String component,
      @Nullable String state,
      String count,
      boolean open) {}

  /**
   * A reserve of a host or a state of a component.
   *
   * @param name its name within the block
   * @param span where it stands
   * @param fields the names of its fields, in order
   */
  record Part(String name, Span span, List<String> fields) {
    /** Copies the list. */
    public Part {
      fields = List.copyOf(fields);
    }

    /** The full name of a field. */
    public String field(String owner, String field) {
      return owner + "." + name + "." + field;
    }
  }
}
