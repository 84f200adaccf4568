// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {

    @Test
    void theFileNameCarriesTheMoment() {
        assertEquals("lfed_result_20240305_070809.csv", CsvWriter.fileName(LocalDateTime.of(2024, 3, 5, 7, 8, 9)));
    }

    @Test
    void rowsEndWithCrLfAndFieldsAreQuotedWhereTheyMustBe() throws IOException {
        assertEquals(
                "name\r\n\"Smith, Ann\"\r\n\"says \"\"hi\"\"\"\r\n\"two\nlines\"\r\n\" padded \"\r\nplain\r\n",
                csv("name", "Smith, Ann", "says \"hi\"", "two\nlines", " padded ", "plain"));
    }

    @Test
    void aMissingValueDiffersFromAnEmptyText() throws IOException {
        assertEquals("a\r\n\r\n\"\"\r\n", csv("a", null, ""));
    }

    @Test
    void numbersStayNumbers() throws IOException {
        assertEquals(
                "a\r\n-5\r\n-0.25\r\n0.0000000001\r\n2024-01-02\r\n",
                csv("a", -5, -0.25, new BigDecimal("0.0000000001"), LocalDate.of(2024, 1, 2)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\uff1d1+1",
                "\uff0b1",
                "\uff0d1",
                "\uff20x",
                "   =1+1",
                "\u00a0=1+1",
                "\t=1+1",
                "\tx"
            })
    void textThatWouldRunAsAFormulaGetsAnApostrophe(String text) throws IOException {
        assertEquals("a\r\n'" + text + "\r\n", csv("a", text));
    }

    @Test
    void lineBreaksInFrontOfAFormulaAreMarkedAndQuoted() throws IOException {
        assertEquals("a\r\n\"'\r=1\"\r\n\"'\n=1\"\r\n", csv("a", "\r=1", "\n=1"));
    }

    @Test
    void quotedFormulasAreMarkedInsideTheirQuotes() throws IOException {
        assertEquals("a\r\n\"'=HYPERLINK(\"\"x\"\",1)\"\r\n", csv("a", "=HYPERLINK(\"x\",1)"));
    }

    @Test
    void columnHeadersAreNoFormulasEither() throws IOException {
        assertEquals("'=cmd\r\n", csv("=cmd"));
    }

    private static String csv(String column, Object... values) throws IOException {
        List<List<Object>> rows = Arrays.stream(values).map(Arrays::asList).toList();
        StringBuilder out = new StringBuilder();
        CsvWriter.write(new ResultTable(List.of(new ResultColumn(column, "VARCHAR")), rows), out);
        return out.toString();
    }
}
