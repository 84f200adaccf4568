// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1",
                " SELECT 1;",
                "SELECT 1 ;;\n; ",
                "SELECT 1 -- done",
                "SELECT 1; -- done",
                "SELECT 1 /* done; */ ; /* really /* done */ */",
                "\n\tSELECT 1\r\n"
            })
    void whatFollowsTheStatementIsTrimmed(String sql) {
        assertEquals("SELECT 1", StatementText.trim(sql));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT '; -- no comment'",
                "SELECT 'it''s; --'",
                "SELECT \"a;--\"\"b\"",
                "SELECT $$;--$$",
                "SELECT $tag$ it's $$;--$tag$",
                "SELECT E'\\'; --'",
                "SELECT 1 -- one\n, 2",
                "-- why\nSELECT 1",
                "SELECT 1; DROP TABLE t",
                "SELECT 1 /* never ends",
                "SELECT 'never ends ;"
            })
    void quotedTextAndEverythingBeforeTheLastWordStays(String sql) {
        assertEquals(sql, StatementText.trim(sql));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select 1|SELECT",
                "  ((delete from t))|DELETE",
                "-- delete{NL}update t set a = 1|UPDATE",
                "/* select */ drop table t|DROP"
            })
    void theFirstWordIsFoundBehindBracketsAndComments(String sql, String word) {
        assertEquals(Optional.of(word), StatementText.firstWord(sql.replace("{NL}", "\n")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/etc/passwd",
                "C:\\data",
                "data.csv",
                "DATA.CSV",
                "x.parquet",
                "x.json.gz",
                "s3://b/x",
                "https://x.org",
                "*.x",
                "a?b",
                "x[1]",
                "~root",
                "other.duckdb",
                "map.gpkg"
            })
    void pathsAreRecognized(String name) {
        assertTrue(StatementText.isPathLike(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "students",
                "Grade Level",
                "csv",
                "json",
                "2023-2024",
                "v1.2",
                "sis.students",
                "o'brien",
                "csv_import",
                "étudiants"
            })
    void ordinaryNamesAreNoPaths(String name) {
        assertFalse(StatementText.isPathLike(name));
    }
}
