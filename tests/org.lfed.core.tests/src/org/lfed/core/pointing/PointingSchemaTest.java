// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lfed.core.link.ColumnIdentity;
import org.lfed.core.link.Schemas;
import org.lfed.core.schema.Column;
import org.lfed.core.schema.Schema;
import org.lfed.core.schema.ValueKind;

class PointingSchemaTest {

    private static Schema wide(int columns) {
        return Schemas.schema(Schemas.table(
                "wide",
                IntStream.range(0, columns)
                        .mapToObj(i -> Schemas.column("c" + i, "INTEGER"))
                        .toArray(Column[]::new)));
    }

    @Test
    void describesWordsThenPlaceholders() {
        Schema schema = Schemas.schema(
                Schemas.table(
                        "dim_students",
                        Schemas.column("student_id", "INTEGER"),
                        Schemas.column("gpa", "DOUBLE"),
                        Schemas.column("isActive", "BOOLEAN")),
                Schemas.table(
                        "Visits",
                        Schemas.column("student_id", "BIGINT"),
                        Schemas.column("day", "DATE"),
                        Schemas.column("note", "VARCHAR"),
                        Schemas.column("tags", "VARCHAR[]")));

        assertEquals(
                "<|schema|><|table|> student<|s|><T0><|:int|> student id<C0><|:num|> gpa<C1><|:bool|> is active<C2>"
                        + "<|table|> visit<|s|><T1><C0><|:date|> day<C3><|:text|> note<C4><|:other|> tag<|s|><C5>",
                PointingSchema.of(schema).text());
    }

    @Test
    void givesColumnsOfOneNameAndKindOnePlaceholder() {
        PointingSchema schema = PointingSchema.of(Schemas.schema(
                Schemas.table("a", Schemas.column("code", "INTEGER")),
                Schemas.table("b", Schemas.column("CODE", "BIGINT")),
                Schemas.table("c", Schemas.column("code", "VARCHAR"))));

        assertEquals("<C0>", schema.columnToken(new ColumnIdentity("Code", ValueKind.INTEGER)));
        assertEquals("<C1>", schema.columnToken(new ColumnIdentity("code", ValueKind.TEXT)));
    }

    @Test
    void isTheSameEveryTime() {
        assertEquals(
                PointingSchema.of(Schemas.school()).text(),
                PointingSchema.of(Schemas.school()).text());
    }

    @Test
    void canBeShuffledForTraining() {
        String text = PointingSchema.shuffled(Schemas.school(), 7).text();

        assertEquals(text, PointingSchema.shuffled(Schemas.school(), 7).text());
        assertNotEquals(text, PointingSchema.shuffled(Schemas.school(), 8).text());
        assertEquals(PointingSchema.of(Schemas.school()).text().replaceAll("\\d+", ""), text.replaceAll("\\d+", ""));
    }

    @Test
    void fitsAsLongAsThereArePlaceholders() {
        assertTrue(PointingSchema.fits(wide(PointingVocabulary.COLUMNS)));
        assertFalse(PointingSchema.fits(wide(PointingVocabulary.COLUMNS + 1)));
        assertThrows(IllegalArgumentException.class, () -> PointingSchema.of(wide(PointingVocabulary.COLUMNS + 1)));
    }

    @Test
    void knowsNoForeignColumns() {
        ColumnIdentity foreign = new ColumnIdentity("nothing", ValueKind.TEXT);

        assertThrows(IllegalArgumentException.class, () -> PointingSchema.of(Schemas.school())
                .columnToken(foreign));
    }

    @Test
    void usesOnlyTokensOfTheVocabulary() {
        List<String> tokens = PointingVocabulary.specialTokens();
        String text = PointingPrompt.of(PointingSchema.of(Schemas.school()), "how many ELL kids got an F in 2023?")
                .text();

        Prompts.specialTokens(text).forEach(token -> assertTrue(tokens.contains(token), token));
    }
}
