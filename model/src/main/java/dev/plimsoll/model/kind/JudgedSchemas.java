package dev.plimsoll.model.kind;

import static dev.plimsoll.model.kind.Schema.entry;

import java.util.List;

/** The pages of the statements that define nothing and are judged: they hold no fields. */
final class JudgedSchemas {

  private static final String GROUP = "judged";

  static final Schema CLAIM =
      new Schema(
          GROUP,
          "What the document states of a figure, held against what the plan computes. A figure"
              + " pinned in the prose is a claim, too.",
          "claim EXPRESSION = FIGURE",
          Schema.Names.NONE,
          Schema.Presence.REQUIRED,
          List.of(),
          List.of(),
          "",
          List.of(),
          List.of(
              entry("= FIGURE", "equal at the precision stated"),
              entry("= LOW to HIGH", "both ends of an uncertain figure"),
              entry("<, <=, >, >= FIGURE", "on that side of it")),
          """
          nodes = ceil(25_000 users / 10_000 users/node)
          claim nodes = 3 nodes
          claim 25_000 users / nodes = 8_333 users/node
          """);

  static final Schema REQUIRE =
      new Schema(
          GROUP,
          "A condition the plan sets itself. Where it fails, the values it reads are shown.",
          "require CONDITION \"why\"",
          Schema.Names.NONE,
          Schema.Presence.ABSENT,
          List.of(),
          List.of(),
          "",
          List.of(),
          List.of(),
          """
          memory = 12 GB
          require memory <= 16 GB "fits one small server"
          """);

  private JudgedSchemas() {}
}
