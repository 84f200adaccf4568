// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.view;

import org.eclipse.swt.widgets.Shell;
import org.lfed.ui.ask.AskPresenter;
import org.lfed.ui.ask.AskResult;
import org.lfed.ui.ask.Remedy;
import org.lfed.ui.ask.SampleCopy;
import org.lfed.ui.host.AnswerEditor;
import org.lfed.ui.preferences.PreferencePages;

/** Takes the next step that the user chose beside a problem. */
final class Remedies {

    private final Shell shell;
    private final AskPresenter presenter;
    private final SampleCopy sample;

    Remedies(Shell shell, AskPresenter presenter, SampleCopy sample) {
        this.shell = shell;
        this.presenter = presenter;
        this.sample = sample;
    }

    void take(Remedy remedy) {
        switch (remedy) {
            case FIX -> presenter.fix();
            case EDIT_SQL -> presenter
                    .state()
                    .result()
                    .flatMap(AskResult::editor)
                    .ifPresent(AnswerEditor::reveal);
            case RUN_EDITED -> presenter.runEdited();
            case ASK_AGAIN -> presenter.askAgain();
            case OPEN_SAMPLE -> presenter.openSample(sample);
            case OPEN_PREFERENCES -> PreferencePages.open(shell);
            case CHOOSE_MODEL, CHOOSE_CONNECTION -> throw new IllegalArgumentException("A menu: " + remedy);
        }
    }
}
