package dev.plimsoll.model.check;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Operator;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One of several figures, by a text.
 *
 * @param chosen the text
 * @param choices the figures by the texts they stand for; the last is for any other
 */
public record Choosing(Calc chosen, Map<String, Calc> choices) implements Calc {
  @Override
  public List<String> names() {
    List<String> names = new ArrayList<>(chosen.names());
    choices.values().forEach(choice -> names.addAll(choice.names()));
    return names;
  }

  @Override
  public Term term(TermChecker checker, Span span) {
    Term result = null;
    for (Map.Entry<String, Calc> choice : List.copyOf(choices.entrySet()).reversed()) {
      Term one = choice.getValue().term(checker, span);
      Term word = new Term.Constant(span, Typed.of(Types.WORDS), Value.of(choice.getKey()));
      Term named =
          new Term.Comparison(
              span, Typed.of(Types.TRUTH), Operator.EQUAL, chosen.term(checker, span), word);
      result = result == null ? one : new Term.Choice(span, one.typed(), named, one, result);
    }
    return result == null ? checker.failed(span) : result;
  }
}
