// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.ask;

import static org.lfed.ui.Texts.text;

import java.util.Optional;
import org.lfed.core.ask.AskOutcome;
import org.lfed.ui.host.AnswerEditor;

/** Turns outcomes without rows into what the view shows. */
final class Problems {

    private Problems() {}

    static AskResult.Problem of(AskOutcome outcome, Optional<AnswerEditor> editor, boolean editorClosed) {
        if (outcome instanceof AskOutcome.Refused refused) {
            return problem(AskResult.Kind.REFUSED, outcome, refused.reason(), refused.nextStep(), editor);
        }
        if (outcome instanceof AskOutcome.Failed failed) {
            return problem(AskResult.Kind.FAILED, outcome, failed.reason(), failed.nextStep(), editor);
        }
        String reason = text(editorClosed ? "problem.editorClosed" : "problem.stopped");
        return problem(AskResult.Kind.STOPPED, outcome, reason, "", editor);
    }

    private static AskResult.Problem problem(
            AskResult.Kind kind, AskOutcome outcome, String reason, String next, Optional<AnswerEditor> editor) {
        return new AskResult.Problem(kind, outcome.report(), reason, next, Remedy.after(outcome), editor);
    }
}
