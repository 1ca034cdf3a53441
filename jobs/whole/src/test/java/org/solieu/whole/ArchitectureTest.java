package org.solieu.whole;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.apache.spark.sql.Encoders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What may know what. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.solieu");

    static final List<String> STAGES = List.of("archive", "claims", "observations", "series", "views");

    @ParameterizedTest
    @FieldSource("STAGES")
    void aStageKnowsOnlyTheVocabularyAndTheWarehouse(String stage) {
        String[] others = STAGES.stream()
                .filter(other -> !other.equals(stage))
                .map(other -> "org.solieu." + other + "..")
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage("org.solieu." + stage + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("org.solieu.workflow..")
                .because("stages meet in tables, so that each can be read, run and replaced alone")
                .check(CLASSES);
    }

    @Test
    void theVocabularyKnowsNoEngine() {
        noClasses()
                .that()
                .resideInAPackage("org.solieu.vocabulary..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.spark..", "org.apache.iceberg..", "io.trino..", "java.sql..", "java.net.http..")
                .because("the words mean the same whatever runs them")
                .check(CLASSES);
    }

    @Test
    void theWorkflowKnowsNoSpark() {
        noClasses()
                .that()
                .resideInAPackage("org.solieu.workflow..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.spark..", "org.apache.iceberg..")
                .because("the order of the stages does not depend on how they run")
                .check(CLASSES);
    }

    static final List<String> ROOMS =
            List.of("org.solieu.claims.prose", "org.solieu.claims.tables", "org.solieu.workflow");

    @ParameterizedTest
    @FieldSource("ROOMS")
    void roomsFormNoCircleAndDoNotKnowWhatPutsThemTogether(String house) {
        slices().matching(house + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a room can be read without those above it")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(house + ".*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(house)
                .because("what puts the rooms together lies above them")
                .check(CLASSES);
    }

    @Test
    void nobodyMakesEncodersOfBeans() {
        noClasses()
                .should()
                .callMethod(Encoders.class, "bean", Class.class)
                .because("a record loses every column in one")
                .check(CLASSES);
    }

    @Test
    void onlySettingsReadTheEnvironment() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.solieu.warehouse.Settings")
                .should()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .because("one list shows every setting")
                .check(CLASSES);
    }

    @Test
    void noClassIsNamedForHavingNoIdea() {
        classes()
                .should()
                .haveSimpleNameNotEndingWith("Util")
                .andShould()
                .haveSimpleNameNotEndingWith("Utils")
                .andShould()
                .haveSimpleNameNotEndingWith("Helper")
                .andShould()
                .haveSimpleNameNotEndingWith("Manager")
                .check(CLASSES);
    }
}
