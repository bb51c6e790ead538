package dev.plimsoll.analysis;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.HostingBlock.Component;
import dev.plimsoll.model.program.HostingBlock.Host;
import dev.plimsoll.model.program.HostingBlock.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges hosts and components by themselves: reserves leave something, shares add up, states keep
 * to the limits of their processes.
 */
final class MachineJudge {

  private final Findings findings;

  MachineJudge(Findings findings) {
    this.findings = findings;
  }

  void judge(Host host) {
    for (String field : host.fields()) {
      Rational left = findings.number(host.name() + ".available." + field);
      if (left != null && left.signum() < 0) {
        findings.add(
            Diagnostic.of(
                AnalysisCode.RESERVES_EXCEED,
                host.source(),
                host.span(),
                host.name(),
                findings.text(host.name() + ".reserved." + field),
                field,
                findings.text(host.name() + "." + field)));
      }
    }
  }

  void judge(Component component) {
    judgeShares(component);
    for (String limit : component.limits()) {
      String bound = component.name() + ".limit." + limit;
      for (String need : needs(component, limit)) {
        judge(component, need, bound);
      }
    }
  }

  private void judgeShares(Component component) {
    Rational sum = Rational.ZERO;
    boolean stated = !component.states().isEmpty() && component.shared();
    for (Part state : component.states()) {
      Rational share = findings.number(state.field(component.name(), "share"));
      if (share == null || !stated) {
        return;
      }
      if (share.signum() < 0) {
        report(component, Rational.ONE.minus(share));
        return;
      }
      sum = sum.plus(share);
    }
    if (stated && !sum.equals(Rational.ONE)) {
      report(component, sum);
    }
  }

  private void report(Component component, Rational sum) {
    String first = component.states().getFirst().field(component.name(), "share");
    findings.add(
        Diagnostic.of(
                AnalysisCode.STATE_SHARES,
                component.source(),
                component.span(),
                component.name(),
                findings.text(first, sum))
            .hint("leave the share of one state out: it takes the rest"));
  }

  /** The figures that say what one needs of a resource at most: in each state, or always. */
  private List<String> needs(Component component, String resource) {
    List<String> needs = new ArrayList<>();
    for (Part state : component.states()) {
      if (state.fields().contains(resource)) {
        needs.add(state.field(component.name(), resource));
      }
    }
    String always = component.always().get(resource);
    if (needs.isEmpty() && always != null) {
      needs.add(always);
    }
    return needs;
  }

  private void judge(Component component, String need, String bound) {
    Rational limit = findings.number(bound);
    Rational needed = findings.number(need);
    Definition definition = findings.evaluation().program().definition(need);
    if (limit == null || needed == null || definition == null) {
      return;
    }
    String resource = Findings.last(bound);
    String always = component.always().get(resource);
    Rational base = always == null || always.equals(need) ? null : findings.number(always);
    Rational all = base == null ? needed : needed.plus(base);
    if (all.compareTo(limit) > 0) {
      findings.add(
          Diagnostic.of(
              AnalysisCode.PROCESS_LIMIT,
              component.source(),
              definition.nameSpan(),
              need,
              findings.text(need, all),
              findings.text(bound)));
    }
  }
}
