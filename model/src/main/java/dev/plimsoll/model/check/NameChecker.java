package dev.plimsoll.model.check;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.model.program.PlanBlock;
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
    boolean figure = checker.declarations().figure(found.name()) != null;
    ColumnChecker columns = new ColumnChecker(checker);
    ColumnChecker.Read column = figure ? null : columns.of(found, words, span);
    if (!figure && column == null) {
      return notAFigure(found, words, span);
    }
    int used = column == null ? found.used() : column.used();
    Term term =
        column == null
            ? columns.ofThisRow(
                PerOne.read(checker, checker.reference(span, found.name()), found.name()), found)
            : column.term();
    for (int i = used; i < words.size(); i++) {
      term = member(term, words.get(i), words.getFirst().span().to(words.get(i).span()));
    }
    return term;
  }

  /** Whether a name leads to a statement that could not be read; there is nothing more to say. */
  boolean isBroken(Declarations.@Nullable Found found) {
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

  /** A value of the language, or a report that there is no such name. */
  Term builtInOrUnknown(Expr expr, List<Identifier> words) {
    Identifier first = words.getFirst();
    Value constant =
        switch (first.text()) {
          case "true" -> Value.of(true);
          case "false" -> Value.of(false);
          case "none" -> Values.NONE;
          case "never" -> Values.UNLIMITED;
          default -> null;
        };
    if (constant != null && words.size() == 1) {
      Type type =
          switch (constant) {
            case Value.Truth _ -> Types.TRUTH;
            case Value.Unlimited _ -> Types.DAY;
            default -> Types.ANYTHING;
          };
      return new Term.Constant(expr.span(), Typed.of(type), constant);
    }
    Diagnostic diagnostic = checker.diagnostic(NameCode.UNKNOWN_NAME, first.span(), first.text());
    return checker.report(diagnostic.hint(unknownHint(first.text())));
  }

  @Nullable String unknownHint(String name) {
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
            : has(members);
    return checker.report(checker.diagnostic(NameCode.NOT_A_VALUE, span, found.name()).hint(hint));
  }

  static String memberHint(String written, Set<String> members) {
    String near = Suggestions.hint(written, members);
    return near != null
        ? near
        : members.isEmpty() ? "it has no members" : "it has " + listed(members);
  }

  /** What a name has that is no figure by itself. */
  static String has(Set<String> members) {
    return "it has " + listed(members);
  }

  static String listed(Set<String> names) {
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
    if (target.type() instanceof Type.Column) {
      return new ColumnChecker(checker).cell(target, member, span);
    }
    if (target.type() instanceof Type.Rung row
        && checker.declarations().ladder(row.ladder()) == null) {
      return new ColumnChecker(checker).field(target, row.ladder(), member, span);
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
}
