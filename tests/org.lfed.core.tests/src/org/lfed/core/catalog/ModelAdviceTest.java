// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lfed.core.link.Schemas;
import org.lfed.core.schema.Schema;

class ModelAdviceTest {

    private static final long GIGABYTE = 1_000_000_000L;

    private final ModelEntry demo = entry("demo", PromptStyle.POINTING, 0);
    private final ModelEntry small = entry("small", PromptStyle.CHAT, 2 * GIGABYTE);
    private final ModelEntry large = entry("large", PromptStyle.CHAT, 12 * GIGABYTE);
    private final ModelCatalog catalog = new ModelCatalog(List.of(demo, large, small));
    private final Schema sample = Schemas.school();
    private final Schema vineyard = Schemas.schema(
            Schemas.table("parcels", Schemas.column("parcel_id", "INTEGER"), Schemas.column("grape", "VARCHAR")));

    private Optional<ModelEntry> recommended(long memory) {
        return new ModelAdvice(catalog, memory)
                .about(demo, vineyard)
                .orElseThrow()
                .recommended();
    }

    @Test
    void saysNothingAboutTheDatabaseThatTheDemoModelWasMadeFor() {
        assertEquals(Optional.empty(), new ModelAdvice(catalog, 16 * GIGABYTE).about(demo, sample));
    }

    @Test
    void saysNothingAboutModelsForAnyDatabase() {
        assertEquals(Optional.empty(), new ModelAdvice(catalog, 16 * GIGABYTE).about(large, vineyard));
    }

    @Test
    void saysThatTheDemoModelWasNotMadeForAnotherDatabase() {
        ModelAdvice.Advice advice =
                new ModelAdvice(catalog, 16 * GIGABYTE).about(demo, vineyard).orElseThrow();

        assertEquals(
                "The demo model was made for the sample database; about yours it is often wrong."
                        + " Take Model large (large) for real work.",
                advice.sentence());
    }

    @Test
    void saysSoWhenATableOfTheSampleHasOnlyItsName() {
        Schema other = Schemas.schema(Schemas.table("students", Schemas.column("name", "VARCHAR")));

        assertTrue(new ModelAdvice(catalog, 0).about(demo, other).isPresent());
    }

    @Test
    void recommendsTheLargestModelThatFitsIntoTheMemory() {
        assertEquals(Optional.of(large), recommended(16 * GIGABYTE));
        assertEquals(Optional.of(small), recommended(8 * GIGABYTE));
    }

    @Test
    void recommendsTheSmallestWhenTheMemoryIsUnknown() {
        assertEquals(Optional.of(small), recommended(0));
    }

    @Test
    void recommendsNoneThatDoesNotFitButWarnsAllTheSame() {
        ModelAdvice.Advice advice =
                new ModelAdvice(catalog, GIGABYTE).about(demo, vineyard).orElseThrow();

        assertEquals(Optional.empty(), advice.recommended());
        assertTrue(advice.sentence().endsWith("Read the SQL before you trust an answer."));
    }

    @Test
    void saysNothingAboutADatabaseWithoutTables() {
        assertEquals(
                Optional.empty(),
                new ModelAdvice(catalog, 0).about(demo, new Schema(List.of(), List.of(), "", "main")));
    }

    private static ModelEntry entry(String id, PromptStyle style, long memory) {
        return new ModelEntry(
                id,
                "Model " + id,
                "",
                style,
                id + ".gguf",
                Optional.empty(),
                Optional.empty(),
                new Source.Bundled(),
                "",
                memory,
                2048,
                0);
    }
}
