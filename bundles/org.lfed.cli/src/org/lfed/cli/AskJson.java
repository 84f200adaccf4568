// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.lfed.core.answer.ResultColumn;
import org.lfed.core.answer.ResultTable;
import org.lfed.core.ask.AskOutcome;
import org.lfed.core.ask.AskReport;
import org.lfed.core.ask.Timings;
import org.lfed.core.sql.Protection;

/** The one JSON object that {@code lfed ask --json} prints, for scripts. */
final class AskJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private AskJson() {}

    static String of(AskOutcome outcome) {
        AskReport report = outcome.report();
        return of(report, status(outcome), reason(outcome), outcome);
    }

    /** The object for a question that failed before it could be asked. */
    static String failed(String question, String reason) {
        return of(AskReport.unbegun(question), "failed", reason, null);
    }

    private static String of(AskReport report, String status, String reason, AskOutcome outcome) {
        ObjectNode object = JSON.createObjectNode();
        object.put("question", report.question());
        object.put("sql", report.sql());
        object.put("executed_sql", report.executedSql());
        object.put("status", status);
        object.put("reason", reason);
        answer(outcome, object);
        object.put("protection", report.protection().map(Protection::label).orElse(null));
        object.put("model", report.model().map(model -> model.name()).orElse(null));
        object.put("device", report.model().map(model -> model.device()).orElse(null));
        timings(report.timings(), object.putObject("timings_ms"));
        object.putObject("tokens")
                .put("prompt", report.tokens().prompt())
                .put("cached", report.tokens().cached())
                .put("generated", report.tokens().generated());
        try {
            return JSON.writeValueAsString(object);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String status(AskOutcome outcome) {
        if (outcome instanceof AskOutcome.Answered) {
            return "ok";
        }
        if (outcome instanceof AskOutcome.Refused) {
            return "refused";
        }
        return outcome instanceof AskOutcome.Failed ? "failed" : "cancelled";
    }

    private static String reason(AskOutcome outcome) {
        if (outcome instanceof AskOutcome.Refused refused) {
            return refused.reason();
        }
        return outcome instanceof AskOutcome.Failed failed ? failed.reason() : null;
    }

    private static void answer(AskOutcome outcome, ObjectNode object) {
        ArrayNode columns = object.putArray("columns");
        ArrayNode rows = object.putArray("rows");
        if (outcome instanceof AskOutcome.Answered answered) {
            ResultTable table = answered.table();
            table.columns().stream().map(ResultColumn::name).forEach(columns::add);
            for (List<Object> row : table.rows()) {
                ArrayNode values = rows.addArray();
                row.forEach(value -> add(values, value));
            }
            object.put("row_count", table.rowCount());
            object.put("truncated", answered.truncated());
            object.put("summary", answered.summary());
        } else {
            object.put("row_count", 0);
            object.put("truncated", false);
            object.putNull("summary");
        }
    }

    private static void add(ArrayNode values, Object value) {
        if (value == null) {
            values.addNull();
        } else if (value instanceof Boolean flag) {
            values.add(flag);
        } else if (value instanceof BigDecimal decimal) {
            values.add(decimal);
        } else if (value instanceof BigInteger integer) {
            values.add(integer);
        } else if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            // JSON knows neither infinity nor NaN.
            if (Double.isFinite(number)) {
                values.add(number);
            } else {
                values.add(String.valueOf(number));
            }
        } else if (value instanceof Number number) {
            values.add(number.longValue());
        } else {
            values.add(value.toString());
        }
    }

    private static void timings(Timings timings, ObjectNode object) {
        object.put("load", rounded(timings.load()));
        object.put("first_token", rounded(timings.firstToken()));
        object.put("generate", rounded(timings.generate()));
        object.put("guard", rounded(timings.guard()));
        object.put("explain", rounded(timings.explain()));
        object.put("execute", rounded(timings.execute()));
        object.put("total", rounded(timings.total()));
    }

    private static double rounded(double millis) {
        return Math.round(millis * 10) / 10.0;
    }
}
