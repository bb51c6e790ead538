package dev.plimsoll.analysis;

import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.engine.Lens;
import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.Severity;
import dev.plimsoll.model.program.Claim;
import dev.plimsoll.model.program.HostingBlock;
import dev.plimsoll.model.program.LoadBlock;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.program.Requirement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All that can be said of a plan as it stands.
 *
 * @param evaluation the plan with its figures
 * @param claims its claims and what became of them, in the order of the document
 * @param requirements its requirements and whether they hold, in the order of the document
 * @param findings errors, shortfalls, warnings and notes, in the order of the document
 */
public record PlanReport(
    Evaluation evaluation,
    List<JudgedClaim> claims,
    List<JudgedRequirement> requirements,
    List<Diagnostic> findings) {

  /** Copies the lists. */
  public PlanReport {
    claims = List.copyOf(claims);
    requirements = List.copyOf(requirements);
    findings = List.copyOf(findings);
  }

  /** How a plan stands, the graver the later. */
  public enum Standing {
    /** All is as the plan says. */
    FINE,
    /** The plan runs, and falls short of something it promises itself. */
    SHORT,
    /** The plan cannot be used. */
    UNUSABLE
  }

  /** Evaluates a program and judges it. */
  public static PlanReport of(Program program) {
    return of(Evaluation.of(program));
  }

  /** Judges a plan that is evaluated. */
  public static PlanReport of(Evaluation evaluation) {
    Program program = evaluation.program();
    Findings findings = new Findings(evaluation);
    ClaimJudge claimJudge = new ClaimJudge(evaluation);
    List<JudgedClaim> claims = new ArrayList<>();
    for (Claim claim : program.claims()) {
      JudgedClaim judged = claimJudge.judge(claim);
      claims.add(judged);
      judged.findings().forEach(findings::add);
    }
    RequirementJudge requirementJudge = new RequirementJudge(findings);
    List<JudgedRequirement> requirements = new ArrayList<>();
    for (Requirement requirement : program.requirements()) {
      requirements.add(new JudgedRequirement(requirement, requirementJudge.judge(requirement)));
    }
    judgeBlocks(program, findings);
    PlanJudge.ALL.forEach(judge -> judge.judge(findings));
    List<Diagnostic> all = new ArrayList<>(program.diagnostics());
    for (Diagnostic diagnostic : evaluation.diagnostics()) {
      if (!findings.tellsOfNoRung(diagnostic)) {
        all.add(diagnostic);
      }
    }
    all.addAll(findings.found());
    claims.sort((a, b) -> Integer.compare(a.claim().span().start(), b.claim().span().start()));
    return new PlanReport(evaluation, claims, requirements, inOrder(program, all));
  }

  /** The report with more findings, such as those of the document around the plan. */
  public PlanReport with(List<Diagnostic> more) {
    if (more.isEmpty()) {
      return this;
    }
    List<Diagnostic> all = new ArrayList<>(findings);
    all.addAll(more);
    return new PlanReport(evaluation, claims, requirements, inOrder(evaluation.program(), all));
  }

  /** The same report, its uncertain figures written as a lens shows them; verdicts stay. */
  public PlanReport through(Lens lens) {
    return new PlanReport(evaluation.through(lens), claims, requirements, findings);
  }

  private static void judgeBlocks(Program program, Findings findings) {
    for (PlanBlock block : program.ownBlocks()) {
      switch (block) {
        case PlanBlock.Budget budget -> new BudgetJudge(findings).judge(budget);
        case PlanBlock.Ladder ladder -> new LadderJudge(findings).judge(ladder);
        case PlanBlock.Table _,
            PlanBlock.Growth _,
            PlanBlock.Order _,
            PlanBlock.Correlated _,
            PlanBlock.Sampling _ -> {}
        case PlanBlock.Scenario scenario -> new ScenarioJudge(findings).judge(scenario);
        case PlanBlock.Threshold threshold -> new ThresholdJudge(findings).judge(threshold);
        case HostingBlock.Host host -> new MachineJudge(findings).judge(host);
        case HostingBlock.Component component -> new MachineJudge(findings).judge(component);
        case HostingBlock.Fit fit -> new FitJudge(findings).judge(fit);
        case LoadBlock.Trace _ -> {}
        case LoadBlock.Autoscale autoscale -> new AutoscaleJudge(findings).judge(autoscale);
        case PlanBlock.Scaling scaling -> new ScalingJudge(findings).judge(scaling);
        case PlanBlock.Recovery recovery -> new RecoveryJudge(findings).judge(recovery);
      }
    }
  }

  /** Those of the document first, then those of its imports, each in the order of its text. */
  private static List<Diagnostic> inOrder(Program program, List<Diagnostic> findings) {
    List<Diagnostic> sorted = new ArrayList<>();
    Set<String> said = new HashSet<>();
    for (Diagnostic finding : findings) {
      // Several figures may fail by the same formula: what is said of one place is said once.
      if (said.add(fileKey(program, finding) + finding.span().start() + finding.message())) {
        sorted.add(finding);
      }
    }
    sorted.sort((a, b) -> compare(program, a, b));
    return sorted;
  }

  private static int compare(Program program, Diagnostic a, Diagnostic b) {
    int byFile = fileKey(program, a).compareTo(fileKey(program, b));
    int byPlace = byFile != 0 ? byFile : Integer.compare(a.span().start(), b.span().start());
    return byPlace != 0 ? byPlace : a.severity().compareTo(b.severity());
  }

  private static String fileKey(Program program, Diagnostic finding) {
    return finding.source() == program.source() ? "" : finding.source().name();
  }

  /**
   * The validation register: the figures of which the plan says where they come from, and what
   * rests on each. It is gathered when it is asked for.
   */
  public List<RegisterEntry> register() {
    return Register.entries(evaluation);
  }

  /** The figures that are still to be filled in. */
  public List<Placeholder> unset() {
    return Register.unset(evaluation);
  }

  /** How the plan stands. */
  public Standing standing() {
    Standing standing = Standing.FINE;
    for (Diagnostic finding : findings) {
      if (finding.severity() == Severity.ERROR) {
        return Standing.UNUSABLE;
      }
      if (finding.severity() == Severity.SHORTFALL) {
        standing = Standing.SHORT;
      }
    }
    return standing;
  }

  /** How many claims have a verdict; those marked as disputed are counted apart. */
  public int count(Verdict verdict) {
    int count = 0;
    for (JudgedClaim claim : claims) {
      count += claim.verdict() == verdict && claim.disputed() == null ? 1 : 0;
    }
    return count;
  }

  /** How many claims are marked as disputed. */
  public int disputed() {
    int count = 0;
    for (JudgedClaim claim : claims) {
      count += claim.disputed() == null ? 0 : 1;
    }
    return count;
  }
}
