package dev.plimsoll.model.kind;

import static dev.plimsoll.model.kind.Schema.entry;

import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.model.check.Lowering;
import java.util.List;

/** {@code import hz = "hosts/hetzner.plim"}; read before all others, so only its name is left. */
final class ImportKind extends Kind {

  ImportKind() {
    super(
        "import",
        new Schema(
            "documents",
            "Another file, by its path from this one. Its figures are read as `NAME.figure`; its"
                + " units come along; its claims are its own affair.",
            "import NAME = \"PATH\"",
            Schema.Names.ONE,
            Schema.Presence.REQUIRED,
            List.of(),
            List.of(),
            "",
            List.of(),
            List.of(entry("NAME.FIGURE", "each figure of the other file")),
            """
            import hosts = "catalogue/hosts.plim"
            """));
  }

  @Override
  void lower(Statement.Block block, Lowering into) {
    Identifier name = block.names().getFirst().words().getFirst();
    if (!into.isBroken(into.absolute(name.text()))) {
      into.block(name);
    }
  }
}
