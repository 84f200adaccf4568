// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.dbeaver.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.ITextEditorActionConstants;
import org.jkiss.dbeaver.model.DBPDataSourceContainer;
import org.jkiss.dbeaver.model.DBUtils;
import org.jkiss.dbeaver.model.connection.DBPConnectionConfiguration;
import org.jkiss.dbeaver.model.connection.DBPDriver;
import org.jkiss.dbeaver.model.exec.DBCExecutionPurpose;
import org.jkiss.dbeaver.model.exec.DBCSession;
import org.jkiss.dbeaver.model.runtime.VoidProgressMonitor;
import org.jkiss.dbeaver.runtime.DBWorkbench;
import org.jkiss.dbeaver.ui.controls.resultset.IResultSetController;
import org.jkiss.dbeaver.ui.editors.sql.SQLEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lfed.core.answer.ResultTable;
import org.lfed.core.model.Cancellation;
import org.lfed.core.schema.Schema;
import org.lfed.core.sql.ParseTreeGuard;
import org.lfed.core.sql.Protection;
import org.lfed.core.sql.QueryException;
import org.lfed.core.sql.SchemaReader;
import org.lfed.core.sql.ValueSampler;
import org.lfed.core.sql.Verdict;
import org.lfed.dbeaver.DbeaverHost;
import org.lfed.sample.SampleFile;
import org.lfed.ui.host.ActiveSource;
import org.lfed.ui.host.AnswerEditor;
import org.lfed.ui.host.HostConnection;
import org.lfed.ui.host.HostSession;
import org.lfed.ui.host.Subscription;

