package dev.plimsoll.cli.text;

import dev.plimsoll.model.program.Definition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Figures by the words of their names: a block and what it holds, in the order of the document. */
final class FigureTree {

  private final String name;
  private final String word;
  private final Map<String, FigureTree> children = new LinkedHashMap<>();
  private @Nullable Definition definition;

  private FigureTree(String name, String word) {
    this.name = name;
    this.word = word;
  }

  /** The trees of some figures. */
  static Collection<FigureTree> of(List<Definition> figures) {
    FigureTree root = new FigureTree("", "");
    for (Definition figure : figures) {
      FigureTree tree = root;
      for (String word : words(figure.name())) {
        FigureTree child = tree.children.get(word);
        if (child == null) {
          child = new FigureTree(tree.name.isEmpty() ? word : tree.name + "." + word, word);
          tree.children.put(word, child);
        }
        tree = child;
      }
      tree.definition = figure;
    }
    return root.children();
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', start)) {
      words.add(name.substring(start, dot));
      start = dot + 1;
    }
    words.add(name.substring(start));
    return words;
  }

  /** Its full name. */
  String name() {
    return name;
  }

  /** The last word of its name. */
  String word() {
    return word;
  }

  /** The figure itself, or null where only what it holds has values. */
  @Nullable Definition definition() {
    return definition;
  }

  /** What it holds under a word, or null. */
  @Nullable FigureTree child(String child) {
    return children.get(child);
  }

  /** What it holds. */
  Collection<FigureTree> children() {
    return children.values();
  }
}
