// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.dbeaver.editor;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.jkiss.dbeaver.model.DBPDataSourceContainer;
import org.jkiss.dbeaver.ui.UIUtils;
import org.jkiss.dbeaver.ui.editors.sql.SQLEditor;
import org.jkiss.dbeaver.ui.editors.sql.handlers.SQLEditorHandlerOpenEditor;
import org.jkiss.dbeaver.ui.editors.sql.handlers.SQLNavigatorContext;
import org.lfed.core.model.Cancellation;
import org.lfed.core.sql.QueryException;
import org.lfed.dbeaver.Messages;
import org.lfed.dbeaver.connection.OwnContext;
import org.lfed.dbeaver.connection.Waiting;
import org.lfed.ui.host.AnswerEditor;

/** The consoles that answers are shown in: one for each window and connection, until the user closes it. */
public final class Consoles {

    private static final Duration READY_LIMIT = Duration.ofSeconds(20);

    /** UI thread only. */
    private final Map<Key, Console> open = new HashMap<>();

    private record Key(IWorkbenchWindow window, String connection) {}

    /**
     * An editor for one answer. Background.
     *
     * @param container a connected container
     * @throws QueryException CONNECTION when it cannot be opened, CANCELLED
     */
    public AnswerEditor open(
            IWorkbenchWindow window, DBPDataSourceContainer container, String question, Cancellation cancellation)
            throws QueryException {
        Key key = new Key(window, container.getId());
        Console console = existing(key);
        if (console == null) {
            console = create(key, container, cancellation);
        }
        Console used = console;
        AtomicReference<AnswerEditor> answer = new AtomicReference<>();
        UIUtils.syncExec(() -> {
            if (used.isUsable()) {
                used.show();
                answer.set(used.start(question));
            }
        });
        if (answer.get() == null) {
            throw notOpened(null);
        }
        return answer.get();
    }

    /** The console that can be used again; one whose connection was closed meanwhile is closed too. */
    private Console existing(Key key) {
        AtomicReference<Console> found = new AtomicReference<>();
        UIUtils.syncExec(() -> {
            Console console = open.get(key);
            if (console != null && console.isUsable()) {
                found.set(console);
            } else if (console != null) {
                open.remove(key);
                console.dispose();
            }
        });
        return found.get();
    }

    private Console create(Key key, DBPDataSourceContainer container, Cancellation cancellation) throws QueryException {
        OwnContext context = OwnContext.open(container, Messages.consoleTitle, cancellation);
        AtomicReference<Console> created = new AtomicReference<>();
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        UIUtils.syncExec(() -> {
            try {
                created.set(openEditor(key, container, context));
            } catch (RuntimeException problem) {
                failure.set(problem);
            }
        });
        Console console = created.get();
        if (console == null) {
            context.close();
            throw notOpened(failure.get());
        }
        // Running a statement before the editor has its context is silently ignored.
        SQLEditor editor = console.editor();
        boolean ready = Waiting.until(
                () -> !console.isUsable() || editor.getExecutionContext() != null, READY_LIMIT, cancellation);
        if (!ready || !console.isUsable()) {
            throw notOpened(null);
        }
        return console;
    }

    private Console openEditor(Key key, DBPDataSourceContainer container, OwnContext context) {
        IWorkbenchPage page = key.window().getActivePage();
        if (page == null) {
            return null;
        }
        IWorkbenchPart before = page.getActivePart();
        Control focus = Display.getCurrent().getFocusControl();
        SQLEditor editor = SQLEditorHandlerOpenEditor.openSQLConsole(
                key.window(), new SQLNavigatorContext(container, context.context()), Messages.consoleTitle, "");
        if (editor == null) {
            return null;
        }
        // A model writes its SQL on one line, of which a narrow editor would show the end.
        editor.setWordWrap(true);
        Closing closing = new Closing(page, editor);
        Console console = new Console(key.window(), editor, context, closing);
        open.put(key, console);
        closing.onClose(() -> {
            open.remove(key, console);
            Job.createSystem(Messages.consoleTitle, (ICoreRunnable) monitor -> context.close())
                    .schedule();
        });
        giveFocusBack(page, before, focus);
        return console;
    }

    /** A new editor takes the keyboard, now and once more when DBeaver has bound it to its connection. */
    private static void giveFocusBack(IWorkbenchPage page, IWorkbenchPart before, Control focus) {
        if (before == null || focus == null) {
            return;
        }
        Runnable back = () -> {
            if (!focus.isDisposed()) {
                page.activate(before);
                focus.setFocus();
            }
        };
        back.run();
        UIUtils.asyncExec(() -> UIUtils.asyncExec(back));
    }

    private static QueryException notOpened(Throwable cause) {
        return new QueryException(QueryException.Problem.CONNECTION, Messages.editorNotOpened, cause);
    }
}
