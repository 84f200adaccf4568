// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lfed.core.link.Linker;
import org.lfed.core.link.Schemas;
import org.lfed.core.schema.Column;
import org.lfed.core.schema.Schema;
import org.lfed.core.schema.Table;

class PointingSelectionTest {

    private static final int OTHERS = 60;

    /** The school tables among many others. */
    private static Schema large() {
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < OTHERS; i++) {
            tables.add(Schemas.table(
                    "archive_" + i, Schemas.column("entry_" + i, "VARCHAR"), Schemas.column("size_" + i, "INTEGER")));
        }
        tables.addAll(Schemas.school().tables());
        return new Schema(tables, List.of(), "", "main");
    }

    private static List<String> names(Schema schema) {
        return schema.tables().stream().map(table -> table.name().name()).toList();
    }

    @Test
    void keepsASchemaThatFits() {
        Schema school = Schemas.school();

        assertSame(school, PointingSelection.select(new Linker(school), "anything"));
    }

    @Test
    void takesTheTablesThatTheQuestionNames() {
        Schema selected = PointingSelection.select(new Linker(large()), "average gpa by gender");

        assertTrue(names(selected).containsAll(List.of("grades", "students")), names(selected)::toString);
        assertTrue(PointingSchema.fits(selected));
    }

    @Test
    void takesSomethingEvenWhenNothingIsNamed() {
        Schema selected = PointingSelection.select(new Linker(large()), "xyzzy");

        assertEquals(PointingVocabulary.TABLES, selected.tables().size());
        assertTrue(PointingSchema.fits(selected));
    }

    @Test
    void prefersNamedColumnsThenKeysThenTheFirst() {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            columns.add(Schemas.column("filler_" + (char) ('a' + i % 26) + i, "INTEGER"));
        }
        columns.add(Schemas.column("owner_id", "INTEGER"));
        columns.add(Schemas.column("horsepower", "INTEGER"));
        Schema wide = Schemas.schema(Schemas.table("cars", columns.toArray(Column[]::new)));

        Table selected = PointingSelection.select(new Linker(wide), "average horsepower")
                .tables()
                .get(0);

        assertEquals(PointingVocabulary.COLUMNS, selected.columns().size());
        assertTrue(selected.column("horsepower").isPresent());
        assertTrue(selected.column("owner_id").isPresent());
        assertTrue(selected.column("filler_a0").isPresent());
    }
}
