package dev.plimsoll.cli;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Imports point one way: a module uses only those before it, and no two packages use each other.
 */
final class ModuleDirectionTest {

  /** Each module may use those before it. */
  private static final List<String> MODULES =
      List.of("language", "model", "engine", "analysis", "document", "cli");

  private static final SliceAssignment EACH_PACKAGE =
      new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
          return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
          return "packages of Plimsoll";
        }
      };

  private static JavaClasses classes;

  @BeforeAll
  static void readClasses() {
    classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location ->
                !location.contains("-tests.jar") && !location.contains("/test-classes/"))
            .importPackages("dev.plimsoll");
  }

  @Test
  void everyClassBelongsToAModule() {
    assertThat(classes)
        .isNotEmpty()
        .allSatisfy(type ->
            assertThat(MODULES)
                .as(type.getName())
                .anyMatch(module -> isIn(module, type.getPackageName())));
  }

  private static boolean isIn(String module, String packageName) {
    return (packageName + ".").startsWith("dev.plimsoll." + module + ".");
  }

  @Test
  void modulesUseOnlyThoseBeforeThem() {
    LayeredArchitecture modules = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String module : MODULES) {
      // A module that has no classes yet is no violation.
      modules = modules.optionalLayer(module).definedBy("dev.plimsoll." + module + "..");
    }
    for (int i = 0; i < MODULES.size(); i++) {
      String[] before = MODULES.subList(0, i).toArray(String[]::new);
      modules =
          i == 0
              ? modules.whereLayer(MODULES.get(i)).mayNotAccessAnyLayer()
              : modules.whereLayer(MODULES.get(i)).mayOnlyAccessLayers(before);
    }
    modules.check(classes);
  }

  @Test
  void packagesFormNoCycle() {
    slices().assignedFrom(EACH_PACKAGE).should().beFreeOfCycles().check(classes);
  }
}
