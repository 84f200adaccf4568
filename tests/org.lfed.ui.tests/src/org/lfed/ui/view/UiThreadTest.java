// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lfed.fixtures.ScriptedModel.says;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lfed.core.ask.AskOutcome;
import org.lfed.core.ask.AskReport;
import org.lfed.fixtures.ScriptedModel;
import org.lfed.fixtures.TestDatabases;
import org.lfed.ui.fixture.AskPage;
import org.lfed.ui.fixture.Bench;
import org.lfed.ui.fixture.NoErrorsLogged;
import org.lfed.ui.fixture.Ui;
import org.lfed.ui.fixture.UiThreadWatch;
import org.lfed.ui.history.HistoryView;
import org.lfed.ui.host.HostConnection;

/** Nothing holds the UI thread for longer than 50 ms, once the classes are loaded. */
class UiThreadTest {

    private static final double LIMIT_MILLIS = 50;
    private static final int ROUNDS = 8;

    @RegisterExtension
    final NoErrorsLogged log = new NoErrorsLogged();

    @RegisterExtension
    final Bench bench = new Bench();

    private static void round(AskPage page) {
        page.answer("How many students are there?");
        page.ask("Remove all students");
        page.problem();
        page.ask("Who are the pupils?");
        page.problem();
        Ui.click("ask.remedy.CHOOSE_MODEL");
        Ui.settle();
    }

    @Test
    void askingLeavesItFree() throws SQLException {
        bench.connect("Warehouse", TestDatabases.warehouse());
        bench.use(ScriptedModel.answering("SELECT * FROM pupils")
                .when("many students", says("SELECT COUNT(*) AS students FROM sis.students"))
                .when("Remove", says("DELETE FROM sis.students")));
        AskPage page = bench.open();
        for (int i = 0; i < ROUNDS; i++) {
            round(page);
        }

        try (UiThreadWatch watch = new UiThreadWatch()) {
            for (int i = 0; i < ROUNDS; i++) {
                round(page);
            }

            check(watch);
            assertTrue(watch.events() > 50, "Only " + watch.events() + " events were seen");
        }
    }

    @Test
    void aLongHistoryOpensAtOnce() throws SQLException {
        bench.connect("District", TestDatabases.district());
        bench.use(ScriptedModel.answering("SELECT 1"));
        HostConnection district = new HostConnection("d", "District", false);
        for (int i = 0; i < 1000; i++) {
            bench.services().history().ended(district, new AskOutcome.Cancelled(AskReport.unbegun("Question " + i)));
        }
        bench.services().history().newest().join();
        bench.open();
        openHistory();

        try (UiThreadWatch watch = new UiThreadWatch()) {
            Ui.run(() -> Bench.page().hideView(Bench.page().findView(HistoryView.ID)));
            openHistory();

            check(watch);
        }
    }

    @Test
    void theWatchNoticesWhatTakesTooLong() {
        try (UiThreadWatch watch = new UiThreadWatch()) {
            Ui.display().asyncExec(UiThreadTest::compute);
            Ui.display().asyncExec(UiThreadTest::sleep);
            Ui.settle();

            assertTrue(watch.longestMillis() > LIMIT_MILLIS, "Longest was " + watch.longest());
            assertFalse(watch.waits().isEmpty());
        }
    }

    private static void compute() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long end = threads.getCurrentThreadCpuTime() + 2 * (long) (LIMIT_MILLIS * 1e6);
        while (threads.getCurrentThreadCpuTime() < end) {
            Thread.onSpinWait();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void openHistory() {
        Ui.<IViewPart>on(() -> Bench.page().showView(HistoryView.ID));
        Table table = Ui.find(Table.class, "history.table");
        Ui.until("all are there", () -> table.getItemCount() == 1000);
    }

    private static void check(UiThreadWatch watch) {
        System.out.println("Longest events of the UI thread, in ms of processor time: " + watch.longest());
        assertEquals(List.of(), watch.waits(), "The UI thread waited");
        assertTrue(watch.longestMillis() <= LIMIT_MILLIS, "An event took " + watch.longest() + " ms");
    }
}
