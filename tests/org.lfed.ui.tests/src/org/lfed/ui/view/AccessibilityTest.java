// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lfed.fixtures.ScriptedModel;
import org.lfed.fixtures.TestDatabases;
import org.lfed.ui.fixture.AskPage;
import org.lfed.ui.fixture.Bench;
import org.lfed.ui.fixture.Names;
import org.lfed.ui.fixture.NoErrorsLogged;
import org.lfed.ui.fixture.Ui;
import org.lfed.ui.history.HistoryView;

class AccessibilityTest {

    private static final String QUESTION = "How many students are there?";

    @RegisterExtension
    final NoErrorsLogged log = new NoErrorsLogged();

    @RegisterExtension
    final Bench bench = new Bench();

    private AskPage open() throws SQLException {
        bench.connect("District", TestDatabases.district());
        bench.use(ScriptedModel.answering("SELECT COUNT(*) AS students FROM students"));
        return bench.open();
    }

    @Test
    void everyControlHasANameForAssistiveTechnology() throws SQLException {
        AskPage page = open();
        page.answer(QUESTION);
        Ui.click("ask.computed");
        Ui.<IViewPart>on(() -> Bench.page().showView(HistoryView.ID));
        Ui.find(Table.class, "history.table");

        assertEquals(List.of(), nameless("ask.question"));
        assertEquals(List.of(), nameless("history.table"));
    }

    /** The controls that a person can use without a name, in the view that has this one. */
    private static List<String> nameless(String key) {
        return Ui.on(() -> {
            Control any = Ui.anywhere(key);
            Composite view = any.getParent();
            while (view.getParent().getParent() != null && Ui.all(view).size() < 10) {
                view = view.getParent();
            }
            List<String> nameless = new ArrayList<>();
            for (Control control : Ui.all(view)) {
                boolean usable = control instanceof Button
                        || control instanceof Text
                        || control instanceof Combo
                        || control instanceof Table;
                boolean scrollBar = control.getParent() instanceof Combo;
                if (usable
                        && !scrollBar
                        && control.isVisible()
                        && Names.of(control).isBlank()) {
                    nameless.add(control + " with key " + control.getData(Widgets.KEY));
                }
            }
            return nameless;
        });
    }

    @Test
    void everyLabelIsReadInTheOrderOfTheQuestion() throws SQLException {
        AskPage page = open();
        page.answer(QUESTION);

        Label answer = Ui.find(Label.class, "ask.answer");
        Text question = Ui.find(Text.class, "ask.question");
        assertEquals("Your question", Ui.on(() -> Names.of(question)));
        assertEquals("Students: 120.", Ui.on(answer::getText));
    }

    @Test
    void aMenuOfTheFactsIsReachedByTheKeyboard() throws SQLException {
        open();
        Button connection = Ui.find(Button.class, "ask.connection");

        assertEquals(true, Ui.on(connection::forceFocus));
        Text question = Ui.find(Text.class, "ask.question");
        Ui.run(question::forceFocus);
        // Tab leaves the field of several lines.
        assertEquals(true, Ui.on(() -> question.traverse(SWT.TRAVERSE_TAB_NEXT)));
    }

    @Test
    void controlAndEnterAskFromTheField() throws SQLException {
        AskPage page = open();
        page.type(QUESTION);

        assertEquals("org.lfed.ui.ask", Ui.on(() -> {
            page.view().setFocus();
            IBindingService bindings = Bench.window().getService(IBindingService.class);
            return bindings.getPerfectMatch(KeySequence.getInstance("CTRL+CR"))
                    .getParameterizedCommand()
                    .getId();
        }));
    }

    @Test
    void theArrowKeysWalkThroughPastQuestions() throws SQLException {
        AskPage page = open();
        page.answer(QUESTION);
        page.answer("And how many students are there again?");
        Ui.until(
                "both are kept",
                () -> bench.services().history().newest().join().size() == 2);
        Ui.settle();
        page.type("");

        press(SWT.ARROW_UP);
        assertEquals("And how many students are there again?", page.question());
        press(SWT.ARROW_UP);
        assertEquals(QUESTION, page.question());
        press(SWT.ARROW_DOWN);
        press(SWT.ARROW_DOWN);
        assertEquals("", page.question());
    }

    private static void press(int key) {
        Text field = Ui.find(Text.class, "ask.question");
        Ui.run(() -> {
            Event event = new Event();
            event.keyCode = key;
            event.doit = true;
            field.notifyListeners(SWT.KeyDown, event);
        });
    }

    @Test
    void noTwoButtonsOfTheViewHaveTheSameName() throws SQLException {
        AskPage page = open();
        page.answer(QUESTION);

        List<String> names = Ui.on(() -> Ui.all(Ui.anywhere("ask.question").getParent()).stream()
                .filter(control -> control instanceof Button && control.isVisible())
                .map(Names::of)
                .toList());

        assertEquals(new TreeSet<>(names).size(), names.size(), names.toString());
    }
}
