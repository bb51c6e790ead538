package dev.plimsoll.model.scenario;

import dev.plimsoll.language.SourceText;
import dev.plimsoll.model.program.Claim;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Policies;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.program.Rebuilt;
import dev.plimsoll.model.program.Requirement;
import dev.plimsoll.model.program.Stated;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.program.Terms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Amended plans beside the plan. {@code full with (users = 2 * users)} asks for a day of a plan in
 * which there are always twice as many users, not the double of today's; and what is asked of all
 * draws there is asked of draws of what was set, not of its point. No single value says that. So
 * where what is set goes with time or is uncertain, and what is asked looks at other days or at all
 * draws, the figures that the amendment moves are kept beside the plan as definitions of their own,
 * under names that no plan can write: {@code ten: full}. All else is computed where it stands.
 */
public final class AmendedBeside {

  private static final String SET = ".set.";

  private final Program program;
  private final Map<String, Definition> definitions = new LinkedHashMap<>();
  private final Map<String, AmendedCopies> copies = new LinkedHashMap<>();
  private final Set<String> uncertain = new LinkedHashSet<>();

  private AmendedBeside(Program program) {
    this.program = program;
  }

  /** The program with what has to stand beside it. */
  public static Program of(Program program) {
    return amends(program) ? new AmendedBeside(program).program() : program;
  }

  private static boolean amends(Program program) {
    return program.inOrder().stream().anyMatch(figure -> amends(figure.formula()))
        || program.claims().stream().anyMatch(AmendedBeside::amends)
        || program.requirements().stream().anyMatch(required -> amends(required.condition()))
        || program.answers().stream().anyMatch(AmendedBeside::amends);
  }

  private static boolean amends(Claim claim) {
    return amends(claim.subject())
        || (claim.stated() instanceof Stated.Formula formula && amends(formula.term()));
  }

  private Program program() {
    for (Definition definition : program.inOrder()) {
      Term formula = opened(definition.formula(), definition.source());
      put(formula.equals(definition.formula()) ? definition : reading(definition, formula));
    }
    List<Claim> claims = program.claims().stream().map(this::opened).toList();
    List<Requirement> requirements = program.requirements().stream().map(this::opened).toList();
    List<Term> answers =
        program.answers().stream().map(answer -> opened(answer, program.source())).toList();
    if (copies.isEmpty()) {
      return program;
    }
    List<PlanBlock> blocks = new ArrayList<>(program.blocks());
    copies.values().forEach(each -> blocks.addAll(each.blocks()));
    return new Program(
        program.source(),
        program.title(),
        program.units(),
        definitions,
        program.names(),
        claims,
        requirements,
        blocks,
        answers,
        program.diagnostics(),
        program.usual());
  }

  private void put(Definition definition) {
    definitions.put(definition.name(), definition);
    Set<Term.Uncertain> own = new LinkedHashSet<>();
    Terms.uncertain(definition.formula(), own);
    if (!own.isEmpty() || definition.reads().stream().anyMatch(uncertain::contains)) {
      uncertain.add(definition.name());
    }
  }

  private static Definition reading(Definition definition, Term formula) {
    Set<String> reads = new LinkedHashSet<>(definition.reads());
    Terms.references(formula, reads);
    return definition.computing(formula, reads);
  }

  private Claim opened(Claim claim) {
    Stated stated =
        claim.stated() instanceof Stated.Formula formula
            ? new Stated.Formula(formula.span(), opened(formula.term(), claim.source()))
            : claim.stated();
    return new Claim(
        claim.source(),
        claim.span(),
        claim.subjectSpan(),
        claim.expression(),
        opened(claim.subject(), claim.source()),
        claim.relation(),
        stated,
        claim.rounding(),
        claim.disputed(),
        claim.pinned(),
        claim.misfit(),
        claim.hint());
  }

  private Requirement opened(Requirement requirement) {
    return new Requirement(
        requirement.source(),
        requirement.span(),
        opened(requirement.condition(), requirement.source()),
        requirement.meaning());
  }

  /** A term with references to what stands beside the plan in it. */
  private Term opened(Term term, SourceText source) {
    if (!amends(term)) {
      return term;
    }
    Term inner = Rebuilt.of(term, each -> opened(each, source));
    return inner instanceof Term.Amended amended ? beside(amended, source) : inner;
  }

  private static boolean amends(Term term) {
    return term instanceof Term.Amended
        || Terms.children(term).stream().anyMatch(AmendedBeside::amends);
  }

