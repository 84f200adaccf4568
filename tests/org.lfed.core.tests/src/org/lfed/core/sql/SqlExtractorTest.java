// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlExtractorTest {

    private final SqlExtractor extractor = new SqlExtractor();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1",
                "  SELECT 1\n",
                "SQL: SELECT 1",
                "{\"sql\": \"SELECT 1\"}",
                "{\"query\": \"SELECT 1\", \"confidence\": 0.9}",
                "```sql\nSELECT 1\n```",
                "```SQL\nSELECT 1\n```",
                "```\nSELECT 1\n```",
                "```sql SELECT 1 ```",
                "```SELECT 1```",
                "```sql\nSELECT 1",
                "```json\n{\"sql\": \"SELECT 1\"}\n```",
                "Here is the query:\n```sql\nSELECT 1\n```\nIt counts.",
                "In Python:\n```python\nprint(1)\n```\nIn SQL:\n```sql\nSELECT 1\n```"
            })
    void sqlIsFoundInAnEnvelopeAFenceOrRaw(String answer) {
        assertEquals(new Extraction.Sql("SELECT 1"), extractor.extract(answer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WITH a AS (SELECT 1) SELECT * FROM a",
                "(SELECT 1) UNION (SELECT 2)",
                "FROM students",
                "VALUES (1)",
                "-- count them\nSELECT 1",
                "/* a /* nested */ comment */ SELECT 1",
                "DROP TABLE students",
                "DELETE FROM students"
            })
    void everyStatementIsPassedOnSoThatTheGuardCanName(String sql) {
        assertEquals(new Extraction.Sql(sql), extractor.extract(sql));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   \n",
                "I'm sorry, but I cannot answer that.",
                "The answer is 42 students.",
                "Answer: 42",
                "With the given tables this cannot be computed.",
                "Show me the schema first.",
                "{\"error\": \"I cannot do that\"}",
                "{\"sql\": null}",
                "{\"sql\": \"\"}",
                "{\"sql\": \"I cannot do that\"}",
                "{\"sql\": \"SELECT 1",
                "```python\nprint('SELECT 1')\n```",
                "```",
                "-- no statement",
                "(((("
            })
    void whateverIsNoStatementIsShownAndNeverRun(String answer) {
        Extraction.NoSql refusal = assertInstanceOf(Extraction.NoSql.class, extractor.extract(answer));

        assertTrue(refusal.reason().endsWith("."), refusal.reason());
        assertEquals(answer.strip(), refusal.text());
    }

    @Test
    void endlessRepetitionDoesNotExhaustTheStack() {
        assertInstanceOf(Extraction.NoSql.class, extractor.extract("(".repeat(100_000)));
        assertInstanceOf(Extraction.NoSql.class, extractor.extract("-- x\n".repeat(100_000)));
        assertInstanceOf(Extraction.NoSql.class, extractor.extract("{\"a\":".repeat(100_000)));
    }
}
