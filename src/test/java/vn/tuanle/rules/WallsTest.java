package vn.tuanle.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import vn.tuanle.Application;
import vn.tuanle.kernel.Schema;
import vn.tuanle.kernel.Sheets;
import vn.tuanle.ui.Page;
import vn.tuanle.ui.PageHandler;

/// Modules keep to their walls, names to the house's names, pages to their templates.
class WallsTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.tuanle");
    private static final Pattern REFUSED =
            Pattern.compile(".*(Service|Manager|Helper|Util|Utils|Dto|Entity|Impl|Mapper)");

    @Test
    void modulesCallOnlyWhatTheyMay() {
        ApplicationModules.of(Application.class).verify();
    }

    @Test
    void everyModuleWithTablesIsMigratedInTheOrderOfItsDependencies() {
        ApplicationModules modules = ApplicationModules.of(Application.class);
        for (int i = 0; i < Schema.MODULES.size(); i++) {
            var module = modules.getModuleByName(Schema.MODULES.get(i)).orElseThrow();
            List<String> later = Schema.MODULES.subList(i + 1, Schema.MODULES.size());
            if (later.isEmpty()) continue;
            assertThat(module.getAllDependencies(modules)
                            .uniqueModules()
                            .map(other -> other.getIdentifier().toString()))
                    .as("what %s depends on", Schema.MODULES.get(i))
                    .doesNotContainAnyElementsOf(later);
        }
    }

    @Test
    void noTypeHasANameThatTellsNothing() {
        assertThat(OURS.stream()
                        .map(JavaClass::getSimpleName)
                        .filter(name -> REFUSED.matcher(name).matches()))
                .isEmpty();
    }

    @Test
    void theReaderKnowsNeitherSpringNorSql() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("vn.tuanle.reading")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.jdbc..", "org.springframework.web..", "java.sql..")
                .check(OURS);
    }

    @Test
    void wordsReachACellOnlyAsPlainText() {
        ArchRuleDefinition.noClasses()
                .that()
                .areNotAssignableTo(Sheets.class)
                .should()
                .callMethod(Worksheet.class, "value", int.class, int.class, String.class)
                .orShould()
                .callMethod(Worksheet.class, "inlineString", int.class, int.class, String.class)
                .orShould()
                .callMethod(Worksheet.class, "formula", int.class, int.class, String.class)
                .because("what begins like a formula must not become one: use kernel.Sheets.text")
                .check(OURS);
    }

    @Test
    void everyPageHasATemplateOfItsName() {
        assertThat(OURS.stream()
                        .filter(type -> type.isAssignableTo(Page.class) && !type.isInterface())
                        .map(type -> PageHandler.templateOf(type.reflect()))
                        .filter(template ->
                                getClass().getClassLoader().getResource("vn/tuanle/" + generated(template)) == null))
                .isEmpty();
    }

    /// `plan/PlanPage.jte` is compiled to `plan/JtePlanPageGenerated.class`.
    private static String generated(String template) {
        return template.replaceFirst("/(\\w+)\\.jte$", "/Jte$1Generated.class");
    }
}
