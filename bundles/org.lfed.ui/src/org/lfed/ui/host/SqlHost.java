// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.host;

import java.nio.file.Path;
import java.sql.Driver;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.ui.IWorkbenchWindow;
import org.lfed.core.model.Cancellation;
import org.lfed.core.sql.QueryException;

/**
 * The only door between the view and the IDE that it lives in. Each IDE registers one implementation as an OSGi service
 * under this interface; the view, the preferences and the history know nothing else of the IDE.
 *
 * <p><b>Threads.</b> Every method says on which thread it is called. A method that is called on the UI thread returns
 * within 50 ms and opens no connection. A method that is called in the background may take as long as it needs, but
 * answers a turned {@link Cancellation} within a second with {@link QueryException.Problem#CANCELLED}; it may go to the
 * UI thread for what it has to do there, since the view never waits for it there.
 *
 * <p><b>Errors.</b> A {@link QueryException} carries one sentence that is shown to the user as it stands. Nothing else
 * is thrown, whatever the IDE does.
 */
public interface SqlHost {

    /**
     * Why nothing may be asked, when whoever administers this machine or the IDE's own settings switched AI off.
     *
     * @return one sentence that names the switch, or empty when asking is allowed. Any thread, at once; asked again
     *         before each question.
     */
    Optional<String> switchedOff();

    /** The DuckDB connections that the IDE knows of, connected or not, in the order in which it shows them. UI thread. */
    List<HostConnection> connections();

    /**
     * Whether that connection is connected, so that reading its schema asks the user for nothing. Any thread, at once.
     */
    boolean isConnected(HostConnection connection);

    /**
     * What the user works with in that window now: the active editor's connection, else the one selected in the IDE's
     * navigator. UI thread.
     */
    ActiveSource active(IWorkbenchWindow window);

    /**
     * Tells the listener, on any thread, whenever {@link #connections} or {@link #active} or {@link #switchedOff} may
     * answer something else from now on. Too often is harmless.
     *
     * @param listener called until the subscription is closed
     */
    Subscription onChange(Runnable listener);

    /**
     * Shows the IDE's own dialog in which that connection is set up, for example to make it read-only. UI thread; may
     * run its event loop.
     */
    void editConnection(IWorkbenchWindow window, HostConnection connection);

    /**
     * Shows the IDE's own dialog that makes a new connection, preset to DuckDB where the IDE can. UI thread; may run its
     * event loop.
     */
    void newConnection(IWorkbenchWindow window);

    /**
     * Makes a connection to a copy of the sample database, or finds the one made before, and connects it. Background.
     *
     * @param file the copy, which exists and stays where it is
     * @param cancellation stops it
     * @return the connection, connected
     * @throws QueryException when it cannot be made or connected
     */
    HostConnection openSample(Path file, Cancellation cancellation) throws QueryException;

    /**
     * A session of the view's own on that connection, connecting it first when it is not connected. What runs through it
     * shares no transaction with the user's editors and, where the IDE can, does not wait for what runs in them.
     * Background.
     *
     * @param connection one of {@link #connections}
     * @param timeout how long one statement may run; zero for no limit
     * @param cancellation stops the connecting
     * @return the session, which the view closes
     * @throws QueryException CONNECTION when it cannot be connected or is no longer there
     */
    HostSession open(HostConnection connection, Duration timeout, Cancellation cancellation) throws QueryException;

    /**
     * An editor for one answer: the IDE's SQL editor on that connection, with the question as a comment and nothing
     * below it yet. The one that this window used for the last answer on the same connection is used again if the user
     * did not close it; everything that was in it is replaced, in one step that can be undone. The keyboard focus stays
     * where it is. Returns once the editor can run a statement. Background.
     *
     * @param window where it appears
     * @param connection one of {@link #connections}
     * @param question goes into the comment, on one or several lines; never ends the comment early
     * @param cancellation stops the opening
     * @throws QueryException when it cannot be opened
     */
    AnswerEditor openEditor(
            IWorkbenchWindow window, HostConnection connection, String question, Cancellation cancellation)
            throws QueryException;

    /**
     * The DuckDB JDBC driver that the IDE has, for the view's own local files; the view brings no DuckDB along.
     * Background; never downloads anything.
     *
     * @return the driver, or empty as long as the IDE has not got one; the view asks again later
     */
    Optional<Driver> duckDbDriver();
}
