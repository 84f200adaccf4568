// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.view;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lfed.fixtures.ScriptedModel.says;
import static org.lfed.fixtures.ScriptedModel.saysSlowly;

import java.sql.SQLException;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lfed.fixtures.ScriptedModel;
import org.lfed.fixtures.TestDatabases;
import org.lfed.ui.fixture.AskPage;
import org.lfed.ui.fixture.Bench;
import org.lfed.ui.fixture.Gallery;
import org.lfed.ui.fixture.NoErrorsLogged;
import org.lfed.ui.fixture.Ui;
import org.lfed.ui.help.Help;
import org.lfed.ui.history.HistoryView;
import org.lfed.ui.preferences.PreferencePages;
import org.osgi.service.prefs.BackingStoreException;

/** Not so much a test as a photographer: every state in one theme, for people to look at. */
@EnabledIfSystemProperty(named = "lfed.takePictures", matches = "light|dark")
class PicturesTest {

    /** One theme a run: what has been dark leaves traces in the light. */
    private static final String THEME = System.getProperty("lfed.takePictures");

    private static final String QUESTION = "How many students were chronically absent at each school?";
    private static final String SQL = "SELECT school_name, COUNT(DISTINCT s.student_id) AS students\n"
            + "FROM attendance a JOIN students s USING (student_id)\n  JOIN schools USING (school_id)\n"
            + "WHERE is_chronically_absent\nGROUP BY school_name ORDER BY school_name";

    @RegisterExtension
    final NoErrorsLogged log = new NoErrorsLogged();

    @RegisterExtension
    final Bench bench = new Bench();

    private AskPage open(ScriptedModel model) throws SQLException {
        Gallery.dark(THEME.equals("dark"));
        bench.connect("District 2024", TestDatabases.district());
        bench.use(model);
        return bench.open();
    }

    private void picture(String name) {
        Ui.picture(name + "-" + THEME);
    }

    @Test
    void idle() throws SQLException, BackingStoreException {
        InstanceScope.INSTANCE.getNode("org.lfed.ui").clear();
        open(ScriptedModel.answering(SQL));
        picture("idle");
    }

    @Test
    void streaming() throws SQLException {
        AskPage page = open(ScriptedModel.playing(saysSlowly(SQL, 400)));
        page.ask(QUESTION);
        page.awaitPhase("Writing");
        pause(3000);
        picture("streaming");
        page.stop();
        page.settle();
    }

    @Test
    void answered() throws SQLException {
        AskPage page =
                open(ScriptedModel.answering(SQL).when("there?", says("SELECT COUNT(*) AS students FROM students")));
        page.answer("How many students are there?");
        page.answer(QUESTION);
        picture("answered");
        Ui.click("ask.computed");
        picture("computed");
        Ui.tab("ask.computedTabs", 1);
        picture("seen");
        Ui.tab("ask.computedTabs", 2);
        picture("times");
        Ui.click("ask.wrong");
        picture("wrong");
        Ui.click("ask.explain");
        Ui.find(Text.class, "text.content");
        picture("explain");
    }

    @Test
    void refused() throws SQLException {
        AskPage page = open(ScriptedModel.answering("DELETE FROM students WHERE grade_level = 12"));
        page.ask("Remove all seniors");
        page.problem();
        picture("refused");
    }

    @Test
    void error() throws SQLException {
        AskPage page = open(ScriptedModel.answering("SELECT AVG(gpa) AS average FROM students"));
        page.ask("What is the average GPA?");
        page.problem();
        picture("error");
    }

    @Test
    void history() throws SQLException {
        AskPage page = open(ScriptedModel.answering(SQL)
                .when("there?", says("SELECT COUNT(*) AS students FROM students"))
                .when("seniors", says("DELETE FROM students WHERE grade_level = 12")));
        page.answer("How many students are there?");
        Ui.click("ask.right");
        page.ask("Remove all seniors");
        page.problem();
        page.answer(QUESTION);
        Ui.run(() -> {
            try {
                Bench.page().showView(HistoryView.ID);
            } catch (PartInitException failure) {
                throw new IllegalStateException(failure);
            }
        });
        Table table = Ui.find(Table.class, "history.table");
        Ui.until("three questions", () -> table.getItemCount() == 3);
        Ui.run(() -> {
            table.setSelection(2);
            table.notifyListeners(SWT.Selection, new Event());
        });
        Ui.click("history.favourite");
        pause(300);
        picture("history");
    }

    @Test
    void preferences() throws SQLException {
        open(ScriptedModel.answering(SQL));
        Shell parent = Ui.on(() -> Bench.window().getShell());
        Ui.display().asyncExec(() -> PreferencePages.open(parent));
        Text rows = Ui.find(Text.class, "setting.rowLimit");
        pause(500);
        picture("preferences");
        Ui.run(() -> rows.setText("0"));
        picture("preferences-wrong");
        assertTrue(Ui.on(() -> rows.getShell().isVisible()));
        Ui.run(() -> rows.getShell().close());
    }

    @Test
    void help() throws SQLException {
        open(ScriptedModel.answering(SQL));
        Shell parent = Ui.on(() -> Bench.window().getShell());
        Ui.display().asyncExec(() -> Help.open(parent));
        Ui.find(StyledText.class, "help.page");
        picture("help");
        assertTrue(Ui.isThere(Button.class, "ask.ask"));
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
