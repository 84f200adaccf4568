// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lfed.fixtures.TestDatabases;
import org.lfed.ui.fixture.AskPage;
import org.lfed.ui.fixture.Bench;
import org.lfed.ui.fixture.NoErrorsLogged;
import org.lfed.ui.fixture.Ui;
import org.lfed.ui.settings.Setting;

/** The whole flow with the real demo model and the real sample database. */
class DemoModelTest {

    @RegisterExtension
    final NoErrorsLogged log = new NoErrorsLogged();

    @RegisterExtension
    final Bench bench = new Bench();

    private AskPage page;

    @BeforeEach
    void openTheSample() {
        page = bench.open();
        page.choose("ask.connection", "Open the Sample Database");
        Button connection = Ui.find(Button.class, "ask.connection");
        Ui.until("the sample is asked", () -> connection.getText().startsWith("Sample"));
    }

    @Test
    void aQuestionBecomesSqlInTheEditorAndRowsInTheGrid() {
        String sentence = page.answer("How many students were chronically absent in 2023-2024?");

        assertEquals("Student count: 352.", sentence);
        assertTrue(page.editor().startsWith("-- How many students were chronically absent in 2023-2024?\nSELECT"));
        assertEquals(List.of(List.of("352")), page.rows());
        assertTrue(page.label("ask.answerFacts").startsWith("1 row"), page.label("ask.answerFacts"));
        assertEquals("Read-only file", page.button("ask.protection"));
    }

    @Test
    void aDatabaseThatTheModelWasNotMadeForGetsAWordOfWarning() throws SQLException {
        page.answer("How many students are there?");
        assertFalse(Ui.isThere(Label.class, "ask.notice"));

        bench.connect("Another district", TestDatabases.district());
        page.choose("ask.connection", "Another district");
        Button connection = Ui.find(Button.class, "ask.connection");
        Ui.until("the other database is asked", () -> connection.getText().startsWith("Another"));
        page.answer("How many schools are there?");

        String notice = page.label("ask.notice");
        assertTrue(notice.startsWith("The demo model was made for the sample database"), notice);
        assertTrue(notice.contains("for real work"), notice);
    }

    @Test
    void theStartersOfTheSampleAreAnswered() {
        page.chooseStarter(0, 2);
        page.answer(page.question());
        assertEquals(5, page.rows().size());

        page.chooseStarter(2, 2);
        String sentence = page.answer(page.question());
        assertTrue(sentence.startsWith("3 rows"), sentence);
    }

    @Test
    void afterTheModelsProcessIsKilledTheNextQuestionIsAnswered() {
        assertEquals("Student count: 352.", page.answer("How many students were chronically absent in 2023-2024?"));

        workers().forEach(ProcessHandle::destroyForcibly);
        page.ask("How many incidents were there in 2022-2023?");
        page.settle();

        assertEquals("Count: 381.", page.answer("How many incidents were there in 2022-2023?"));
    }

    @Test
    void noModelIsLeftBehindWhenAnotherIsChosen() {
        page.answer("How many students were chronically absent in 2023-2024?");
        List<ProcessHandle> before = workers();
        assertEquals(1, before.size());

        bench.services().settings().choose(Setting.THREADS, "2");
        page.answer("How many incidents were there in 2022-2023?");

        assertEquals(1, workers().size());
        assertFalse(workers().equals(before));
    }

    private static List<ProcessHandle> workers() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).toList();
    }
}
