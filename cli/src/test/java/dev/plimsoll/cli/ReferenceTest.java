package dev.plimsoll.cli;

import dev.plimsoll.cli.reference.Reference;
import dev.plimsoll.language.Golden;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The generated parts of the documentation are what the registries say. */
final class ReferenceTest {

  private static final Path PAGE = Path.of("../docs/language.md");

  @Test
  void languageReferenceIsCurrent() throws IOException {
    Golden.check(PAGE, Reference.renew(Golden.read(PAGE)));
  }
}