  private Term beside(Term.Amended amended, SourceText source) {
    Set<String> set = new LinkedHashSet<>();
    boolean moves = false;
    for (Term.Amendment amendment : amended.amendments()) {
      set.add(amendment.name());
      moves |= moves(amendment.value());
    }
    if (!moves || set.contains(Policies.NOW)) {
      return amended;
    }
    Set<String> read = closure(names(amended.target()));
    Set<String> moved = moved(set);
    if (!Terms.any(amended.target(), AmendedBeside::looksFurther)
        && read.stream().filter(moved::contains).noneMatch(this::looksFurther)) {
      return amended;
    }
    AmendedCopies beside = copies(amended, source);
    for (Definition copy : beside.of(read, moved, definitions)) {
      put(copy);
    }
    return beside.renamed().formula(amended.target());
  }

  /** Whether a value differs from day to day, or from draw to draw. */
  private boolean moves(Term value) {
    Set<Term.Uncertain> own = new LinkedHashSet<>();
    Terms.uncertain(value, own);
    Set<String> names = names(value);
    return !own.isEmpty()
        || names.stream().anyMatch(uncertain::contains)
        || closure(names).contains(Policies.NOW);
  }

  private boolean looksFurther(String name) {
    Definition definition = definitions.get(name);
    return definition != null && Terms.any(definition.formula(), AmendedBeside::looksFurther);
  }

  /** Whether a term itself looks at other days, or at all draws. */
  private static boolean looksFurther(Term term) {
    return term instanceof Term.Statistic
        || term instanceof Term.End
        || Terms.looksAtOtherDays(term);
  }

  /** The names that a term reads, all of the ladders and tables that it looks up in among them. */
  private Set<String> names(Term term) {
    Set<String> names = new LinkedHashSet<>();
    Terms.references(term, names);
    addLookedUp(term, names);
    return names;
  }

  private void addLookedUp(Term term, Set<String> names) {
    String block =
        switch (term) {
          case Term.LookUp lookUp -> lookUp.ladder();
          case Term.Field field -> field.ladder();
          case Term.NextRung next -> next.ladder();
          case Term.Graduated graduated -> graduated.ladder();
          default -> null;
        };
    if (block != null) {
      names.addAll(members(block));
    }
    Terms.children(term).forEach(child -> addLookedUp(child, names));
  }

  private Collection<String> members(String block) {
    return definitions.keySet().stream().filter(name -> name.startsWith(block + ".")).toList();
  }

  private Set<String> closure(Collection<String> roots) {
    Set<String> seen = new LinkedHashSet<>();
    List<String> open = new ArrayList<>(roots);
    while (!open.isEmpty()) {
      String name = open.removeLast();
      Definition definition = definitions.get(name);
      if (seen.add(name) && definition != null) {
        open.addAll(definition.reads());
      }
    }
    return seen;
  }

  /** What is set, and what reads it, directly or not. */
  private Set<String> moved(Set<String> set) {
    Set<String> moved = new LinkedHashSet<>(set);
    for (Definition definition : definitions.values()) {
      if (definition.reads().stream().anyMatch(moved::contains)) {
        moved.add(definition.name());
      }
    }
    return moved;
  }

  private AmendedCopies copies(Term.Amended amended, SourceText source) {
    String label = label(amended, source);
    for (int number = 1; ; number++) {
      String prefix = (number == 1 ? label : label + " " + number) + ": ";
      AmendedCopies known =
          copies.computeIfAbsent(
              prefix, name -> new AmendedCopies(name, amended.amendments(), program.blocks()));
      if (known.areOf(amended.amendments())) {
        return known;
      }
    }
  }

  /** The name of a scenario, or what is set as the plan writes it. */
  private static String label(Term.Amended amended, SourceText source) {
    Set<String> scenarios = new LinkedHashSet<>();
    List<String> texts = new ArrayList<>();
    for (Term.Amendment amendment : amended.amendments()) {
      String name = amendment.value() instanceof Term.Reference reference ? reference.name() : "";
      int set = name.indexOf(SET);
      scenarios.add(set < 0 ? "" : name.substring(0, set));
      texts.add(amendment.name() + " = " + source.text(amendment.value().span()).strip());
    }
    return scenarios.size() == 1 && !scenarios.contains("")
        ? scenarios.iterator().next()
        : "with (" + String.join(", ", texts) + ")";
  }
}