@DisplayName("Inside DBeaver, the host")
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostInsideDbeaverTest {

    private static final String BY_GRADE =
            "SELECT grade_level, count(*) AS n FROM students GROUP BY grade_level ORDER BY grade_level";

    @TempDir
    Path folder;

    private final DbeaverHost host = new DbeaverHost();
    private final IWorkbenchWindow window = Dbeaver.window();
    private HostConnection sample;

    @BeforeEach
    void openSample() throws Exception {
        Path file = folder.resolve("sample.duckdb");
        SampleFile.DATABASE.copyTo(file);
        sample = host.openSample(file, new Cancellation());
    }

    @AfterEach
    void removeConnections() throws Exception {
        Dbeaver.ui(() -> window.getActivePage().closeAllEditors(false));
        for (DBPDataSourceContainer container : List.copyOf(Dbeaver.registry().getDataSources())) {
            container.disconnect(new VoidProgressMonitor());
            Dbeaver.registry().removeDataSource(container);
        }
    }

    private DBPDataSourceContainer container() {
        return Dbeaver.registry().getDataSources().stream()
                .filter(container -> container.getId().equals(sample.id()))
                .findFirst()
                .orElseThrow();
    }

    private HostSession session() throws QueryException {
        return host.open(sample, Duration.ofSeconds(20), new Cancellation());
    }

    private AnswerEditor editor(String question) throws QueryException {
        return host.openEditor(window, sample, question, new Cancellation());
    }

    private SQLEditor activeEditor() {
        return Dbeaver.ui(() -> (SQLEditor) window.getActivePage().getActiveEditor());
    }

    private static String text(SQLEditor editor) {
        return Dbeaver.ui(() -> editor.getDocument().get());
    }

    @Test
    @DisplayName("opens the sample in one step, and finds it again")
    void sampleConnection() throws Exception {
        assertTrue(host.isConnected(sample));
        HostConnection again = host.openSample(folder.resolve("sample.duckdb"), new Cancellation());
        assertEquals(sample, again);
        assertEquals(List.of(sample), Dbeaver.ui(host::connections));
    }

    @Test
    @DisplayName("opens the sample so that it can neither be changed nor read other files")
    void sampleIsLocked() throws Exception {
        try (HostSession session = session()) {
            assertThrows(
                    QueryException.class,
                    () -> session.query("DELETE FROM students", List.of(), 1, new Cancellation()));
            assertThrows(
                    QueryException.class,
                    () -> session.query("SELECT * FROM read_text('/etc/hosts')", List.of(), 1, new Cancellation()));
        }
    }

    @Test
    @DisplayName("reads the schema with its keys and without system catalogues")
    void schema() throws Exception {
        try (HostSession session = session()) {
            Schema schema = new SchemaReader(session, ValueSampler.standard(session)).read(new Cancellation());
            List<String> tables =
                    schema.tables().stream().map(table -> table.name().name()).toList();
            assertTrue(tables.contains("students"), tables::toString);
            assertFalse(tables.contains("pg_class"), tables::toString);
            assertFalse(schema.foreignKeys().isEmpty(), "no foreign keys");
        }
    }

    @Test
    @DisplayName("lets the guard parse with bound text on the user's engine")
    void guard() throws Exception {
        try (HostSession session = session()) {
            ParseTreeGuard guard = new ParseTreeGuard(
                    session, new SchemaReader(session, ValueSampler.standard(session)).read(new Cancellation()));
            assertInstanceOf(Verdict.Allowed.class, guard.check(BY_GRADE, new Cancellation()));
            assertInstanceOf(Verdict.Refused.class, guard.check("SELECT 1; DROP TABLE students", new Cancellation()));
        }
    }

    @Test
    @DisplayName("streams the SQL below the question, and its rows stand in DBeaver's grid")
    void answer() throws Exception {
        AnswerEditor answer = editor("How many students\nin each grade?");
        for (int i = 1; i <= BY_GRADE.length(); i++) {
            answer.show(BY_GRADE.substring(0, i));
        }
        answer.finish();
        Dbeaver.settle();
        SQLEditor editor = activeEditor();
        assertEquals("-- How many students\n-- in each grade?\n" + BY_GRADE, text(editor));
        assertEquals(BY_GRADE, Dbeaver.ui(answer::sql));

        ResultTable rows = answer.run("SELECT * FROM (" + BY_GRADE + ") AS _safe LIMIT 1000", 1000, new Cancellation());

        assertEquals(Protection.READ_ONLY_FILE, answer.protection());
        try (HostSession session = session()) {
            ResultTable truth = session.query(BY_GRADE, List.of(), 1000, new Cancellation());
            assertEquals(texts(truth), texts(rows));
        }
        IResultSetController grid = Dbeaver.ui(editor::getResultSetController);
        assertEquals(rows.rowCount(), (int)
                Dbeaver.ui(() -> grid.getModel().getAllRows().size()));
        assertEquals("-- How many students\n-- in each grade?\n" + BY_GRADE, text(editor), "running changed the text");
    }

    private static List<List<String>> texts(ResultTable table) {
        return table.rows().stream()
                .map(row -> row.stream().map(String::valueOf).toList())
                .toList();
    }

    @Test
    @DisplayName("shows every row up to the limit, not only DBeaver's first page")
    void allRows() throws Exception {
        AnswerEditor answer = editor("Many");
        ResultTable rows = answer.run("SELECT * FROM range(1000) LIMIT 1000", 1000, new Cancellation());
        assertEquals(1000, rows.rowCount());
    }

    @Test
    @DisplayName("finds the grid also when another tab of the results was in front")
    void outputInFront() throws Exception {
        AnswerEditor answer = editor("Output");
        Dbeaver.ui(() -> {
            window.getActivePage().activate(window.getActivePage().getActiveEditor());
            return window.getService(IHandlerService.class)
                    .executeCommand("org.jkiss.dbeaver.ui.editors.sql.show.output", null);
        });
        assertEquals(
                3, answer.run("SELECT * FROM range(3)", 10, new Cancellation()).rowCount());
    }

    @Test
    @DisplayName("returns values as the schema of an answer wants them")
    void values() throws Exception {
        ResultTable rows = editor("Values")
                .run(
                        "SELECT 1::INTEGER, 2.50::DECIMAL(9,2), 'x', TRUE, DATE '2024-02-29', TIMESTAMP '2024-02-29 10:11:12',"
                                + " [1, 2], NULL::INTEGER, NULL::VARCHAR[], 12345678901234567890123::HUGEINT",
                        10,
                        new Cancellation());
        List<Object> row = rows.rows().get(0);
        assertEquals("1", String.valueOf(row.get(0)));
        assertEquals("2.50", String.valueOf(row.get(1)));
        assertEquals("x", row.get(2));
        assertEquals(true, row.get(3));
        assertEquals("2024-02-29", String.valueOf(row.get(4)));
        assertEquals("2024-02-29T10:11:12", String.valueOf(row.get(5)));
        assertInstanceOf(String.class, row.get(6));
        assertEquals(null, row.get(7));
        assertEquals(null, row.get(8));
        assertEquals("12345678901234567890123", String.valueOf(row.get(9)));
    }

    @Test
    @DisplayName("uses the console again, as one step of the undo")
    void oneConsole() throws Exception {
        AnswerEditor first = editor("First?");
        first.show("SELECT 1");
        first.finish();
        Dbeaver.settle();
        SQLEditor editor = activeEditor();
        AnswerEditor second = editor("Second?");
        assertTrue(first.isClosed());
        assertFalse(second.isClosed());
        second.show("SELECT");
        Dbeaver.settle();
        second.show("SELECT 2");
        second.finish();
        Dbeaver.settle();
        assertEquals(editor, activeEditor());
        assertEquals("-- Second?\nSELECT 2", text(editor));
        Dbeaver.ui(() -> {
            ((ITextEditor) editor).getAction(ITextEditorActionConstants.UNDO).run();
            return null;
        });
        assertEquals("-- First?\nSELECT 1", text(editor));
    }

    @Test
    @DisplayName("gives the engine's words for a statement that fails, and goes on working")
    void error() throws Exception {
        AnswerEditor answer = editor("Wrong");
        answer.show("SELECT nothing FROM students");
        answer.finish();
        QueryException error = assertThrows(
                QueryException.class, () -> answer.run("SELECT nothing FROM students", 10, new Cancellation()));
        assertEquals(QueryException.Problem.STATEMENT, error.problem());
        assertTrue(error.getMessage().startsWith("Binder Error: Referenced column \"nothing\""), error::getMessage);
        assertEquals(1, answer.run("SELECT 1", 10, new Cancellation()).rowCount());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 20, 60, 700})
    @DisplayName("stops a statement within a second, at any moment, and goes on working")
    void stop(int millis) throws Exception {
        AnswerEditor answer = editor("Slow");
        Cancellation cancellation = new Cancellation();
        CountDownLatch ended = new CountDownLatch(1);
        long[] cancelled = new long[2];
        Thread runner = new Thread(() -> {
            try {
                answer.run("SELECT count(*) FROM range(100000) a, range(100000) b, range(1000) c", 1, cancellation);
            } catch (QueryException stopped) {
                cancelled[1] = stopped.problem() == QueryException.Problem.CANCELLED ? System.nanoTime() : 0;
            }
            ended.countDown();
        });
        runner.start();
        Thread.sleep(millis);
        cancelled[0] = System.nanoTime();
        cancellation.cancel();
        assertTrue(ended.await(10, TimeUnit.SECONDS), "never stopped");
        assertTrue(cancelled[1] > 0, "not cancelled");
        assertTrue(cancelled[1] - cancelled[0] < 1_000_000_000L, "too slow");
        AnswerEditor next = editor("Next");
        assertEquals(1, next.run("SELECT 1", 10, new Cancellation()).rowCount());
    }

    @Test
    @DisplayName("cannot be made to write, whatever runs in the grid")
    void readOnlyTransaction() throws Exception {
        Path file = folder.resolve("writable.duckdb");
        HostConnection writable = connection("jdbc:duckdb:" + file, file.toString());
        try (HostSession session = host.open(writable, Duration.ofSeconds(5), new Cancellation())) {
            asUser(writable, "CREATE TABLE t AS SELECT 1 AS x");
            AnswerEditor answer = host.openEditor(window, writable, "Write?", new Cancellation());
            answer.run("SELECT count(*) FROM t", 1, new Cancellation());
            assertEquals(Protection.READ_ONLY_TRANSACTION, answer.protection());
            assertThrows(
                    QueryException.class,
                    () -> answer.run(
                            "WITH gone AS (DELETE FROM t RETURNING *) SELECT * FROM gone", 10, new Cancellation()));
            assertEquals(
                    "1",
                    String.valueOf(session.query("SELECT count(*) FROM t", List.of(), 1, new Cancellation())
                            .singleValue()));
        }
    }

    @Test
    @DisplayName("spares a transaction that the user began in the console")
    void usersTransaction() throws Exception {
        Path file = folder.resolve("transaction.duckdb");
        HostConnection writable = connection("jdbc:duckdb:" + file, file.toString());
        try (HostSession session = host.open(writable, Duration.ofSeconds(5), new Cancellation())) {
            AnswerEditor answer = host.openEditor(window, writable, "Mine", new Cancellation());
            SQLEditor editor = activeEditor();
            for (String sql : List.of("CREATE TABLE t AS SELECT 1 AS x", "BEGIN TRANSACTION", "DELETE FROM t")) {
                try (DBCSession mine = editor.getExecutionContext()
                                .openSession(new VoidProgressMonitor(), DBCExecutionPurpose.UTIL, "User");
                        Statement statement = ((Connection) mine).createStatement()) {
                    statement.execute(sql);
                }
            }
            assertEquals("0", count(answer), "the answer is not in the user's transaction");
            assertEquals("0", count(answer), "the user's transaction was ended");
            assertEquals(Protection.GUARD_ONLY, answer.protection());
            assertEquals(
                    "1",
                    String.valueOf(session.query("SELECT count(*) FROM t", List.of(), 1, new Cancellation())
                            .singleValue()));
        }
    }

    private static String count(AnswerEditor answer) throws QueryException {
        return String.valueOf(
                answer.run("SELECT count(*) FROM t", 1, new Cancellation()).singleValue());
    }

    @Test
    @DisplayName("sees the tables of a database in memory, which has only one connection")
    void inMemory() throws Exception {
        HostConnection memory = connection("jdbc:duckdb:", "");
        try (HostSession session = host.open(memory, Duration.ofSeconds(5), new Cancellation())) {
            asUser(memory, "CREATE TABLE t AS SELECT 7 AS x");
            assertFalse(session.query("FROM t", List.of(), 1, new Cancellation())
                    .rows()
                    .isEmpty());
            AnswerEditor answer = host.openEditor(window, memory, "In memory?", new Cancellation());
            assertEquals(
                    "7",
                    String.valueOf(answer.run("SELECT x FROM t", 10, new Cancellation())
                            .singleValue()));
        }
    }

    /** What a user does in an editor of DBeaver's own. */
    private static void asUser(HostConnection connection, String sql) throws Exception {
        DBPDataSourceContainer container = Dbeaver.registry().getDataSources().stream()
                .filter(candidate -> candidate.getId().equals(connection.id()))
                .findFirst()
                .orElseThrow();
        try (DBCSession session = DBUtils.getDefaultContext(container.getDataSource(), false)
                        .openSession(new VoidProgressMonitor(), DBCExecutionPurpose.UTIL, "User");
                Statement statement = ((Connection) session).createStatement()) {
            statement.execute(sql);
        }
    }

    private HostConnection connection(String url, String database) throws Exception {
        DBPDriver driver =
                DBWorkbench.getPlatform().getDataSourceProviderRegistry().findDriver("duckdb_jdbc");
        DBPConnectionConfiguration configuration = new DBPConnectionConfiguration();
        configuration.setUrl(url);
        configuration.setDatabaseName(database);
        DBPDataSourceContainer container = Dbeaver.registry().createDataSource(driver, configuration);
        container.setName("Another");
        Dbeaver.registry().addDataSource(container);
        return new HostConnection(container.getId(), container.getName(), false);
    }

    @Test
    @DisplayName("connects a source that is not connected, and leaves the file when the user disconnects")
    void disconnected() throws Exception {
        HostSession session = session();
        AnswerEditor answer = editor("Before");
        container().disconnect(new VoidProgressMonitor());
        assertFalse(host.isConnected(sample));
        QueryException closed =
                assertThrows(QueryException.class, () -> session.query("SELECT 1", List.of(), 1, new Cancellation()));
        assertEquals(QueryException.Problem.CONNECTION, closed.problem());
        assertThrows(QueryException.class, () -> answer.run("SELECT 1", 1, new Cancellation()));
        assertFalse(host.isConnected(sample), "asking must not open it behind the user's back");

        AnswerEditor after = editor("After");
        assertTrue(host.isConnected(sample));
        assertEquals(1, after.run("SELECT 1", 1, new Cancellation()).rowCount());
    }

    @Test
    @DisplayName("tells the view that the editor was closed")
    void closed() throws Exception {
        AnswerEditor answer = editor("Closed?");
        CountDownLatch told = new CountDownLatch(1);
        try (Subscription subscription = answer.onClose(told::countDown)) {
            SQLEditor editor = activeEditor();
            Dbeaver.ui(() -> window.getActivePage().closeEditor(editor, false));
            assertTrue(told.await(5, TimeUnit.SECONDS));
        }
        assertTrue(answer.isClosed());
        answer.show("SELECT 1");
        Dbeaver.settle();
        assertEquals("", Dbeaver.ui(answer::sql));
        assertThrows(QueryException.class, () -> answer.run("SELECT 1", 1, new Cancellation()));
    }

    @Test
    @DisplayName("has a console of its own in a second window")
    void secondWindow() throws Exception {
        AnswerEditor first = editor("First window");
        IWorkbenchWindow second = Dbeaver.ui(() -> window.getWorkbench().openWorkbenchWindow(null));
        try {
            AnswerEditor other = host.openEditor(second, sample, "Second window", new Cancellation());
            assertFalse(first.isClosed());
            assertEquals(1, other.run("SELECT 1", 1, new Cancellation()).rowCount());
            assertEquals(1, first.run("SELECT 2", 1, new Cancellation()).rowCount());
        } finally {
            Dbeaver.ui(second::close);
        }
        assertEquals(1, first.run("SELECT 3", 1, new Cancellation()).rowCount());
    }

    @Test
    @DisplayName("knows the connection of the active editor")
    void active() throws Exception {
        assertInstanceOf(ActiveSource.class, Dbeaver.ui(() -> host.active(window)));
        editor("Which?");
        assertEquals(new ActiveSource.DuckDb(sample), Dbeaver.ui(() -> host.active(window)));
    }

    @Test
    @DisplayName("says so when a connection is not to DuckDB")
    void otherDatabase() throws Exception {
        DBPDriver driver =
                DBWorkbench.getPlatform().getDataSourceProviderRegistry().findDriver("derby");
        DBPDataSourceContainer other = Dbeaver.registry().createDataSource(driver, new DBPConnectionConfiguration());
        other.setName("Not DuckDB");
        Dbeaver.registry().addDataSource(other);
        assertFalse(Dbeaver.ui(host::connections).stream()
                .anyMatch(connection -> connection.name().equals("Not DuckDB")));
    }

    @Test
    @DisplayName("gives DBeaver's own driver for local files")
    void driver() throws Exception {
        Driver driver = host.duckDbDriver().orElseThrow();
        try (Connection connection =
                        driver.connect("jdbc:duckdb:" + folder.resolve("history.duckdb"), new Properties());
                Statement statement = connection.createStatement()) {
            assertTrue(statement.execute("SELECT 42"));
        }
    }

    @Test
    @DisplayName("respects the switch in DBeaver's preferences")
    void switchedOff() {
        assertTrue(host.switchedOff().isEmpty());
        for (String key : List.of("ai.disabled", "ai.completion.disabled")) {
            DBWorkbench.getPlatform().getPreferenceStore().setValue(key, true);
            assertTrue(host.switchedOff().isPresent(), key);
            DBWorkbench.getPlatform().getPreferenceStore().setValue(key, false);
        }
        assertTrue(host.switchedOff().isEmpty());
    }

    @Test
    @DisplayName("tells when connections come, open and close")
    void changes() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        try (Subscription subscription = host.onChange(told::countDown)) {
            Dbeaver.settle();
            container().disconnect(new VoidProgressMonitor());
            assertTrue(told.await(5, TimeUnit.SECONDS));
        }
    }

    @Test
    @DisplayName("leaves the keyboard where it is when an editor opens")
    void focus() throws Exception {
        Dbeaver.ui(() -> window.getActivePage().showView("org.jkiss.dbeaver.core.databaseNavigator"));
        Dbeaver.settle();
        String before = Dbeaver.ui(() -> window.getActivePage().getActivePart().getTitle());
        editor("Focus?");
        Thread.sleep(300);
        Dbeaver.settle();
        assertEquals(
                before, Dbeaver.ui(() -> window.getActivePage().getActivePart().getTitle()));
        IEditorPart shown = Dbeaver.ui(() -> window.getActivePage().getActiveEditor());
        IDocument document = ((SQLEditor) shown).getDocument();
        assertTrue(Stream.of(document.get()).allMatch(text -> text.startsWith("-- Focus?")));
    }
}
