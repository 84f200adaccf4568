// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.history;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.lfed.core.ask.AskOutcome;
import org.lfed.core.ask.AskReport;
import org.lfed.core.model.ModelInfo;

/**
 * A question that was asked. Rows of data are never part of it.
 *
 * @param id its number, or -1 before it is kept
 * @param askedAt when it ended, to the millisecond, in local time
 * @param connection the name of the connection
 * @param question what was asked
 * @param sql the SQL that the model wrote, or an empty string
 * @param rows how many rows there were, or -1 when none were read
 * @param millis how long it took
 * @param model the model's name, or an empty string
 * @param verdict how it ended
 * @param reason why there are no rows, or an empty string
 * @param favourite whether it is kept for ever
 * @param rating what the user says about it
 * @param correctedSql the right SQL, as the user left it in the editor, or an empty string
 */
public record HistoryEntry(
        long id,
        LocalDateTime askedAt,
        String connection,
        String question,
        String sql,
        int rows,
        double millis,
        String model,
        HistoryVerdict verdict,
        String reason,
        boolean favourite,
        Rating rating,
        String correctedSql) {

    /** What is kept of an outcome. */
    static HistoryEntry of(AskOutcome outcome, String connection, LocalDateTime now) {
        AskReport report = outcome.report();
        int rows = -1;
        HistoryVerdict verdict = HistoryVerdict.STOPPED;
        String reason = "";
        if (outcome instanceof AskOutcome.Answered answered) {
            rows = answered.table().rowCount();
            verdict = HistoryVerdict.ANSWERED;
        } else if (outcome instanceof AskOutcome.Refused refused) {
            verdict = HistoryVerdict.REFUSED;
            reason = refused.reason();
        } else if (outcome instanceof AskOutcome.Failed failed) {
            verdict = HistoryVerdict.FAILED;
            reason = failed.reason();
        }
        return new HistoryEntry(
                -1,
                now.truncatedTo(ChronoUnit.MILLIS),
                connection,
                report.question(),
                report.sql(),
                rows,
                report.timings().total(),
                report.model().map(ModelInfo::name).orElse(""),
                verdict,
                reason,
                false,
                Rating.NONE,
                "");
    }
}
