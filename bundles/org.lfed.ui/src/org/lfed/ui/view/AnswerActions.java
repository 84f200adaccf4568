// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.view;

import static org.lfed.ui.Texts.text;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.lfed.core.answer.CsvWriter;
import org.lfed.core.answer.ResultTable;
import org.lfed.core.model.Cancellation;
import org.lfed.ui.ask.AskPresenter;
import org.lfed.ui.ask.AskResult;
import org.lfed.ui.ask.Background;
import org.lfed.ui.history.History;
import org.lfed.ui.history.Rating;
import org.lfed.ui.host.AnswerEditor;

/** Does what the buttons below an answer say. */
final class AnswerActions implements AnswerPane.Actions {

    private final Shell shell;
    private final AskPresenter presenter;
    private final History history;
    private final Background background;
    private final Consumer<String> status;

    /**
     * Actions on the answers of one view.
     *
     * @param shell the parent of dialogs
     * @param status shows a short sentence where it does not disturb, from any thread
     */
    AnswerActions(
            Shell shell, AskPresenter presenter, History history, Background background, Consumer<String> status) {
        this.shell = shell;
        this.presenter = presenter;
        this.history = history;
        this.background = background;
        this.status = status;
    }

    @Override
    public void saveCsv(AskResult.Answer answer) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(text("csv.title"));
        dialog.setFileName(CsvWriter.fileName(LocalDateTime.now()));
        dialog.setFilterExtensions(new String[] {"*.csv"});
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            saveCsv(answer.outcome().table(), Path.of(chosen));
        }
    }

    /** Writes the rows. Returns at once. */
    void saveCsv(ResultTable table, Path file) {
        background.run(text("job.saveCsv"), new Cancellation(), () -> {
            try {
                try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                    CsvWriter.write(table, writer);
                }
                status.accept(text("csv.saved", table.rowCount(), file));
            } catch (IOException failure) {
                shell.getDisplay()
                        .asyncExec(() -> MessageDialog.openError(
                                shell, text("csv.title"), text("csv.failed", file, failure.getMessage())));
            }
        });
    }

    @Override
    public void copySql(AskResult.Answer answer) {
        Clipboards.copy(shell.getDisplay(), answer.report().sql());
        status.accept(text("answer.copied"));
    }

    @Override
    public void explain(AskResult.Answer answer) {
        presenter.explain(answer, plan -> new TextDialog(shell, text("explain.title"), plan).open());
    }

    @Override
    public void editSql(AskResult.Answer answer) {
        answer.editor().ifPresent(AnswerEditor::reveal);
    }

    @Override
    public void rate(AskResult.Answer answer, Rating rating) {
        answer.historyId().thenAccept(id -> {
            if (id >= 0) {
                history.rate(id, rating);
            }
            status.accept(text(id < 0 ? "answer.notKept" : "answer.rated." + rating));
        });
    }

    @Override
    public void correct(AskResult.Answer answer) {
        String sql = answer.editor().map(AnswerEditor::sql).orElse("");
        answer.historyId().thenAccept(id -> {
            if (id >= 0 && !sql.isBlank()) {
                history.correct(id, sql);
                status.accept(text("answer.corrected"));
            } else {
                status.accept(text(id < 0 ? "answer.notKept" : "answer.noCorrection"));
            }
        });
    }
}
