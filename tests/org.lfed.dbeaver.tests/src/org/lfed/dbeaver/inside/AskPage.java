// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.dbeaver.inside;

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
import org.jkiss.dbeaver.model.DBPDataSourceContainer;
import org.jkiss.dbeaver.model.runtime.VoidProgressMonitor;
import org.jkiss.dbeaver.ui.controls.resultset.IResultSetController;
import org.jkiss.dbeaver.ui.controls.resultset.ResultSetRow;
import org.jkiss.dbeaver.ui.editors.sql.SQLEditor;

/** The view in DBeaver, operated by its commands, with the editor and the grid that it works with. */
final class AskPage {

    private static final long LIMIT_MILLIS = 60_000;

    private final IWorkbenchWindow window = Dbeaver.window();

    /** Something that takes a while to come true. */
    interface Condition {
        boolean holds() throws Exception;
    }

    /** Shows the view and makes the sample connection. */
    void openSample() throws Exception {
        run("org.lfed.ui.open", Map.of());
        run("org.lfed.ui.openSample", Map.of());
        await("the sample connection", () -> Dbeaver.registry().getDataSources().stream()
                .anyMatch(DBPDataSourceContainer::isConnected));
    }

    /** Leaves DBeaver as it was. */
    void removeConnections() throws Exception {
        Dbeaver.ui(() -> window.getActivePage().closeAllEditors(false));
        for (DBPDataSourceContainer container : List.copyOf(Dbeaver.registry().getDataSources())) {
            container.disconnect(new VoidProgressMonitor());
            Dbeaver.registry().removeDataSource(container);
        }
    }

    /** Puts a question into the field, and asks it as soon as it can be asked. */
    void ask(String question) throws Exception {
        prepare(question);
        run("org.lfed.ui.ask", Map.of());
    }

    /** Puts a question into the field and waits until it can be asked. */
    void prepare(String question) throws Exception {
        run("org.lfed.ui.open", Map.of("org.lfed.ui.open.question", question));
        await("a model and a connection", () -> isEnabled("Ask"));
    }

    /** Runs a command. */
    void run(String command, Map<String, String> parameters) {
        Dbeaver.ui(() -> {
            Command known = window.getService(ICommandService.class).getCommand(command);
            return window.getService(IHandlerService.class)
                    .executeCommand(ParameterizedCommand.generateCommand(known, parameters), null);
        });
    }

    /** Waits up to a minute. */
    static void await(String what, Condition condition) throws Exception {
        long end = System.currentTimeMillis() + LIMIT_MILLIS;
        while (!condition.holds()) {
            assertTrue(System.currentTimeMillis() < end, () -> "There never was " + what);
            Thread.sleep(3);
        }
    }

    /** What the active SQL editor shows. */
    String editorText() {
        return Dbeaver.ui(() -> window.getActivePage().getActiveEditor() instanceof SQLEditor editor
                ? editor.getDocument().get()
                : "");
    }

    /** What its grid holds; nothing while it is being filled. */
    List<List<Object>> rows() {
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

    /** Whether a button of the view can be pressed. */
    boolean isEnabled(String label) {
        return Dbeaver.ui(() -> controls().stream()
                .anyMatch(control -> control instanceof Button button
                        && button.getText().replace("&", "").equals(label)
                        && button.isEnabled()));
    }

    /** Whether the view shows such a text. */
    boolean shows(Predicate<String> wanted) {
        return Dbeaver.ui(() -> controls().stream()
                .filter(Control::isVisible)
                .map(AskPage::text)
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
