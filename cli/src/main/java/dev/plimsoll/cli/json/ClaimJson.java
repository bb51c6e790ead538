package dev.plimsoll.cli.json;

import dev.plimsoll.analysis.JudgedClaim;
import dev.plimsoll.analysis.JudgedRequirement;
import dev.plimsoll.model.program.Claim;
import dev.plimsoll.model.program.Requirement;

/** Claims and requirements as data. */
final class ClaimJson {

  private ClaimJson() {}

  static void write(Json json, JudgedClaim judged, String plan) {
    Claim claim = judged.claim();
    json.object();
    if (!claim.source().name().equals(plan)) {
      json.field("file", claim.source().name());
    }
    json.field("line", claim.line());
    json.field("expression", claim.expression());
    json.field("stated", judged.stated());
    json.field("computed", judged.computed());
    json.field("verdict", judged.verdict().word());
    json.field("disputed", judged.disputed() != null);
    json.field("dispute", judged.disputed());
    json.field("pinned", claim.pinned());
    json.field("why", judged.why()).end();
  }

  static void write(Json json, JudgedRequirement judged, String plan) {
    Requirement requirement = judged.requirement();
    json.object();
    if (!requirement.source().name().equals(plan)) {
      json.field("file", requirement.source().name());
    }
    json.field("line", requirement.source().line(requirement.span().start()));
    json.field("expression", requirement.source().text(requirement.span()));
    json.field("verdict", judged.verdict().word());
    json.field("doc", requirement.meaning()).end();
  }
}
