package dev.plimsoll.cli.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The plans that one can start from. */
public enum Template {
  BLANK("blank", "the parts of a plan, and nothing in them"),
  WEBAPP("webapp", "a web application: users, servers, sizes on the way, answer times"),
  SERVICE_FLEET(
      "service-fleet", "many small services on machines: density, spare, steps of growth"),
  MULTI_TENANT("multi-tenant", "a platform with tenants in tiers: revenue, servers, margin");

  private final String word;
  private final String meaning;

  Template(String word, String meaning) {
    this.word = word;
    this.meaning = meaning;
  }

  /** The template of a name, or null. */
  public static @Nullable Template find(String word) {
    for (Template template : values()) {
      if (template.word.equals(word)) {
        return template;
      }
    }
    return null;
  }

  /** The names of all. */
  public static List<String> names() {
    List<String> names = new ArrayList<>();
    for (Template template : values()) {
      names.add(template.word);
    }
    return names;
  }

  /** Its name. */
  public String word() {
    return word;
  }

  /** What it plans. */
  public String meaning() {
    return meaning;
  }

  /** Its text; generated sections in it are still empty. */
  String text() {
    String name = "/dev/plimsoll/cli/template/" + word + ".md";
    try (InputStream stream = Template.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("no template " + name);
      }
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
