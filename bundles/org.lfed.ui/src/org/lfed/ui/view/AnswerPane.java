// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.view;

import static org.lfed.ui.Texts.text;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.lfed.ui.ask.AskResult;
import org.lfed.ui.ask.AskState;
import org.lfed.ui.history.Rating;

/** The answer in one sentence, with what can be done with it. The rows stand in the editor's grid. */
final class AnswerPane implements Part {

    private final Composite pane;
    private final Label sentence;
    private final Label facts;
    private final Label notice;
    private final Button right;
    private final Button wrong;
    private final Button correct;
    private AskResult.Answer shown;

    /** What can be done with an answer. */
    interface Actions {

        void saveCsv(AskResult.Answer answer);

        void copySql(AskResult.Answer answer);

        void explain(AskResult.Answer answer);

        void editSql(AskResult.Answer answer);

        void rate(AskResult.Answer answer, Rating rating);

        void correct(AskResult.Answer answer);
    }

    AnswerPane(Composite parent, Actions actions) {
        pane = Widgets.panel(parent, 1);
        sentence = Widgets.wrapped(pane, "ask.answer");
        sentence.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        facts = Widgets.wrapped(pane, "ask.answerFacts");
        notice = Widgets.wrapped(pane, "ask.notice");
        Composite buttons = Widgets.flow(pane);
        Widgets.button(buttons, "ask.saveCsv", text("answer.saveCsv"), () -> actions.saveCsv(shown));
        Widgets.button(buttons, "ask.copySql", text("answer.copySql"), () -> actions.copySql(shown));
        Widgets.button(buttons, "ask.explain", text("answer.explain"), () -> actions.explain(shown));
        Widgets.button(buttons, "ask.editSql", text("remedy.EDIT_SQL"), () -> actions.editSql(shown));
        right = toggle(buttons, "ask.right", "answer.right");
        right.addListener(SWT.Selection, event -> rate(actions, right, Rating.RIGHT));
        wrong = toggle(buttons, "ask.wrong", "answer.wrong");
        wrong.addListener(SWT.Selection, event -> rate(actions, wrong, Rating.WRONG));
        correct = Widgets.button(pane, "ask.correct", text("answer.correct"), () -> actions.correct(shown));
        correct.setToolTipText(text("answer.correct.tip"));
        correct.setLayoutData(new GridData());
        Widgets.show(correct, false);
    }

    private static Button toggle(Composite parent, String key, String label) {
        Button button = new Button(parent, SWT.TOGGLE);
        button.setText(text(label));
        button.setToolTipText(text(label + ".tip"));
        button.setData(Widgets.KEY, key);
        return button;
    }

    private void rate(Actions actions, Button pressed, Rating rating) {
        select(right, "answer.right", pressed == right && right.getSelection());
        select(wrong, "answer.wrong", pressed == wrong && wrong.getSelection());
        actions.rate(shown, pressed.getSelection() ? rating : Rating.NONE);
        if (Widgets.show(correct, wrong.getSelection())) {
            pane.requestLayout();
        }
    }

    /** Some themes do not show which button is pressed. */
    private static void select(Button button, String label, boolean selected) {
        button.setSelection(selected);
        if (Widgets.setText(button, selected ? "\u2713 " + text(label) : text(label))) {
            button.requestLayout();
        }
    }

    @Override
    public boolean show(AskState state) {
        AskResult.Answer answer =
                state.work().isEmpty() && state.result().orElse(null) instanceof AskResult.Answer found ? found : null;
        boolean changed = Widgets.show(pane, answer != null);
        if (answer == null || answer == shown) {
            return changed;
        }
        shown = answer;
        select(right, "answer.right", false);
        select(wrong, "answer.wrong", false);
        Widgets.show(correct, false);
        Widgets.setText(sentence, answer.outcome().summary());
        Widgets.setText(facts, Wording.facts(answer));
        String device = answer.report().model().map(model -> model.notice()).orElse("");
        String remark = (device + " " + answer.advice()).strip();
        Widgets.setText(notice, remark);
        Widgets.show(notice, !remark.isEmpty());
        return true;
    }
}
