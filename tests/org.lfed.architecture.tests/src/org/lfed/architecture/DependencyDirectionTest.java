// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import org.junit.jupiter.api.Test;

/** Arrows between the bundles point down only, and the promises that a bundle makes by what it does not use hold. */
class DependencyDirectionTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter().importPackages("org.lfed");

    @Test
    void theProductWasFound() {
        for (String bundle : new String[] {"core", "llama", "sample", "lab", "ui", "dbeaver", "cli"}) {
            assertTrue(
                    PRODUCT.stream().anyMatch(type -> type.getPackageName().startsWith("org.lfed." + bundle)), bundle);
        }
    }

    @Test
    void coreIsPlainJavaWithJackson() {
        classes()
                .that()
                .resideInAPackage("org.lfed.core..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.lfed.core..", "java..", "com.fasterxml.jackson..")
                .check(PRODUCT);
    }

    @Test
    void llamaKnowsOnlyTheModelOfCoreAndItsFiles() {
        classes()
                .that()
                .resideInAPackage("org.lfed.llama..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.lfed.llama..",
                        "org.lfed.core.model",
                        "org.lfed.core.catalog", // the header of a model file
                        "java..",
                        "com.sun.management..", // how much memory the machine has
                        "com.fasterxml.jackson..",
                        "de.kherud..")
                .check(PRODUCT);
    }

    @Test
    void nativeInferenceCodeIsLoadedByTheWorkerAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.lfed.llama.worker..")
                .and()
                .doNotHaveFullyQualifiedName("org.lfed.cli.bench.RawLlama") // runs in a process of its own
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("de.kherud.llama.LlamaModel")
                .check(PRODUCT);
    }

    @Test
    void theSampleKnowsOnlyTheCatalogueOfCore() {
        classes()
                .that()
                .resideInAPackage("org.lfed.sample..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.lfed.sample..", "org.lfed.core.catalog", "java..")
                .check(PRODUCT);
    }

    @Test
    void theLabKnowsCoreAlone() {
        classes()
                .that()
                .resideInAPackage("org.lfed.lab..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.lfed.lab..", "org.lfed.core..", "java..", "com.fasterxml.jackson..", "org.duckdb..")
                .check(PRODUCT);
    }

    @Test
    void theViewKnowsTheHostAndNoIde() {
        noClasses()
                .that()
                .resideInAPackage("org.lfed.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.lfed.dbeaver..", "org.lfed.cli..", "org.lfed.lab..", "org.jkiss..", "org.duckdb..")
                .check(PRODUCT);
    }

    @Test
    void whatTheViewDecidesNeedsNoWidgets() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.lfed.ui.ask..",
                        "org.lfed.ui.host..",
                        "org.lfed.ui.models..",
                        "org.lfed.ui.settings..",
                        "org.lfed.ui.starters..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.eclipse.swt..", "org.eclipse.jface..", "org.lfed.ui.view..")
                .check(PRODUCT);
    }

    @Test
    void nothingPointsUpToTheView() {
        noClasses()
                .that()
                .resideInAnyPackage("org.lfed.core..", "org.lfed.llama..", "org.lfed.sample..", "org.lfed.lab..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.lfed.ui..")
                .check(PRODUCT);
    }

    @Test
    void onlyTheAdapterKnowsDbeaver() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.lfed.dbeaver..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jkiss..", "org.lfed.dbeaver..")
                .check(PRODUCT);
    }

    @Test
    void theAdapterKnowsTheViewOnlyAsItsHost() {
        noClasses()
                .that()
                .resideInAPackage("org.lfed.dbeaver..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.lfed.ui..").and(resideOutsideOfPackage("org.lfed.ui.host")))
                .check(PRODUCT);
    }

    @Test
    void nothingPointsUpToTheCommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.lfed.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.lfed.cli..")
                .check(PRODUCT);
    }

    @Test
    void nothingButTheFetchingOfModelsOpensASocket() {
        noSockets(noClasses().that().resideOutsideOfPackage("org.lfed.cli.models.."))
                .check(PRODUCT);
    }

    @Test
    void theRuleAboutSocketsNoticesTheOnesThereAre() {
        ArchRule rule = noSockets(noClasses().that().resideInAPackage("org.lfed.cli.models.."));

        assertThrows(AssertionError.class, () -> rule.check(PRODUCT));
    }

    private static ArchRule noSockets(GivenClassesConjunction where) {
        return where.should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "java.nio.channels.spi..", "com.sun.net..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.net\\..*(Socket|Connection|InetAddress).*|java\\.nio\\.channels\\..*Socket.*");
    }

    @Test
    void packagesOfABundleHaveNoCycles() {
        slices().matching("org.lfed.core.(*)..").should().beFreeOfCycles().check(PRODUCT);
        slices().matching("org.lfed.lab.(*)..").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void thereIsNoStaticMutableState() {
        // Compilers keep the tables of their enum switches in synthetic fields.
        fields().that()
                .areStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .beFinal()
                .check(PRODUCT);
    }
}
