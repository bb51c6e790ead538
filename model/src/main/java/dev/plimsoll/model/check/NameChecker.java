package dev.plimsoll.model.check;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Path;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Policies;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import dev.plimsoll.model.value.Value;
import dev.plimsoll.model.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks names, dotted names, look-ups and amendments. */
final class NameChecker {

  private final TermChecker checker;

  NameChecker(TermChecker checker) {
    this.checker = checker;
  }

  /** A name or a member of something. */
  Term path(Expr expr) {
    List<Identifier> words = References.path(expr);
    if (words == null) {
      Expr.Member member = (Expr.Member) expr;
      return member(checker.check(member.target()), member.member(), member.span());
    }
    Term local = local(words);
    if (local != null) {
      return local;
    }
    Declarations.Found found =
        checker.declarations().resolve(checker.scope(), words, checker.self());
    if (found == null) {
      return builtInOrUnknown(expr, words);
    }
    Span span = words.getFirst().span().to(words.get(found.used() - 1).span());
    if (isBroken(found)) {
      return checker.failed(expr.span());
    }
    if (checker.declarations().figure(found.name()) == null) {
      return notAFigure(found, words, span);
    }
    Term term = checker.reference(span, found.name());
    for (int i = found.used(); i < words.size(); i++) {
      term = member(term, words.get(i), words.getFirst().span().to(words.get(i).span()));
    }
    return term;
  }

  /** Whether a name leads to a statement that could not be read; there is nothing more to say. */
  private boolean isBroken(Declarations.@Nullable Found found) {
    return found != null && checker.declarations().isBroken(found.name());
  }

  private @Nullable Term local(List<Identifier> words) {
    List<TermChecker.Local> locals = checker.locals();
    for (int i = 0; i < locals.size(); i++) {
      TermChecker.Local local = locals.get(i);
      if (local.name().equals(words.getFirst().text())) {
        Term term = new Term.Local(words.getFirst().span(), local.typed(), i, local.name());
        for (Identifier word : words.subList(1, words.size())) {
          term = member(term, word, words.getFirst().span().to(word.span()));
        }
        return term;
      }
    }
    return null;
  }

  private Term builtInOrUnknown(Expr expr, List<Identifier> words) {
    Identifier first = words.getFirst();
    Value constant =
        switch (first.text()) {
          case "true" -> Value.of(true);
          case "false" -> Value.of(false);
          case "none" -> Values.NONE;
          default -> null;
        };
    if (constant != null && words.size() == 1) {
      Type type = constant instanceof Value.Truth ? Types.TRUTH : Types.ANYTHING;
      return new Term.Constant(expr.span(), Typed.of(type), constant);
    }
    Diagnostic diagnostic = checker.diagnostic(NameCode.UNKNOWN_NAME, first.span(), first.text());
    return checker.report(diagnostic.hint(unknownHint(first.text())));
  }

  private @Nullable String unknownHint(String name) {
    if (!checker.declarations().maySuggest(checker.declarations().figures().size())) {
      return null;
    }
    Set<String> known = new TreeSet<>(checker.declarations().visible(checker.scope()));
    for (TermChecker.Local local : checker.locals()) {
      known.add(local.name());
    }
    String hint = Suggestions.hint(name, known);
    if (hint == null && checker.units().find(name).isPresent()) {
      return "`" + name + "` is a unit, and a unit follows a number: `1 " + name + "`";
    }
    return hint;
  }

  private Term notAFigure(Declarations.Found found, List<Identifier> words, Span span) {
    Set<String> members = checker.declarations().members(found.name());
    if (found.used() < words.size()) {
      Identifier member = words.get(found.used());
      return checker.report(
          checker
              .diagnostic(NameCode.UNKNOWN_MEMBER, member.span(), found.name(), member.text())
              .hint(memberHint(member.text(), members)));
    }
    String hint =
        checker.declarations().ladder(found.name()) != null
            ? "look a rung up: `" + found.name() + "[…]`"
            : "it has " + listed(members);
    return checker.report(checker.diagnostic(NameCode.NOT_A_VALUE, span, found.name()).hint(hint));
  }

  private static String memberHint(String written, Set<String> members) {
    String near = Suggestions.hint(written, members);
    return near != null
        ? near
        : members.isEmpty() ? "it has no members" : "it has " + listed(members);
  }

  private static String listed(Set<String> names) {
    List<String> quoted = new ArrayList<>();
    for (String name : names) {
      if (quoted.size() == 8) {
        quoted.add("…");
        break;
      }
      quoted.add("`" + name + "`");
    }
    return String.join(", ", quoted);
  }

  /** A member of a value that is only known when the plan runs. */
  private Term member(Term target, Identifier member, Span span) {
    if (target.type() instanceof Type.Anything) {
      return checker.failed(span);
    }
    PlanBlock.Ladder ladder =
        target.type() instanceof Type.Rung rung
            ? checker.declarations().ladder(rung.ladder())
            : null;
    if (ladder == null) {
      Set<String> members =
          target instanceof Term.Reference reference
              ? checker.declarations().members(reference.name())
              : Set.of();
      return checker.report(
          checker
              .diagnostic(
                  NameCode.UNKNOWN_MEMBER,
                  member.span(),
                  checker.source().text(target.span()),
                  member.text())
              .hint(memberHint(member.text(), members)));
    }
    return field(target, ladder, member, span);
  }

