package dev.plimsoll.model.program;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.model.unit.UnitCatalogue;
import dev.plimsoll.model.value.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plan whose names are resolved and whose dimensions agree, as far as they do: what an error
 * spoils is left out, and the diagnostics say so.
 *
 * @param source the document
 * @param title its title
 * @param units the units it may use
 * @param definitions by full name; each stands after all that it reads
 * @param names the full names in the order of the document
 * @param claims in the order of the document
 * @param requirements in the order of the document
 * @param blocks in the order of the document
 * @param answers what was asked beyond the document, in the order asked
 * @param diagnostics what is wrong or deserves a look, in no particular order
 * @param usual the plan as it stands, where something is set or left out in this one: what both
 *     draw they draw alike; null where this is that plan
 */
public record Program(
    SourceText source,
    String title,
    UnitCatalogue units,
    Map<String, Definition> definitions,
    List<String> names,
    List<Claim> claims,
    List<Requirement> requirements,
    List<PlanBlock> blocks,
    List<Term> answers,
    List<Diagnostic> diagnostics,
    @Nullable Program usual) {

  /** Copies the collections. */
  public Program {
    definitions = Collections.unmodifiableMap(new LinkedHashMap<>(definitions));
    names = List.copyOf(names);
    claims = List.copyOf(claims);
    requirements = List.copyOf(requirements);
    blocks = List.copyOf(blocks);
    answers = List.copyOf(answers);
    diagnostics = List.copyOf(diagnostics);
  }

  /** A plan as it stands. */
  public Program(
      SourceText source,
      String title,
      UnitCatalogue units,
      Map<String, Definition> definitions,
      List<String> names,
      List<Claim> claims,
      List<Requirement> requirements,
      List<PlanBlock> blocks,
      List<Term> answers,
      List<Diagnostic> diagnostics) {
    this(
        source,
        title,
        units,
        definitions,
        names,
        claims,
        requirements,
        blocks,
        answers,
        diagnostics,
        null);
  }

  /** The same without its claims, which speak of the plan as it stands. */
  public Program withoutClaims() {
    return with(List.of(), this);
  }

  /** The same as what becomes of another plan when something is set in it. */
  public Program insteadOf(Program plan) {
    return with(claims, plan);
  }

  private Program with(List<Claim> otherClaims, Program plan) {
    return new Program(
        source,
        title,
        units,
        definitions,
        names,
        otherClaims,
        requirements,
        blocks,
        answers,
        diagnostics,
        plan);
  }

  /** The scenarios of the document itself, in its order. */
  public List<PlanBlock.Scenario> scenarios() {
    List<PlanBlock.Scenario> scenarios = new ArrayList<>();
    for (PlanBlock block : blocks) {
      if (block instanceof PlanBlock.Scenario scenario && scenario.source() == source) {
        scenarios.add(scenario);
      }
    }
    return scenarios;
  }

  /** The definition of a full name, or null. */
  public @Nullable Definition definition(String name) {
    return definitions.get(name);
  }

  /** All definitions, each after all that it reads. */
  public Collection<Definition> inOrder() {
    return definitions.values();
  }

  /** All definitions, in the order in which the document gives them. */
  public List<Definition> asWritten() {
    List<Definition> written = new ArrayList<>(names.size());
    for (String name : names) {
      Definition definition = definitions.get(name);
      if (definition != null) {
        written.add(definition);
      }
    }
    return written;
  }

  /**
   * The definitions of the document itself, in its order; those of an import are not among them.
   */
  public List<Definition> ownDefinitions() {
    List<Definition> own = new ArrayList<>();
    for (Definition definition : asWritten()) {
      if (definition.source() == source) {
        own.add(definition);
      }
    }
    return own;
  }

  /** The blocks of the document itself; those of an import are judged when it is checked itself. */
  public List<PlanBlock> ownBlocks() {
    List<PlanBlock> own = new ArrayList<>();
    for (PlanBlock block : blocks) {
      if (block.source() == source) {
        own.add(block);
      }
    }
    return own;
  }

  /** The block of a full name, or null. */
  public @Nullable PlanBlock block(String name) {
    for (PlanBlock block : blocks) {
      if (block.name().equals(name)) {
        return block;
      }
    }
    return null;
  }

  /** The ladder of a full name, or null. */
  public PlanBlock.@Nullable Ladder ladder(String name) {
    for (PlanBlock block : blocks) {
      if (block instanceof PlanBlock.Ladder ladder && ladder.name().equals(name)) {
        return ladder;
      }
    }
    return null;
  }

  /** The columns of a table: those of its cells, then those that are computed as wholes. */
  public List<String> columns(PlanBlock.Table table) {
    List<String> columns = new ArrayList<>(table.columns());
    String prefix = table.name() + ".";
    for (Definition definition : asWritten()) {
      String name = definition.name();
      boolean here =
          name.startsWith(prefix)
              && name.indexOf('.', prefix.length()) < 0
              && definition.type() instanceof Type.Column column
              && column.rows().equals(table.rows());
      if (here) {
        columns.add(name.substring(prefix.length()));
      }
    }
    return columns;
  }

  /** The table of a full name, or null. */
  public PlanBlock.@Nullable Table table(String name) {
    for (PlanBlock block : blocks) {
      if (block instanceof PlanBlock.Table table && table.name().equals(name)) {
        return table;
      }
    }
    return null;
  }
}
