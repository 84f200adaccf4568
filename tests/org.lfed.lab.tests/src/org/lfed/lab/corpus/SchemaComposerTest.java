// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lfed.core.schema.Column;
import org.lfed.core.schema.Schema;
import org.lfed.core.schema.Table;
import org.lfed.core.schema.ValueKind;

class SchemaComposerTest {

    private static final int SCHEMAS = 300;

    private static SchemaComposer composer;
    private static SchemaComposer samples;

    @BeforeAll
    static void read() throws IOException {
        Path common = Lexicons.folder().resolve("general.txt");
        Path more = Lexicons.folder().resolve("more.txt");
        Lexicon general = Lexicon.read(common, more);
        Lexicon sample = Lexicon.read(Lexicons.folder().resolve("sample.txt"), common, more);
        composer = new SchemaComposer(general, List.copyOf(general.domains().keySet()), true);
        samples = new SchemaComposer(sample, List.copyOf(general.domains().keySet()), true);
    }

    @Test
    void neverRepeatsANameWithinATableOrASchema() {
        for (int seed = 0; seed < SCHEMAS; seed++) {
            Schema schema = composer.compose(new Rng(seed)).toSchema();
            Set<String> tables = new HashSet<>();
            for (Table table : schema.tables()) {
                assertTrue(tables.add(table.name().key()), table.name()::toString);
                Set<String> columns = new HashSet<>();
                table.columns().forEach(column -> assertTrue(columns.add(column.name()), column.name()));
            }
        }
    }

    @Test
    void givesEqualNamesEqualKinds() {
        for (int seed = 0; seed < SCHEMAS; seed++) {
            Map<String, ValueKind> kinds = new HashMap<>();
            for (Table table : composer.compose(new Rng(seed)).toSchema().tables()) {
                for (Column column : table.columns()) {
                    assertEquals(kinds.computeIfAbsent(column.name(), name -> column.kind()), column.kind());
                }
            }
        }
    }

    @Test
    void refersFromKeysToTheTablesTheyAreCalledAfter() {
        int references = 0;
        for (int seed = 0; seed < SCHEMAS; seed++) {
            CorpusSchema schema = composer.compose(new Rng(seed));
            for (CorpusSchema.Reference reference : schema.references()) {
                assertTrue(reference.from().has(reference.column()));
                assertTrue(reference.to().has(reference.to().key()));
                references++;
            }
        }
        assertTrue(references > SCHEMAS / 4, "only " + references);
    }

    @Test
    void variesTheSampleSchema() {
        Set<String> names = new HashSet<>();
        for (int seed = 0; seed < SCHEMAS; seed++) {
            samples.variant("sample", new Rng(seed)).tables().forEach(table -> names.add(table.name()));
        }

        assertTrue(
                names.containsAll(List.of(
                        "enrollment", "attendance", "students", "discipline", "grades", "dim_student", "incidents")),
                names::toString);
    }
}