  private Term field(Term rung, PlanBlock.Ladder ladder, Identifier member, Span span) {
    Typed typed = null;
    Set<String> fields = new TreeSet<>();
    for (PlanBlock.Rung each : ladder.rungs()) {
      String owner = ladder.name() + "." + each.name();
      fields.addAll(checker.declarations().members(owner));
      Typed field = checker.checking().typeOf(owner + "." + member.text());
      if (field == null) {
        continue;
      }
      if (typed == null || typed.type() instanceof Type.AnyQuantity) {
        typed = field;
      } else if (!field.type().fits(typed.type())) {
        return checker.failed(span); // Reported where the rungs stand.
      }
    }
    if (typed == null) {
      return checker.report(
          checker
              .diagnostic(
                  NameCode.UNKNOWN_MEMBER, member.span(), ladder.name() + "[…]", member.text())
              .hint(memberHint(member.text(), fields)));
    }
    return new Term.Field(span, typed, rung, ladder.name(), member.text());
  }

  /** A look-up in a ladder. */
  Term lookUp(Expr.Index index) {
    Term key = checker.check(index.key());
    List<Identifier> words = References.path(index.target());
    Declarations.Found found =
        words == null
            ? null
            : checker.declarations().resolve(checker.scope(), words, checker.self());
    if (words != null && found == null) {
      return builtInOrUnknown(index.target(), words);
    }
    if (isBroken(found)) {
      return checker.failed(index.span());
    }
    PlanBlock.Ladder ladder =
        found == null || words == null || found.used() < words.size()
            ? null
            : checker.declarations().ladder(found.name());
    if (ladder == null) {
      return checker.report(
          checker.diagnostic(
              NameCode.NOT_A_LADDER,
              index.target().span(),
              checker.source().text(index.target().span())));
    }
    if (ladder.goesByConditions()) {
      String target = checker.source().text(index.target().span());
      return checker.report(
          checker
              .diagnostic(TypeCode.LOOK_UP_CONDITIONS, index.span(), target)
              .hint("the rung that is current is `" + target + ".current`"));
    }
    Typed driver = edgeType(ladder);
    if (driver != null && !key.type().fits(driver.type())) {
      return wrongKey(index, key, ladder, driver);
    }
    return new Term.LookUp(
        index.span(), Typed.of(new Type.Rung(ladder.name())), ladder.name(), key);
  }

  private Term wrongKey(Expr.Index index, Term key, PlanBlock.Ladder ladder, Typed driver) {
    String target = checker.source().text(index.target().span());
    boolean named =
        index.key() instanceof Expr.Text text
            && ladder.rungs().stream().anyMatch(rung -> rung.name().equals(text.text()));
    String hint =
        index.key() instanceof Expr.Text text && named
            ? "a rung is read by its name: `" + target + "." + text.text() + "`"
            : new DimensionHints(checker).to(key, driver);
    return checker.report(
        checker
            .diagnostic(
                TypeCode.LOOK_UP_MISMATCH,
                key.span(),
                target,
                checker.describe(driver),
                checker.describe(key.typed()))
            .hint(hint));
  }

  private @Nullable Typed edgeType(PlanBlock.Ladder ladder) {
    for (String edge : ladder.positions()) {
      Typed typed = checker.checking().typeOf(edge);
      if (typed != null && typed.type() instanceof Type.Quantity) {
        return typed;
      }
    }
    return null;
  }

  /** An expression in an amended plan. */
  Term with(Expr.With with) {
    Term target = checker.check(with.target());
    List<Term.Amendment> amendments = new ArrayList<>();
    for (Expr.Binding binding : with.bindings()) {
      Term value = checker.check(binding.value());
      String name = amended(binding.path());
      Typed typed = name == null ? null : checker.checking().typeOf(name);
      if (name == null || typed == null) {
        continue;
      }
      if (isUntold(value, typed)) {
        if (!checker.declarations().hasErrors()) {
          checker.report(
              checker
                  .diagnostic(
                      TypeCode.AMENDMENT_UNTOLD, binding.path().span(), binding.path().text())
                  .hint(untoldHint(value)));
        }
        continue;
      }
      if (!value.type().fits(typed.type())) {
        checker.report(
            checker
                .diagnostic(
                    TypeCode.AMENDMENT_MISMATCH,
                    binding.value().span(),
                    binding.path().text(),
                    checker.describe(typed),
                    checker.describe(value.typed()))
                .hint(new DimensionHints(checker).to(value, typed)));
        continue;
      }
      amendments.add(new Term.Amendment(name, value));
    }
    return new Term.Amended(with.span(), target.typed(), target, amendments);
  }

  /** Whether nothing says what an unset figure is, so that what is computed from it has no unit. */
  private static boolean isUntold(Term value, Typed typed) {
    boolean plain = value.type().fits(Types.NUMBER) && value.type().isQuantity();
    return typed.type() instanceof Type.Anything && !plain;
  }

  private static @Nullable String untoldHint(Term value) {
    return value.unit() == null
        ? null
        : "say its unit where it is defined: `unset in " + value.unit().text() + "`";
  }

  /** The full name that a binding sets, or null after a report. */
  private @Nullable String amended(Path path) {
    Declarations.Found found = checker.declarations().resolve(checker.scope(), path.words(), "");
    boolean figure =
        found != null
            && found.used() == path.words().size()
            && checker.declarations().figure(found.name()) != null;
    if (figure && found != null) {
      return found.name();
    }
    if (isBroken(found)) {
      return null;
    }
    String policy = Policies.name(path.text());
    if (checker.declarations().figure(policy) != null) {
      return policy;
    }
    checker.report(
        checker
            .diagnostic(NameCode.UNKNOWN_NAME, path.span(), path.text())
            .hint(
                checker.units().find(path.text()).isPresent()
                    ? "only a unit that the plan declares can be amended, as by `unit month = 30"
                        + " days`"
                    : unknownHint(path.text())));
    return null;
  }
}
