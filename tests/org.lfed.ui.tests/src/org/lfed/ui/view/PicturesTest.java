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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

/** Not so much a test as a photographer: every state in both themes, for people to look at. */
@EnabledIfSystemProperty(named = "lfed.takePictures", matches = "true")
class PicturesTest {

    private static final String QUESTION = "How many students were chronically absent at each school?";
    private static final String SQL = "SELECT school_name, COUNT(DISTINCT s.student_id) AS students\n"
            + "FROM attendance a JOIN students s USING (student_id)\n  JOIN schools USING (school_id)\n"
            + "WHERE is_chronically_absent\nGROUP BY school_name ORDER BY school_name";

    @RegisterExtension
    final NoErrorsLogged log = new NoErrorsLogged();

    @RegisterExtension
    final Bench bench = new Bench();

    private String theme;

    private AskPage open(String name, ScriptedModel model) throws SQLException {
        theme = name;
        Gallery.dark(name.equals("dark"));
        bench.connect("District 2024", TestDatabases.district());
        bench.use(model);
        return bench.open();
    }

    @AfterEach
    void light() {
        Gallery.dark(false);
    }

    private void picture(String name) {
        Ui.picture(name + "-" + theme);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void idle(String name) throws SQLException, BackingStoreException {
        InstanceScope.INSTANCE.getNode("org.lfed.ui").clear();
        open(name, ScriptedModel.answering(SQL));
        picture("idle");
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void streaming(String name) throws SQLException {
        AskPage page = open(name, ScriptedModel.playing(saysSlowly(SQL, 400)));
        page.ask(QUESTION);
        page.awaitPhase("Writing");
        pause(3000);
        picture("streaming");
        page.stop();
        page.settle();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void answered(String name) throws SQLException {
        AskPage page = open(
                name, ScriptedModel.answering(SQL).when("there?", says("SELECT COUNT(*) AS students FROM students")));
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

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void refused(String name) throws SQLException {
        AskPage page = open(name, ScriptedModel.answering("DELETE FROM students WHERE grade_level = 12"));
        page.ask("Remove all seniors");
        page.problem();
        picture("refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void error(String name) throws SQLException {
        AskPage page = open(name, ScriptedModel.answering("SELECT AVG(gpa) AS average FROM students"));
        page.ask("What is the average GPA?");
        page.problem();
        picture("error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void history(String name) throws SQLException {
        AskPage page = open(
                name,
                ScriptedModel.answering(SQL)
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

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void preferences(String name) throws SQLException {
        open(name, ScriptedModel.answering(SQL));
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

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void help(String name) throws SQLException {
        open(name, ScriptedModel.answering(SQL));
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
