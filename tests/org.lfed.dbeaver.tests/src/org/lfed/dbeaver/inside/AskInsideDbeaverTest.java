// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.dbeaver.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lfed.dbeaver.inside.AskPage.await;

import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The view as a user meets it: commands, the demo model, the editor and the grid. */
@DisplayName("Inside DBeaver, a question")
class AskInsideDbeaverTest {

    private final IWorkbenchWindow window = Dbeaver.window();
    private final AskPage page = new AskPage();

    @BeforeEach
    void openSample() throws Exception {
        page.openSample();
    }

    @AfterEach
    void removeConnections() throws Exception {
        page.removeConnections();
    }

    @Test
    @DisplayName("about the sample is answered: SQL in the editor, rows in the grid")
    void answered() throws Exception {
        page.ask("How many students are in each school?");
        await("rows in the grid", () -> page.rows().size() == 5);
        assertTrue(page.editorText().startsWith("-- How many students are in each school?\n"), page::editorText);
        assertEquals("Jefferson High", String.valueOf(page.rows().get(0).get(0)));
        assertEquals("900", String.valueOf(page.rows().get(0).get(1)));
        await("the sentence", () -> page.shows(text -> text.startsWith("5 rows")));
    }

    @Test
    @DisplayName("asked twice fills the grid twice")
    void askedTwice() throws Exception {
        page.ask("How many students are in each school?");
        await("rows in the grid", () -> page.rows().size() == 5);
        page.ask("How many students are there?");
        await("other rows in the grid", () -> page.rows().size() == 1);
        page.ask("How many students are there?");
        await("an empty grid or the rows", () -> page.editorText().contains("SELECT"));
        await("the rows once more", () -> page.rows().size() == 1 && page.shows(text -> text.startsWith("1 row")));
    }

    @Test
    @DisplayName("that asks for a change is refused, and nothing runs")
    void refused() throws Exception {
        page.ask("Delete all students");
        await("the refusal", () -> page.shows(text -> text.startsWith("Not run")));
        assertEquals("-- Delete all students", page.editorText().strip());
    }

    @Test
    @DisplayName("begins with a key that nothing else uses")
    void key() {
        String key = Dbeaver.ui(
                () -> window.getService(IBindingService.class).getBestActiveBindingFormattedFor("org.lfed.ui.open"));
        assertEquals("Shift+Ctrl+I", key);
    }
}
