package dev.plimsoll.analysis;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.syntax.Operator;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds results in which room is left twice: a product or quotient, followed through the figures it
 * is made of, with two factors that are called a headroom, a buffer or a utilisation and work the
 * same way.
 */
final class HeadroomJudge implements PlanJudge {

  /** Words of what is left free, as a factor beyond one or a share added to it. */
  private static final Set<String> FREE =
      Set.of("headroom", "buffer", "margin", "safety", "contingency", "reserve");

  /** Words of what is used, as a share. */
  private static final Set<String> USED = Set.of("utilisation", "utilization", "fill");

  /**
   * A factor that leaves room.
   *
   * @param name the full name of the figure
   * @param raises whether it makes the result larger
   */
  private record Room(String name, boolean raises) {}

  @Override
  public void judge(Findings findings) {
    new Chains(findings).judge();
  }

  private static final class Chains {

    private final Findings findings;
    private final Program program;
    private final Map<String, List<Room>> known = new HashMap<>();

    Chains(Findings findings) {
      this.findings = findings;
      this.program = findings.evaluation().program();
    }

    /** Each definition stands after all that it reads, so that what they leave is known. */
    void judge() {
      for (Definition definition : program.inOrder()) {
        List<Room> rooms = new ArrayList<>();
        boolean single = addRooms(definition.formula(), true, rooms);
        Room first = null;
        Room second = null;
        for (Room room : rooms) {
          if (first == null) {
            first = room;
          } else if (second == null && room.raises() == first.raises()) {
            second = room;
          }
        }
        if (first != null && second != null && !isCombination(definition)) {
          if (single && definition.source() == program.source()) {
            report(definition, first, second);
          }
          known.put(definition.name(), rooms);
        } else if (rooms.size() == 1) {
          known.put(definition.name(), rooms);
        }
      }
    }

    /** A figure of nothing but shares is how an author says that several are meant together. */
    private boolean isCombination(Definition definition) {
      for (String name : definition.reads()) {
        Definition read = program.definition(name);
        if (read != null && (!isShare(read) || !(isNamed(read, FREE) || isNamed(read, USED)))) {
          return false;
        }
      }
      return true;
    }

    private void report(Definition definition, Room first, Room second) {
      Diagnostic diagnostic =
          Diagnostic.of(
              AnalysisCode.HEADROOM_TWICE,
              definition.source(),
              definition.formula().span(),
              definition.name(),
              first.name(),
              second.name());
      findings.add(
          diagnostic
              .note(
                  "`"
                      + first.name()
                      + "` is "
                      + findings.text(first.name())
                      + (first.name().equals(second.name())
                          ? ""
                          : ", `" + second.name() + "` is " + findings.text(second.name())))
              .hint(
                  "leave one of them out, or join both in one figure to say that they are meant"));
    }

    /**
     * Adds the factors of a term that leave room.
     *
     * @param above whether the term multiplies
     * @return whether none of the figures it is made of leaves room twice already
     */
    private boolean addRooms(Term term, boolean above, List<Room> rooms) {
      return switch (term) {
        case Term.Arithmetic product when product.operator() == Operator.TIMES -> {
          boolean left = addRooms(product.left(), above, rooms);
          yield addRooms(product.right(), above, rooms) && left;
        }
        case Term.Arithmetic quotient when quotient.operator() == Operator.DIVIDED_BY -> {
          boolean left = addRooms(quotient.left(), above, rooms);
          yield addRooms(quotient.right(), !above, rooms) && left;
        }
        case Term.Arithmetic sum -> {
          addShare(sum, above, rooms);
          yield true;
        }
        case Term.BuiltInCall call when !call.arguments().isEmpty() && isRounding(call) ->
            addRooms(call.arguments().getFirst(), above, rooms);
        case Term.Shown shown -> addRooms(shown.operand(), above, rooms);
        case Term.Relabelled relabelled -> addRooms(relabelled.operand(), above, rooms);
        case Term.Reference reference -> addReference(reference, above, rooms);
        default -> true;
      };
    }

    private static boolean isRounding(Term.BuiltInCall call) {
      return Set.of("ceil", "floor", "round").contains(call.function().name());
    }

    private boolean addReference(Term.Reference reference, boolean above, List<Room> rooms) {
      Definition definition = program.definition(reference.name());
      if (definition == null) {
        return true;
      }
      if (isShare(definition)) {
        Rational value = findings.number(definition.name());
        int size = value == null ? 0 : value.compareTo(Rational.ONE);
        boolean leaves =
            size > 0 ? isNamed(definition, FREE) : size < 0 && isNamed(definition, USED);
        if (leaves) {
          rooms.add(new Room(definition.name(), above == (size > 0)));
        }
        if (leaves || !known.containsKey(definition.name())) {
          return true;
        }
      }
      List<Room> inner = known.getOrDefault(definition.name(), List.of());
      inner.forEach(room -> rooms.add(new Room(room.name(), above == room.raises())));
      return inner.size() < 2;
    }

    /** {@code 1 + headroom} and {@code 1 - reserve}. */
    private void addShare(Term.Arithmetic sum, boolean above, List<Room> rooms) {
      boolean plus = sum.operator() == Operator.PLUS;
      if (!plus && sum.operator() != Operator.MINUS) {
        return;
      }
      Definition right = named(sum.right());
      Definition left = plus ? named(sum.left()) : null;
      Definition share = right != null && sum.left() instanceof Term.Amount ? right : left;
      boolean one = sum.left() instanceof Term.Amount || sum.right() instanceof Term.Amount;
      if (share != null && one && isShare(share) && isNamed(share, FREE)) {
        rooms.add(new Room(share.name(), above == plus));
      }
    }

    private @Nullable Definition named(Term term) {
      return term instanceof Term.Reference reference ? program.definition(reference.name()) : null;
    }

    private static boolean isShare(Definition definition) {
      return Types.NUMBER.equals(definition.type());
    }

    private static boolean isNamed(Definition definition, Set<String> words) {
      return hasWord(Findings.last(definition.name()), words)
          || hasWord(definition.meaning(), words);
    }

    private static boolean hasWord(String text, Set<String> words) {
      StringBuilder word = new StringBuilder();
      for (int i = 0; i <= text.length(); i++) {
        if (i < text.length() && Character.isLetter(text.charAt(i))) {
          word.append(text.charAt(i));
        } else {
          if (words.contains(word.toString().toLowerCase(Locale.ROOT))) {
            return true;
          }
          word.setLength(0);
        }
      }
      return false;
    }
  }
}
