package dev.plimsoll.model.kind;

import java.util.ArrayList;
import java.util.List;

/**
 * What a statement of a kind may hold, and its page in the reference.
 *
 * @param group the heading it stands under
 * @param summary one or two sentences
 * @param head how it is written: {@code budget NAME = LIMIT}
 * @param names how many names follow the word
 * @param value whether an equals sign follows them
 * @param clauses the prepositions it knows, with what they say
 * @param fields the fields it knows, with what they say
 * @param open whether other fields may stand in its body, and what they are; empty if not
 * @param nested the kinds that may stand in its body
 * @param defines the names it defines, with what they are
 * @param example a small plan that uses it
 */
public record Schema(
    String group,
    String summary,
    String head,
    Names names,
    Presence value,
    List<Entry> clauses,
    List<Entry> fields,
    String open,
    List<String> nested,
    List<Entry> defines,
    String example) {

  /** How many names follow the word of a kind; one that may be dotted is a path. */
  public enum Names {
    NONE,
    ONE,
    PATH,
    MANY,
    PATHS
  }

  /** Whether something stands in a statement. */
  public enum Presence {
    REQUIRED,
    OPTIONAL,
    ABSENT
  }

  /** A word and what it says. */
  public record Entry(String word, String meaning) {}

  /** Copies the lists. */
  public Schema {
    clauses = List.copyOf(clauses);
    fields = List.copyOf(fields);
    nested = List.copyOf(nested);
    defines = List.copyOf(defines);
  }

  static Entry entry(String word, String meaning) {
    return new Entry(word, meaning);
  }

  /** The words of some entries. */
  static List<String> words(List<Entry> entries) {
    List<String> words = new ArrayList<>();
    for (Entry entry : entries) {
      words.add(entry.word());
    }
    return words;
  }
}
