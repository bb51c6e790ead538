package dev.plimsoll.cli.json;

import dev.plimsoll.model.number.NumberText;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.value.Type;
import java.io.StringWriter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Writes JSON with two spaces of indent, whatever the machine's line ends are. */
public final class Json {

  /** The version of the contract; a number is raised where a reader could break. */
  public static final int SCHEMA = 1;

  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

  private static final Separators SEPARATORS =
      Separators.createDefaultInstance()
          .withObjectNameValueSpacing(Separators.Spacing.AFTER)
          .withArrayEmptySeparator("")
          .withObjectEmptySeparator("");

  private static final ObjectWriteContext CONTEXT =
      new ObjectWriteContext.Base() {
        @Override
        public PrettyPrinter getPrettyPrinter() {
          DefaultPrettyPrinter printer = new DefaultPrettyPrinter(SEPARATORS);
          printer.indentObjectsWith(INDENT);
          printer.indentArraysWith(INDENT);
          return printer;
        }

        @Override
        public boolean hasPrettyPrinter() {
          return true;
        }
      };

  private final StringWriter text = new StringWriter();
  private final JsonGenerator generator = new JsonFactory().createGenerator(CONTEXT, text);

  /** What was written, with a line end behind it. */
  public String text() {
    generator.close();
    return text + "\n";
  }

  /** Starts an object that stands alone or in an array. */
  public Json object() {
    generator.writeStartObject();
    return this;
  }

  /** Starts an object in a field. */
  public Json object(String name) {
    generator.writeName(name);
    return object();
  }

  /** Ends an object. */
  public Json end() {
    generator.writeEndObject();
    return this;
  }

  /** Starts an array in a field. */
  public Json array(String name) {
    generator.writeName(name);
    generator.writeStartArray();
    return this;
  }

  /** Ends an array. */
  public Json endArray() {
    generator.writeEndArray();
    return this;
  }

  /** A text in a field, or null. */
  public Json field(String name, @Nullable String value) {
    if (value == null) {
      generator.writeNullProperty(name);
    } else {
      generator.writeStringProperty(name, value);
    }
    return this;
  }

  /** A whole number in a field. */
  public Json field(String name, int value) {
    generator.writeNumberProperty(name, value);
    return this;
  }

  /** Yes or no in a field. */
  public Json field(String name, boolean value) {
    generator.writeBooleanProperty(name, value);
    return this;
  }

  /** Texts in a field. */
  public Json field(String name, Iterable<String> values) {
    array(name);
    for (String value : values) {
      generator.writeString(value);
    }
    return endArray();
  }

  /** A number in a field, a text where it is unlimited, or null where there is none. */
  Json number(String name, double value) {
    generator.writeName(name);
    if (Double.isNaN(value)) {
      generator.writeNull();
    } else if (Double.isInfinite(value)) {
      generator.writeString("unlimited");
    } else {
      generator.writeNumber(NumberText.forJson(Rational.ofDouble(value)));
    }
    return this;
  }

  /** A statistic of draws in a field: a date where they are dates, else a number. */
  Json drawn(String name, double value, Type type) {
    return !(type instanceof Type.Day) || Double.isNaN(value)
        ? number(name, value)
        : field(
            name,
            Double.isInfinite(value)
                ? "never"
                : LocalDate.ofEpochDay(Math.round(value)).toString());
  }

  /** The name of a field whose value follows from {@link #generator}. */
  JsonGenerator generator(String name) {
    generator.writeName(name);
    return generator;
  }
}
