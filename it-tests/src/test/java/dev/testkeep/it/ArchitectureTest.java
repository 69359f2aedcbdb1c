package dev.testkeep.it;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may know whom; docs/architecture.md has the same as a map, and .ci/violations breaks each rule once. */
class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.testkeep.storage", "dev.testkeep.dialect", "dev.testkeep.reports");

    private static final String INTERNAL = "dev.testkeep.storage.hibernate.internal.";

    /** From the bottom to the top: each may be used by those behind it. */
    private static final List<String> LAYERS = List.of(
            "connection",
            "transaction",
            "mapping",
            "hql",
            "bootstrap",
            "write",
            "read",
            "schema",
            "performance",
            "statistics");

    @Test
    void the_api_depends_on_the_java_platform_alone() {
        classes()
                .that()
                .resideInAPackage("dev.testkeep.storage..")
                .and()
                .resideOutsideOfPackage("dev.testkeep.storage.hibernate..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.sql..",
                        "org.jspecify..",
                        "dev.testkeep.storage",
                        "dev.testkeep.storage.exception..",
                        "dev.testkeep.storage.filter..",
                        "dev.testkeep.storage.internal..",
                        "dev.testkeep.storage.nodes..",
                        "dev.testkeep.storage.performance..",
                        "dev.testkeep.storage.recording..",
                        "dev.testkeep.storage.spi..",
                        "dev.testkeep.storage.statistics..",
                        "dev.testkeep.storage.transfer..")
                .check(PRODUCT);
    }

    @Test
    void the_storage_knows_no_dialect() {
        noClasses()
                .that()
                .resideInAPackage("dev.testkeep.storage..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.testkeep.dialect..")
                .check(PRODUCT);
    }

    @Test
    void a_dialect_does_not_know_the_storage() {
        noClasses()
                .that()
                .resideInAPackage("dev.testkeep.dialect..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.testkeep.storage.hibernate..")
                .check(PRODUCT);
    }

    @Test
    void a_dialect_knows_no_other_dialect() {
        slices().matching("dev.testkeep.dialect.(*)..")
                .should()
                .notDependOnEachOther()
                .check(PRODUCT);
    }

    @Test
    void the_packages_of_the_dialects_have_no_cycles() {
        slices().matching("dev.testkeep.dialect.(**)").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void what_is_internal_to_the_storage_is_used_by_it_alone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.testkeep.storage.hibernate..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.testkeep.storage.hibernate.internal..")
                .check(PRODUCT);
    }

    @Test
    void what_is_internal_to_the_api_is_used_by_it_alone() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.testkeep.storage.hibernate..", "dev.testkeep.dialect..", "dev.testkeep.reports..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.testkeep.storage.internal..")
                .check(PRODUCT);
    }

    @Test
    void the_packages_of_the_storage_have_one_direction() {
        LayeredArchitecture architecture = layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("dev.testkeep.storage.hibernate..")
                .layer("root")
                .definedBy("dev.testkeep.storage.hibernate");
        for (String layer : LAYERS) {
            architecture = architecture.layer(layer).definedBy(INTERNAL + layer);
        }
        for (int i = 0; i < LAYERS.size(); i++) {
            architecture = architecture.whereLayer(LAYERS.get(i)).mayOnlyBeAccessedByLayers(above(i));
        }
        architecture.whereLayer("root").mayNotBeAccessedByAnyLayer().check(PRODUCT);
    }

    private static String[] above(int layer) {
        return Stream.concat(LAYERS.subList(layer + 1, LAYERS.size()).stream(), Stream.of("root"))
                .toArray(String[]::new);
    }
}
