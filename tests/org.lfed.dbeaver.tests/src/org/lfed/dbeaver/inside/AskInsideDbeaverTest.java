// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.dbeaver.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.keys.IBindingService;
import org.jkiss.dbeaver.model.DBPDataSourceContainer;
import org.jkiss.dbeaver.model.runtime.VoidProgressMonitor;
import org.jkiss.dbeaver.ui.controls.resultset.IResultSetController;
import org.jkiss.dbeaver.ui.controls.resultset.ResultSetRow;
import org.jkiss.dbeaver.ui.editors.sql.SQLEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The view as a user meets it: commands, the demo model, the editor and the grid. */
@DisplayName("Inside DBeaver, a question")
class AskInsideDbeaverTest {

    private static final long LIMIT_MILLIS = 60_000;

    private final IWorkbenchWindow window = Dbeaver.window();

    @BeforeEach
    void openSample() throws Exception {
        run("org.lfed.ui.open", Map.of());
        run("org.lfed.ui.openSample", Map.of());
        await("the sample connection", () -> Dbeaver.registry().getDataSources().stream()
                .anyMatch(DBPDataSourceContainer::isConnected));
    }

    @AfterEach
    void removeConnections() throws Exception {
        Dbeaver.ui(() -> window.getActivePage().closeAllEditors(false));
        for (DBPDataSourceContainer container : List.copyOf(Dbeaver.registry().getDataSources())) {
            container.disconnect(new VoidProgressMonitor());
            Dbeaver.registry().removeDataSource(container);
        }
    }

    @Test
    @DisplayName("about the sample is answered: SQL in the editor, rows in the grid")
    void answered() throws Exception {
        ask("How many students are in each school?");
        await("rows in the grid", () -> rows().size() == 5);
        assertTrue(editorText().startsWith("-- How many students are in each school?\n"), this::editorText);
        assertEquals("Jefferson High", String.valueOf(rows().get(0).get(0)));
        assertEquals("900", String.valueOf(rows().get(0).get(1)));
        await("the sentence", () -> viewTexts(text -> text.startsWith("5 rows")));
    }

    @Test
    @DisplayName("asked twice fills the grid twice")
    void askedTwice() throws Exception {
        ask("How many students are in each school?");
        await("rows in the grid", () -> rows().size() == 5);
        ask("How many students are there?");
        await("other rows in the grid", () -> rows().size() == 1);
        ask("How many students are there?");
        await("an empty grid or the rows", () -> editorText().contains("SELECT"));
        await("the rows once more", () -> rows().size() == 1 && viewTexts(text -> text.startsWith("1 row")));
    }

    @Test
    @DisplayName("that asks for a change is refused, and nothing runs")
    void refused() throws Exception {
        ask("Delete all students");
        await("the refusal", () -> viewTexts(text -> text.startsWith("Not run")));
        assertEquals("-- Delete all students", editorText().strip());
    }

    @Test
    @DisplayName("begins with a key that nothing else uses")
    void key() {
        String key = Dbeaver.ui(
                () -> window.getService(IBindingService.class).getBestActiveBindingFormattedFor("org.lfed.ui.open"));
        assertEquals("Shift+Ctrl+I", key);
    }

    private void ask(String question) throws Exception {
        run("org.lfed.ui.open", Map.of("org.lfed.ui.open.question", question));
        await("a model and a connection", () -> isAskEnabled());
        run("org.lfed.ui.ask", Map.of());
    }

    private void run(String command, Map<String, String> parameters) {
        Dbeaver.ui(() -> {
            Command known = window.getService(ICommandService.class).getCommand(command);
            return window.getService(IHandlerService.class)
                    .executeCommand(ParameterizedCommand.generateCommand(known, parameters), null);
        });
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(String what, Condition condition) throws Exception {
        long end = System.currentTimeMillis() + LIMIT_MILLIS;
        while (!condition.holds()) {
            assertTrue(System.currentTimeMillis() < end, () -> "There never was " + what);
            Thread.sleep(20);
        }
    }

    private String editorText() {
        return Dbeaver.ui(() -> window.getActivePage().getActiveEditor() instanceof SQLEditor editor
                ? editor.getDocument().get()
                : "");
    }

    private List<List<Object>> rows() {
        return Dbeaver.ui(() -> {
            List<List<Object>> rows = new ArrayList<>();
            if (window.getActivePage().getActiveEditor() instanceof SQLEditor editor) {
                IResultSetController grid = editor.getResultSetController();
                if (grid != null && !grid.isRefreshInProgress()) {
                    for (ResultSetRow row : grid.getModel().getAllRows()) {
                        rows.add(List.of(row.getValues()));
                    }
                }
            }
            return rows;
        });
    }

    private boolean isAskEnabled() {
        return Dbeaver.ui(() -> controls().stream()
                .anyMatch(control -> control instanceof Button button
                        && button.getText().replace("&", "").equals("Ask")
                        && button.isEnabled()));
    }

    private boolean viewTexts(Predicate<String> wanted) {
        return Dbeaver.ui(() -> controls().stream()
                .filter(Control::isVisible)
                .map(AskInsideDbeaverTest::text)
                .anyMatch(wanted));
    }

    private List<Control> controls() {
        Control root =
                (Control) window.getActivePage().findView("org.lfed.ui.view").getAdapter(Control.class);
        List<Control> found = new ArrayList<>();
        collect(root != null ? root : window.getShell(), found);
        return found;
    }

    private static void collect(Control control, List<Control> found) {
        found.add(control);
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                collect(child, found);
            }
        }
    }

    private static String text(Control control) {
        if (control instanceof Label label) {
            return label.getText();
        }
        if (control instanceof Text text) {
            return text.getText();
        }
        return control instanceof Link link ? link.getText() : "";
    }
}
