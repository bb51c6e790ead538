package dev.plimsoll.engine;

import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Policies;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.EvaluationFailure;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is read on the way through a formula, and what is worth noting there. */
final class Reading {

  private final Evaluation evaluation;
  private final boolean isSilent;
  private final Worths worths;
  private final Set<Figure> figures = new LinkedHashSet<>();
  private final List<String> notes = new ArrayList<>();
  private final Set<String> policies = new LinkedHashSet<>();

  /**
   * A figure that is read.
   *
   * @param brief whether its formula has been shown already
   */
  record Figure(String name, Within within, boolean brief) {}

  Reading(Evaluation evaluation) {
    this(evaluation, false);
  }

  private Reading(Evaluation evaluation, boolean silent) {
    this.evaluation = evaluation;
    this.isSilent = silent;
    this.worths = new Worths(evaluation);
  }

  /** A reading whose notes nobody sees. */
  Reading silent() {
    return new Reading(evaluation, true);
  }

  /** Whether nobody sees its notes. */
  boolean isSilent() {
    return isSilent;
  }

  /** What has been read, in order. */
  Set<Figure> figures() {
    return figures;
  }

  List<String> notes() {
    List<String> all = new ArrayList<>(new LinkedHashSet<>(notes));
    all.addAll(policies);
    return all;
  }

  @Nullable Definition definition(String name) {
    return program().definition(name);
  }

  private Program program() {
    return evaluation.program();
  }

  Supplier<Worth> worth(Term term, Within within) {
    return new Supplier<>() {
      private @Nullable Worth known;

      @Override
      public Worth get() {
        Worth worth = known;
        if (worth == null) {
          worth = worths.of(term, within);
          known = worth;
        }
        return worth;
      }
    };
  }

  /** The value of a term if it is certain, or null. */
  @Nullable Value certain(Term term, Within within) {
    return worths.isUncertain(term, within) ? null : worths.value(term, within);
  }

  /** Whether a condition holds, or null where that is not known. */
  @Nullable Boolean holds(Term condition, Within within) {
    return certain(condition, within) instanceof Value.Truth truth ? truth.value() : null;
  }

  /** A figure that a block names after another is called by the other's name. */
  String shownName(String name) {
    Definition definition = definition(name);
    return definition != null
            && !name.equals(Policies.NOW)
            && definition.role() == Definition.Role.DERIVED
            && definition.formula() instanceof Term.Reference reference
        ? shownName(reference.name())
        : name;
  }

  /** Notes that a figure is read; one that a block states says all there is to say in its value. */
  void reads(String written, Within within) {
    String name = shownName(written);
    Definition definition = definition(name);
    boolean stated =
        definition != null
            && definition.role() == Definition.Role.DERIVED
            && definition.provenance() == null
            && isStated(definition.formula());
    if (definition != null && !stated) {
      add(name, within, false);
    }
  }

  /** Notes a figure whose formula is shown where it is read, if there is more to say of it. */
  void brief(Definition definition, Within within) {
    boolean own =
        definition.provenance() != null
            || (!definition.meaning().isEmpty() && definition.role() != Definition.Role.DERIVED);
    if (own) {
      add(definition.name(), within, true);
    }
  }

  /** Adds a figure, unless it is amended: then its formula no longer matters. */
  private void add(String name, Within within, boolean brief) {
    Within nearest = within.of(name);
    if (!nearest.amends(name)) {
      figures.add(new Figure(name, nearest, brief));
    }
  }

  private static boolean isStated(Term formula) {
    return formula instanceof Term.Amount || formula instanceof Term.Constant;
  }

  /**
   * Whether a block made all terms of a fold by itself: each of them is a figure to be explained.
   */
  boolean isOfBlock(Term.Fold fold) {
    for (Term.Named named : fold.terms()) {
      Definition definition =
          named.term() instanceof Term.Reference reference ? definition(reference.name()) : null;
      if (definition == null || definition.role() != Definition.Role.DERIVED) {
        return false;
      }
    }
    return true;
  }

  /** Notes what is worth saying of what is read. */
  void note(String words) {
    notes.add(words);
  }

  /** The point of a term. */
  Value point(Term term, Within within) {
    return worths.value(term, within);
  }

  void fold(Term.Fold fold, Within within) {
    String words = new FoldWords(worths, fold, within).binding();
    if (!words.isEmpty()) {
      notes.add(words);
    }
  }

  /** The term of a fold that has some rank, or null. */
  Term.@Nullable Named ranked(Term.Ranked ranked, Within within) {
    List<Value> values = new ArrayList<>();
    for (Term.Named named : ranked.fold().terms()) {
      Value value = certain(named.term(), within);
      if (value == null || !value.isKnown()) {
        return null;
      }
      values.add(value);
    }
    List<Integer> places = Folds.ranking(ranked.fold(), values);
    return ranked.place() < places.size()
        ? ranked.fold().terms().get(places.get(ranked.place()))
        : null;
  }

