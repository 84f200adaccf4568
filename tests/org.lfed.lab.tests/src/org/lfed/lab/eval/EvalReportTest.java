// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lfed.core.model.ModelInfo;

class EvalReportTest {

    private static final EvalReport REPORT = new EvalReport(
            Optional.of(new ModelInfo("Tiny", "llama", 2048, "CPU", 0, 10, "")),
            List.of(
                    item("a", "SELECT 1", new EvalVerdict.Correct(), true, 20),
                    item("b", "SELECT 2", new EvalVerdict.Wrong("The values are different."), false, 10),
                    item("c", "", new EvalVerdict.Refused("no-sql", "The model wrote nothing."), false, 40.06),
                    item("d", "SELEC", new EvalVerdict.NotExecuted("syntax error"), false, 30)));

    @Test
    void counts() {
        assertEquals(4, REPORT.total());
        assertEquals(new Proportion(2, 4), REPORT.executed());
        assertEquals(new Proportion(1, 4), REPORT.correct());
        assertEquals(new Proportion(1, 4), REPORT.refused());
        assertEquals(new Proportion(1, 4), REPORT.exactMatch());
    }

    /** Latencies of 1 to n milliseconds, so that a percentile is its rank. */
    @ParameterizedTest
    @CsvSource({
        "1, 50, 1",
        "1, 95, 1",
        "2, 50, 1",
        "3, 50, 2",
        "4, 50, 2",
        "20, 95, 19",
        "21, 95, 20",
        "40, 95, 38",
        "100, 95, 95",
        "7, 100, 7",
        "5, 0.1, 1"
    })
    void takesPercentilesByTheNearestRank(int items, double percent, double expected) {
        EvalReport report = new EvalReport(
                Optional.empty(),
                IntStream.range(0, items)
                        .mapToObj(i -> item("q" + i, "", new EvalVerdict.Correct(), false, items - i))
                        .toList());

        assertEquals(expected, report.latencyMillis(percent));
    }

    @Test
    void hasPercentilesFromAboveZeroToAHundred() {
        assertThrows(IllegalArgumentException.class, () -> REPORT.latencyMillis(0));
        assertThrows(IllegalArgumentException.class, () -> REPORT.latencyMillis(100.1));
        assertThrows(IllegalArgumentException.class, () -> REPORT.latencyMillis(Double.NaN));
    }

    @Test
    void isAboutAtLeastOneQuestion() {
        assertThrows(IllegalArgumentException.class, () -> new EvalReport(Optional.empty(), List.of()));
    }

    @Test
    void writesJson() throws IOException {
        JsonNode json = new ObjectMapper().readTree(EvalReportJson.of(REPORT));

        assertEquals("Tiny", json.get("model").textValue());
        assertEquals("CPU", json.get("device").textValue());
        assertEquals(4, json.get("total").intValue());
        assertEquals(2, json.get("executed").intValue());
        assertEquals(1, json.get("refused").intValue());
        assertEquals(1, json.get("correct").intValue());
        assertEquals(1, json.get("exact_match").intValue());
        assertEquals(0.25, json.get("execution_accuracy").doubleValue());
        assertEquals(0.0456, json.get("execution_accuracy_95").get("low").doubleValue());
        assertEquals(0.6994, json.get("execution_accuracy_95").get("high").doubleValue());
        assertEquals(20, json.get("latency_ms").get("p50").doubleValue());
        assertEquals(40.1, json.get("latency_ms").get("p95").doubleValue());
        assertEquals(10, json.get("generation_ms").get("p50").doubleValue());
        assertEquals(20, json.get("generation_ms").get("p95").doubleValue());
        assertEquals(4, json.get("items").size());
        JsonNode wrong = json.get("items").get(1);
        assertEquals("b", wrong.get("id").textValue());
        assertEquals("Question b?", wrong.get("q").textValue());
        assertEquals("SELECT 1", wrong.get("gold").textValue());
        assertEquals("SELECT 2", wrong.get("sql").textValue());
        assertEquals("wrong", wrong.get("verdict").textValue());
        assertEquals("The values are different.", wrong.get("reason").textValue());
        assertEquals(10, wrong.get("latency_ms").doubleValue());
        assertEquals(5, wrong.get("generation_ms").doubleValue());
        assertTrue(json.get("items").get(0).get("reason").isNull());
        assertTrue(json.get("items").get(0).get("exact_match").booleanValue());
    }

    private static EvalItem item(String id, String sql, EvalVerdict verdict, boolean exact, double latencyMillis) {
        return new EvalItem(
                new EvalQuestion(id, "Question " + id + "?", "SELECT 1", false, Optional.empty()),
                sql,
                verdict,
                exact,
                latencyMillis,
                latencyMillis / 2);
    }
}
