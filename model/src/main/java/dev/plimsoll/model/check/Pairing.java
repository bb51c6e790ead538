package dev.plimsoll.model.check;

import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Operands that may be columns, which pair by the names of their rows, or lists. */
final class Pairing {

  private static final int FEW = 5;

  private final TermChecker checker;
  private final List<Term> operands;

  Pairing(TermChecker checker, List<Term> operands) {
    this.checker = checker;
    this.operands = operands;
  }

  Pairing(TermChecker checker, Term... operands) {
    this(checker, List.of(operands));
  }

  /** Whether one of them is a column, so that the result is one. */
  boolean isColumn() {
    for (Term operand : operands) {
      if (operand.type() instanceof Type.Column) {
        return true;
      }
    }
    return false;
  }

  /** The type of a result whose elements have this type. */
  Type shaped(Type element) {
    boolean column = false;
    boolean many = false;
    for (Term operand : operands) {
      if (operand.type() instanceof Type.Column given) {
        column = true;
        if (!given.rows().isEmpty()) {
          return new Type.Column(element, given.rows());
        }
      }
      many |= operand.type() instanceof Type.Many;
    }
    return column ? new Type.Column(element, List.of()) : many ? new Type.Many(element) : element;
  }

  /** A failed term, after a report, where columns do not pair; else null. */
  @Nullable Term misfit() {
    Term first = null;
    for (Term operand : operands) {
      if (operand.type() instanceof Type.Many && isColumn()) {
        return checker.report(
            checker
                .diagnostic(TypeCode.UNPAIRED_LIST, operand.span())
                .hint("give the values a table of their own, under the names of its rows"));
      }
      if (operand.type() instanceof Type.Column column && !column.rows().isEmpty()) {
        if (first == null) {
          first = operand;
        } else if (!new HashSet<>(rows(first)).equals(new HashSet<>(column.rows()))) {
          return unpaired(first, operand);
        }
      }
    }
    return null;
  }

  private Term unpaired(Term left, Term right) {
    List<String> leftOver = without(rows(left), rows(right));
    List<String> rightOver = without(rows(right), rows(left));
    List<String> all = new ArrayList<>(leftOver);
    all.addAll(rightOver);
    String names = listed(all) + (all.size() == 1 ? " has no partner" : " have no partner");
    return checker.report(
        checker
            .diagnostic(TypeCode.UNPAIRED_ROWS, right.span(), names)
            .labelled("has the rows " + listed(rows(right)))
            .and(left.span(), "has the rows " + listed(rows(left)))
            .hint("rows that belong together have the same name in both tables"));
  }

  private static List<String> rows(Term term) {
    return term.type() instanceof Type.Column column ? column.rows() : List.of();
  }

  private static List<String> without(List<String> rows, List<String> others) {
    List<String> left = new ArrayList<>(rows);
    left.removeAll(others);
    return left;
  }

  static String listed(List<String> names) {
    List<String> quoted = new ArrayList<>();
    for (String name : names) {
      if (quoted.size() == FEW) {
        quoted.add("…");
        break;
      }
      quoted.add("`" + name + "`");
    }
    return String.join(", ", quoted);
  }
}
