// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.ask;

import java.util.List;
import java.util.Optional;
import org.lfed.core.model.ModelInfo;
import org.lfed.core.prompt.SchemaReport;
import org.lfed.core.sql.Protection;

/**
 * How an outcome came about, whatever it is: enough to show a user "how this was computed".
 *
 * @param question what was asked
 * @param sql the statement that the model wrote, empty when it got that far not
 * @param executedSql the statement that ran, empty when none did
 * @param model what ran the question, empty when no model could be loaded
 * @param schema what the model saw, empty when it got that far not
 * @param checks what the guard checked
 * @param protection what held while the statement ran, empty when none did
 * @param repairedError the engine's error that led to a repair turn, if there was one
 * @param timings where the time went
 * @param tokens what was read and written
 */
public record AskReport(
        String question,
        String sql,
        String executedSql,
        Optional<ModelInfo> model,
        Optional<SchemaReport> schema,
        List<String> checks,
        Optional<Protection> protection,
        Optional<String> repairedError,
        Timings timings,
        TokenCounts tokens) {

    /** The report of a question that could not even be begun. */
    public static AskReport unbegun(String question) {
        return new AskTrace(question).report();
    }
}
