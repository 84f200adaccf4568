// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.lfed.core.answer.ResultColumn;
import org.lfed.core.answer.ResultTable;
import org.lfed.ui.fixture.Bench;
import org.lfed.ui.fixture.NoErrorsLogged;
import org.lfed.ui.fixture.Ui;

class AnswerActionsTest {

    private static final ResultTable ROWS = new ResultTable(
            List.of(new ResultColumn("school", "VARCHAR"), new ResultColumn("students", "BIGINT")),
            List.of(List.of("Jefferson, High", 40L), List.of("=cmd", 2L)));

    @RegisterExtension
    final NoErrorsLogged log = new NoErrorsLogged();

    @RegisterExtension
    final Bench bench = new Bench();

    private final BlockingQueue<String> status = new ArrayBlockingQueue<>(10);

    private AnswerActions actions() {
        Shell shell = Ui.on(() -> Bench.window().getShell());
        return new AnswerActions(shell, null, bench.services().history(), new JobBackground(), status::add);
    }

    @Test
    void rowsAreSavedAsCsvAndTheUserIsTold(@TempDir Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("rows.csv");

        actions().saveCsv(ROWS, file);

        assertEquals("Saved 2 rows to " + file + ".", status.poll(20, TimeUnit.SECONDS));
        assertEquals("school,students\r\n\"Jefferson, High\",40\r\n'=cmd,2\r\n", Files.readString(file));
    }

    @Test
    void aFileThatCannotBeWrittenIsSaid(@TempDir Path folder) {
        actions().saveCsv(ROWS, folder.resolve("missing").resolve("rows.csv"));

        Shell dialog = Ui.shell("Save the Rows as CSV");
        assertTrue(Ui.on(dialog::isVisible));
        Ui.press(dialog, "OK");
    }
}
