// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.view;

import static org.lfed.ui.Texts.text;

import java.util.List;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.bindings.keys.ParseException;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lfed.ui.ask.AskState;

/**
 * The question field with Ask and Stop. The arrow keys walk through past questions from the first and last line, and
 * content assist offers those that contain what was typed.
 */
final class QuestionBox implements Part {

    private static final int LINES = 3;
    private static final int MOST_PROPOSALS = 20;

    private final Text field;
    private final Button ask;
    private final Button stop;
    private final PastQuestions past = new PastQuestions();

    /** What can be done with a question. */
    interface Actions {

        void ask(String question);

        void stop();
    }

    QuestionBox(Composite parent, Actions actions) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(text("question.label"));
        field = Widgets.named(
                new Text(parent, SWT.MULTI | SWT.WRAP | SWT.BORDER | SWT.V_SCROLL),
                "ask.question",
                text("question.name"));
        field.setMessage(text("question.hint"));
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(50, field.getLineHeight() * LINES)
                .applyTo(field);
        field.addListener(SWT.KeyDown, this::walk);
        field.addListener(SWT.Modify, event -> enable());
        // A field of several lines keeps the tab key for itself, which would trap the keyboard.
        field.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
                event.doit = true;
            }
        });
        proposals();
        Composite buttons = Widgets.flow(parent);
        ask = Widgets.button(buttons, "ask.ask", text("question.ask"), () -> actions.ask(field.getText()));
        ask.setToolTipText(text("question.ask.tip"));
        stop = Widgets.button(buttons, "ask.stop", text("question.stop"), actions::stop);
        stop.setToolTipText(text("question.stop.tip"));
        stop.setEnabled(false);
        enable();
    }

    /** The question as it stands in the field. */
    String question() {
        return field.getText();
    }

    /** Puts a question into the field and the cursor behind it. */
    void setQuestion(String question) {
        field.setText(question);
        field.setSelection(question.length());
    }

    /** The questions that were asked before, the newest first. */
    void setPastQuestions(List<String> questions) {
        past.set(questions);
    }

    /** Gives the field the keyboard. */
    void setFocus() {
        field.setFocus();
    }

    @Override
    public boolean show(AskState state) {
        boolean working = state.work().isPresent();
        boolean stopping = state.work().filter(work -> work.stopping()).isPresent();
        ask.setData(working);
        stop.setEnabled(working && !stopping);
        enable();
        return false;
    }

    private void enable() {
        if (ask != null) {
            ask.setEnabled(
                    !Boolean.TRUE.equals(ask.getData()) && !field.getText().isBlank());
        }
    }

    private void walk(Event event) {
        if (event.stateMask != 0 || event.keyCode != SWT.ARROW_UP && event.keyCode != SWT.ARROW_DOWN) {
            return;
        }
        boolean up = event.keyCode == SWT.ARROW_UP;
        int line = field.getCaretLineNumber();
        if (up ? line > 0 : line < field.getLineCount() - 1) {
            return;
        }
        (up ? past.older(field.getText()) : past.newer()).ifPresent(question -> {
            setQuestion(question);
            event.doit = false;
        });
    }

    private void proposals() {
        try {
            ContentProposalAdapter adapter = new ContentProposalAdapter(
                    field,
                    new TextContentAdapter(),
                    (contents, position) -> past.containing(contents).stream()
                            .limit(MOST_PROPOSALS)
                            .map(ContentProposal::new)
                            .toArray(IContentProposal[]::new),
                    KeyStroke.getInstance("Ctrl+Space"),
                    null);
            adapter.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_REPLACE);
        } catch (ParseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
