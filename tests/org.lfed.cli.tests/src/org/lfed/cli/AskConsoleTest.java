// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.lfed.core.ask.AskEvent;
import org.lfed.core.model.LoadProgress;

class AskConsoleTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private AskConsole console(boolean terminal) {
        return new AskConsole(new PrintWriter(out), new PrintWriter(err), terminal);
    }

    private static void write(AskConsole console, String... steps) {
        for (String sql : steps) {
            console.on(new AskEvent.Generating(sql));
        }
        console.on(new AskEvent.Extracted(steps[steps.length - 1]));
    }

    @Test
    void showsOnATerminalOnlyWhatIsAddedToTheSql() {
        write(console(true), "SELECT", "SELECT 1", "SELECT 1 AS one");

        assertEquals("\u001b7SELECT 1 AS one" + System.lineSeparator(), out.toString());
    }

    @Test
    void writesTheSqlAnewOnATerminalWhenItChangedFurtherUp() {
        write(console(true), "SELECT gpa", "SELECT grades.gpa FROM grades");

        assertEquals(
                "\u001b7SELECT gpa\u001b8\u001b[JSELECT grades.gpa FROM grades" + System.lineSeparator(),
                out.toString());
    }

    @Test
    void printsTheFinishedSqlOnceWhereNothingCanBeTakenBack() {
        write(console(false), "SELECT gpa", "SELECT grades.gpa FROM grades");

        assertEquals("SELECT grades.gpa FROM grades" + System.lineSeparator(), out.toString());
    }

    @Test
    void saysEachStepOfLoadingOnce() {
        AskConsole console = console(false);
        console.on(new AskEvent.Loading(new LoadProgress(LoadProgress.Step.READING, 0.1)));
        console.on(new AskEvent.Loading(new LoadProgress(LoadProgress.Step.READING, 0.9)));

        assertEquals("Loading the model ..." + System.lineSeparator(), err.toString());
    }
}
