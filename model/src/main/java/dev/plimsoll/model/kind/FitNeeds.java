package dev.plimsoll.model.kind;

import dev.plimsoll.model.check.Calc;
import dev.plimsoll.model.check.Lowering;
import dev.plimsoll.model.check.Needed;
import dev.plimsoll.model.check.Suggestions;
import dev.plimsoll.model.kind.FitBody.Placed;
import dev.plimsoll.model.program.HostingBlock;
import dev.plimsoll.model.program.HostingBlock.Part;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the components of a fit need of the resources of its host. */
final class FitNeeds {

  private final FitBody body;
  private final HostingBlock.Host host;
  private final Lowering into;

  FitNeeds(FitBody body, HostingBlock.Host host, Lowering into) {
    this.body = body;
    this.host = host;
    this.into = into;
  }

  /** The resources that what is placed needs and the host has, in the order of the host. */
  List<String> resources() {
    List<String> resources = new ArrayList<>();
    Set<String> needed = new LinkedHashSet<>();
    for (Placed each : body.placed()) {
      Set<String> lacking = new LinkedHashSet<>(fields(each));
      for (String field : lacking) {
        if (!host.fields().contains(field) && isCapacity(each, field) && !isPart(each, field)) {
          reportLacking(each, field);
        }
      }
      needed.addAll(fields(each));
    }
    for (String field : host.fields()) {
      if (needed.contains(field)
          && Resources.isCapacity(into, host.name(), host.name() + "." + field)) {
        resources.add(field);
      }
    }
    return resources;
  }

  private boolean isCapacity(Placed placed, String field) {
    HostingBlock.Component component = placed.component();
    String name = component.always().get(field);
    for (Part state : component.states()) {
      name =
          name == null && state.fields().contains(field)
              ? state.field(component.name(), field)
              : name;
    }
    return name != null && Resources.isCapacity(into, component.name(), name);
  }

  /** Whether other fields of a component are made of a field, so that it is no need of its own. */
  private boolean isPart(Placed placed, String field) {
    HostingBlock.Component component = placed.component();
    String name = component.always().get(field);
    Set<String> others = new LinkedHashSet<>(component.always().values());
    for (Part state : component.states()) {
      state.fields().forEach(other -> others.add(state.field(component.name(), other)));
    }
    return name != null && others.stream().anyMatch(other -> into.reads(other).contains(name));
  }

  private void reportLacking(Placed placed, String field) {
    String near = Suggestions.hint(field, host.fields());
    into.report(
        near == null ? KindCode.HOST_LACKS : KindCode.HOST_LACKS_NEARLY,
        placed.name().span(),
        near == null
            ? "it does not bound this fit; if there is enough, let `"
                + host.name()
                + "` have `"
                + field
                + " = unlimited`"
            : near,
        placed.name().text(),
        field,
        host.name());
  }

  private static Set<String> fields(Placed placed) {
    HostingBlock.Component component = placed.component();
    Set<String> fields = new LinkedHashSet<>(component.always().keySet());
    for (Part state : component.states()) {
      if (placed.state() == null || placed.state().equals(state)) {
        fields.addAll(state.fields());
      }
    }
    return fields;
  }

  /** What one of a component needs of a resource, or null. */
  @Nullable Calc need(Placed placed, String resource) {
    if (!fields(placed).contains(resource)) {
      return null;
    }
    HostingBlock.Component component = placed.component();
    String always = component.always().get(resource);
    Part state = placed.state();
    Calc need;
    String field;
    if (state == null) {
      field = component.name() + "." + resource;
      need = Calc.of(field);
    } else if (!state.fields().contains(resource) && always != null) {
      field = always;
      need = Calc.of(always);
    } else {
      field = state.field(component.name(), resource);
      need = always == null ? Calc.of(field) : Calc.of(always).plus(Calc.of(field));
    }
    Calc one = new Needed(need, field, component.name(), host.name() + "." + resource, host.name());
    String replicas = body.setting("replicas", resource);
    return replicas == null ? one : one.times(Calc.of(replicas));
  }

  /** How many of a component there are. */
  Calc count(Placed placed) {
    return Calc.of(placed.count() == null ? body.full() + ".count" : placed.count());
  }

  /** What is placed takes of a resource, without the one whose count is asked for, or null. */
  @Nullable Calc load(String resource, boolean withOpen) {
    List<Calc> loads = new ArrayList<>();
    for (Placed each : body.placed()) {
      Calc need = need(each, resource);
      if (need != null && (withOpen || each.count() != null)) {
        loads.add(count(each).times(need));
      }
    }
    return loads.isEmpty() ? null : Calc.sum(loads);
  }
}
