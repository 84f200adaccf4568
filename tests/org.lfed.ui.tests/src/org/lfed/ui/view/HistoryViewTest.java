// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lfed.fixtures.ScriptedModel.says;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lfed.fixtures.ScriptedModel;
import org.lfed.fixtures.TestDatabases;
import org.lfed.ui.fixture.AskPage;
import org.lfed.ui.fixture.Bench;
import org.lfed.ui.fixture.NoErrorsLogged;
import org.lfed.ui.fixture.Ui;
import org.lfed.ui.history.HistoryEntry;
import org.lfed.ui.history.HistoryView;
import org.lfed.ui.history.Rating;
import org.lfed.ui.settings.Setting;

class HistoryViewTest {

    private static final String STUDENTS = "How many students are there?";
    private static final String SCHOOLS = "Which schools are there?";

    @RegisterExtension
    final NoErrorsLogged log = new NoErrorsLogged();

    @RegisterExtension
    final Bench bench = new Bench();

    private AskPage page;
    private Table table;

    @BeforeEach
    void askTwoQuestions() throws SQLException {
        bench.connect("District", TestDatabases.district());
        bench.use(ScriptedModel.answering("SELECT COUNT(*) AS students FROM students")
                .when("schools", says("SELECT school_name FROM schools ORDER BY school_name")));
        page = bench.open();
        page.answer(STUDENTS);
        page.answer(SCHOOLS);
        Ui.<IViewPart>on(() -> Bench.page().showView(HistoryView.ID));
        table = Ui.find(Table.class, "history.table");
        Ui.until("two questions are there", () -> table.getItemCount() == 2);
    }

    private List<String> questions() {
        return Ui.on(() -> IntStream.range(0, table.getItemCount())
                .mapToObj(i -> {
                    // Rows of a virtual table are filled when somebody looks.
                    table.showItem(table.getItem(i));
                    return table.getItem(i).getText(2);
                })
                .toList());
    }

    private void select(int row) {
        Ui.run(() -> {
            table.setSelection(row);
            table.notifyListeners(SWT.Selection, new Event());
        });
    }

    private HistoryEntry newest() {
        return bench.services().history().newest().join().get(0);
    }

    @Test
    void theNewestQuestionComesFirst() {
        Ui.until("rows are filled", () -> !table.getItem(0).getText(2).isEmpty());
        assertEquals(List.of(SCHOOLS, STUDENTS), questions());
    }

    @Test
    void theSearchLooksIntoQuestionsAndSql() {
        Text search = Ui.find(Text.class, "history.search");
        Ui.run(() -> search.setText("count student"));

        assertEquals(1, Ui.on(table::getItemCount));
        select(0);
        Text details = Ui.find(Text.class, "history.details");
        assertEquals(STUDENTS + "\n\nSELECT COUNT(*) AS students FROM students", Ui.on(details::getText));
    }

    @Test
    void aQuestionIsAskedAgain() {
        select(1);
        Ui.click("history.askAgain");

        assertEquals("Students: 120.", page.answer());
        assertEquals(STUDENTS, page.question());
    }

    @Test
    void aQuestionIsAskedAgainOfItsOwnConnection() throws SQLException {
        bench.connect("Other", TestDatabases.empty());
        select(1);
        Ui.click("history.askAgain");

        assertEquals("Students: 120.", page.answer());
        assertTrue(page.button("ask.connection").startsWith("District"));
    }

    @Test
    void itsSqlIsOpenedInTheEditor() {
        select(1);
        Ui.click("history.openInEditor");

        assertEquals("Students: 120.", page.answer());
        assertTrue(page.editor().startsWith("-- " + STUDENTS));
        assertTrue(page.label("ask.answerFacts").endsWith("run without the model"));
    }

    @Test
    void favouritesAreFoundByThemselves() {
        select(1);
        Ui.click("history.favourite");
        Ui.until("the star is there", () -> table.getItem(1).getText(0).equals("\u2605"));

        Ui.click("history.favouritesOnly");

        assertEquals(1, Ui.on(table::getItemCount));
    }

    @Test
    void oneIsDeleted() {
        select(0);
        Ui.click("history.delete");

        Ui.until("one is left", () -> table.getItemCount() == 1);
        assertEquals(STUDENTS, newest().question());
    }

    @Test
    void allAreClearedAfterAQuestion() {
        Ui.click("history.clear");
        Shell dialog = Ui.shell("Clear All...");
        Ui.press(dialog, "Yes");

        Ui.until("nothing is left", () -> table.getItemCount() == 0);
    }

    @Test
    void nothingIsKeptFromThenOnWhenTheBoxIsCleared() {
        Button save = Ui.find(Button.class, "history.save");
        assertTrue(Ui.on(save::getSelection));
        Ui.click("history.save");
        assertFalse(bench.services().settings().read().saveHistory());

        Ui.run(() -> Bench.page().activate(page.view()));
        page.answer(STUDENTS);

        assertEquals(2, bench.services().history().newest().join().size());
        bench.services().settings().choose(Setting.SAVE_HISTORY, "true");
    }

    @Test
    void rightOrWrongIsKeptWithTheCorrectedSql() {
        Ui.run(() -> Bench.page().activate(page.view()));
        Ui.click("ask.wrong");
        page.edit("ORDER BY school_name", "ORDER BY school_name DESC");
        Ui.click("ask.correct");

        Ui.until("it is kept", () -> !newest().correctedSql().isEmpty());
        assertEquals(Rating.WRONG, newest().rating());
        assertEquals("SELECT school_name FROM schools ORDER BY school_name DESC", newest().correctedSql());
    }
}
