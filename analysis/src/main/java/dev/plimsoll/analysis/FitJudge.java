package dev.plimsoll.analysis;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.Span;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.HostingBlock.Fit;
import dev.plimsoll.model.program.HostingBlock.Host;
import dev.plimsoll.model.program.HostingBlock.Part;
import dev.plimsoll.model.program.HostingBlock.Placement;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges fits: what is given has room, what is asked for has some, a cap bounds something. */
final class FitJudge {

  /** Names of reserves that leave room rather than house something. */
  private static final Set<String> ROOM =
      Set.of("headroom", "reserve", "buffer", "spare", "margin");

  private final Findings findings;

  FitJudge(Findings findings) {
    this.findings = findings;
  }

  void judge(Fit fit) {
    Rational carrying = findings.number(fit.name() + ".carrying");
    if (carrying != null && carrying.signum() <= 0) {
      findings.add(
          Diagnostic.of(
                  AnalysisCode.FIT_NO_HOSTS,
                  fit.source(),
                  fit.span(),
                  fit.name(),
                  findings.text(fit.name() + ".nodes"))
              .hint("keep fewer of them spare, or let fewer be lost"));
      return;
    }
    boolean lacks = false;
    for (String resource : fit.resources()) {
      lacks |= judge(fit, resource);
    }
    Placement open = fit.open();
    if (open != null && !lacks) {
      judgeOpen(fit, open);
    }
    if (open == null) {
      fit.caps().forEach(cap -> judgeGiven(fit, cap));
    }
    warnOfRoomTwice(fit);
  }

  /** Whether what is given takes more of a resource than there is, which is then reported. */
  private boolean judge(Fit fit, String resource) {
    Rational free = findings.number(fit.of(resource, "free"));
    if (free == null || free.signum() >= 0) {
      return false;
    }
    findings.add(
        Diagnostic.of(
                AnalysisCode.FIT_SHORT,
                fit.source(),
                fit.span(),
                fit.name(),
                findings.text(fit.of(resource, "used")),
                resource,
                findings.text(fit.of(resource, "free"), free.negate()),
                findings.text(fit.of(resource, "supply")))
            .hint(hint(fit)));
    return true;
  }

  private @Nullable String hint(Fit fit) {
    String needed = fit.name() + ".needed";
    if (findings.number(needed) != null) {
      return "it takes "
          + findings.text(needed)
          + ": `"
          + Findings.last(fit.host())
          + "` has too little of `"
          + findings.text(fit.name() + ".binding")
          + "`";
    }
    return "place fewer, or say that there are more of them: `nodes = …`";
  }

  private void judgeOpen(Fit fit, Placement open) {
    Rational count = findings.number(fit.answer());
    if (count == null
        || !(findings.evaluation().value(fit.name() + ".binding") instanceof Value.Words binds)) {
      return;
    }
    if (count.signum() == 0) {
      String supply = fit.of(binds.value(), "supply");
      findings.add(
          Diagnostic.of(
                  AnalysisCode.FIT_NONE,
                  fit.source(),
                  open.span(),
                  open.name(),
                  fit.name(),
                  binds.value())
              .hint(
                  findings.number(supply) == null
                      ? null
                      : "there is " + findings.text(supply) + " of it for all that is placed"));
      return;
    }
    for (String cap : fit.caps()) {
      Rational bound = findings.low(fit.of(cap, "allows"));
      Rational most = findings.high(fit.answer());
      boolean free = bound != null && most != null && bound.compareTo(most) > 0;
      if (free && !cap.equals(binds.value())) {
        findings.add(
            Diagnostic.of(
                AnalysisCode.CAP_INERT,
                fit.source(),
                place(fit.of(cap, "allows"), fit),
                cap,
                fit.name(),
                binds.value(),
                findings.text(fit.answer()),
                findings.text(fit.of(cap, "allows"))));
      }
    }
  }

  private Span place(String name, Fit fit) {
    var definition = findings.evaluation().program().definition(name);
    return definition == null ? fit.span() : definition.nameSpan();
  }

  private void judgeGiven(Fit fit, String cap) {
    Rational count = findings.number(fit.name() + ".count");
    Rational bound = findings.number(fit.of(cap, "allows"));
    if (count != null && bound != null && count.compareTo(bound) > 0) {
      findings.add(
          Diagnostic.of(
              AnalysisCode.CAP_EXCEEDED,
              fit.source(),
              place(fit.of(cap, "allows"), fit),
              fit.name(),
              findings.text(fit.name() + ".count"),
              cap,
              findings.text(fit.of(cap, "allows"))));
    }
  }

  private void warnOfRoomTwice(Fit fit) {
    for (String fill : fills(fit)) {
      Rational share = findings.number(fill);
      String reserve = room(fit);
      if (share != null && share.compareTo(Rational.ONE) < 0 && reserve != null) {
        findings.add(
            Diagnostic.of(
                    AnalysisCode.HEADROOM_TWICE,
                    fit.source(),
                    place(fill, fit),
                    fit.name(),
                    fill,
                    reserve)
                .hint("keep one of the two, or call the reserve by what it is for"));
        return;
      }
    }
  }

  private List<String> fills(Fit fit) {
    List<String> fills = new ArrayList<>();
    fills.add(fit.name() + ".fill");
    fit.resources().forEach(resource -> fills.add(fit.of(resource, "fill")));
    fills.removeIf(name -> findings.evaluation().program().definition(name) == null);
    return fills;
  }

  private @Nullable String room(Fit fit) {
    if (findings.evaluation().program().block(fit.host()) instanceof Host host) {
      for (Part part : host.reserves()) {
        if (ROOM.contains(part.name())) {
          return host.name() + "." + part.name();
        }
      }
    }
    return null;
  }
}