  /** Notes the units of an amount whose worth the plan declares. */
  void policies(Term.Amount amount, Within within) {
    for (Map.Entry<String, Rational> policy : amount.policies().entrySet()) {
      Definition definition = definition("unit " + policy.getKey());
      if (definition != null) {
        String worth = worths.of(reference(definition), within).text();
        policies.add("with 1 " + policy.getKey() + " = " + worth);
      }
    }
  }

  /** Why a look-up finds its rung, or the empty text. */
  String rung(Term rung, Value found, Within within) {
    Term lookUp = rung;
    if (rung instanceof Term.Reference reference) {
      Definition definition = definition(reference.name());
      lookUp = definition == null ? rung : definition.formula();
    }
    return lookUp instanceof Term.LookUp one ? lookedUp(one, found, within) : "";
  }

  String lookedUp(Term.LookUp lookUp, Value found, Within within) {
    new PartBuilder(this, within, Integer.MAX_VALUE).of(lookUp.key());
    Value key = certain(lookUp.key(), within);
    if (key == null) {
      return "";
    }
    String text = worths.of(key, lookUp.key().typed()).text();
    return new RungWords(program(), evaluation.display(), name -> value(name, within))
        .of(lookUp.ladder(), text, key, found);
  }

  /** What is paid in each rung, as a row of products; empty where it has no value. */
  List<Part.Piece> shares(Term.Graduated graduated, Value rates, Value amount, Within within) {
    Typed rate = graduated.rates().typed().element();
    Typed part = graduated.amount().typed();
    List<Part.Piece> pieces = new ArrayList<>();
    PlanBlock.Ladder ladder = program().ladder(graduated.ladder());
    if (ladder == null) {
      return pieces;
    }
    try {
      Graduation graduation = new Graduation(ladder, name -> value(name, within));
      for (Graduation.Share share : graduation.shares(rates, amount)) {
        String text =
            worths.of(share.rate(), rate).text() + " * " + worths.of(share.part(), part).text();
        pieces.add(
            new Part.Piece(pieces.isEmpty() ? "" : " + ", new Part.Literal(text), Part.TIGHTEST));
      }
    } catch (EvaluationFailure failure) {
      return List.of();
    }
    return pieces;
  }

  private Value value(String name, Within within) {
    Definition definition = definition(name);
    return definition == null
        ? evaluation.value(name)
        : worths.value(reference(definition), within);
  }

  static Term.Reference reference(Definition definition) {
    return new Term.Reference(
        definition.nameSpan(), definition.formula().typed(), definition.name());
  }

  /** The plan that an amendment makes. */
  Within amend(Term.Amended amended, Within outer) {
    List<String> texts = new ArrayList<>();
    for (Term.Amendment amendment : amended.amendments()) {
      if (isKept(amendment)) {
        continue;
      }
      texts.add(amended(amendment) + " = " + worths.of(amendment.value(), outer).text());
    }
    return outer.amended(amended.amendments(), "with (" + String.join(", ", texts) + ")");
  }

  boolean affects(Within within, Definition definition) {
    return !within.isPlan() && within.of(definition.name()).label().equals(within.label());
  }

  /** Notes how a search came to its answer, and what it reads. */
  void solved(Term.Solved solved, Within within) {
    notes.addAll(new SolvedWords(worths, within).of(solved));
    reads(solved.name(), within);
  }

  /** {@code tunnels is 40,000 tunnels instead of 25,000 tunnels}. */
  String changes(Term.Amended amended, Within outer) {
    List<String> texts = new ArrayList<>();
    for (Term.Amendment amendment : amended.amendments()) {
      Definition definition = definition(amendment.name());
      if (definition != null && !isKept(amendment)) {
        String now = worths.of(amendment.value(), outer).text();
        String before = worths.of(reference(definition), outer).text();
        texts.add(amended(amendment) + " is " + now + " instead of " + before);
      }
    }
    return String.join(", ", texts);
  }

  /**
   * Whether an amendment only keeps a figure as it is outside, as a scenario keeps what it sets.
   */
  static boolean isKept(Term.Amendment amendment) {
    return amendment.value() instanceof Term.Reference reference
        && reference.name().equals(amendment.name());
  }

  /** What an amendment amends, as the plan writes it. */
  static String amended(Term.Amendment amendment) {
    return amendment.name().startsWith("unit ")
        ? amendment.name().substring("unit ".length())
        : amendment.name();
  }
}
