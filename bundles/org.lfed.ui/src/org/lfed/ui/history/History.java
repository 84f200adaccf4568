// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.history;

import java.nio.file.Path;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.core.runtime.ILog;
import org.lfed.core.ask.AskOutcome;
import org.lfed.ui.ask.AskJournal;
import org.lfed.ui.host.HostConnection;
import org.lfed.ui.host.Subscription;
import org.lfed.ui.settings.Settings;

/**
 * The questions that were asked in this workspace. Everything returns at once; the work is done one thing after another
 * in a thread of its own. A history that cannot be used never keeps a question from being answered: it is logged, and
 * nothing is kept.
 */
public final class History implements AskJournal, AutoCloseable {

    private static final ILog LOG = ILog.of(History.class);
    private static final long NOT_KEPT = -1;

    private final Path file;
    private final Supplier<Optional<Driver>> driver;
    private final Supplier<Settings> settings;
    private final Clock clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread created = new Thread(work, "lfed-history");
        created.setDaemon(true);
        return created;
    });
    /** Used by that thread alone. */
    private HistoryStore store;

    /** What is done with the open file. */
    @FunctionalInterface
    private interface Work<T> {
        T with(HistoryStore store) throws SQLException;
    }

    /** What is changed in the open file. */
    @FunctionalInterface
    private interface Change {
        void to(HistoryStore store) throws SQLException;
    }

    /**
     * A history.
     *
     * @param file where it is kept
     * @param driver the DuckDB driver, as soon as there is one
     * @param settings whether and how long questions are kept
     * @param clock tells when it is
     */
    public History(Path file, Supplier<Optional<Driver>> driver, Supplier<Settings> settings, Clock clock) {
        this.file = file;
        this.driver = driver;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public CompletableFuture<Long> ended(HostConnection connection, AskOutcome outcome) {
        HistoryEntry entry = HistoryEntry.of(outcome, connection.name(), LocalDateTime.now(clock));
        if (!settings.get().saveHistory() || entry.question().isBlank()) {
            return CompletableFuture.completedFuture(NOT_KEPT);
        }
        return told(submit(open -> open.add(entry), NOT_KEPT));
    }

    /** The newest entries, the newest first; empty when the history cannot be used. */
    public CompletableFuture<List<HistoryEntry>> newest() {
        return submit(HistoryStore::newest, List.of());
    }

    /** Keeps an entry for ever, or not any more. */
    public CompletableFuture<Boolean> favourite(long id, boolean on) {
        return changed(open -> open.favourite(id, on));
    }

    /** Remembers what the user says about an answer. */
    public CompletableFuture<Boolean> rate(long id, Rating rating) {
        return changed(open -> open.rate(id, rating));
    }

    /** Remembers the right SQL. */
    public CompletableFuture<Boolean> correct(long id, String sql) {
        return changed(open -> open.correct(id, sql));
    }

    /** Deletes one entry. */
    public CompletableFuture<Boolean> delete(long id) {
        return changed(open -> open.delete(id));
    }

    /** Deletes all entries. */
    public CompletableFuture<Boolean> clear() {
        return changed(open -> {
            closeStore();
            HistoryStore.erase(file);
        });
    }

    /** Tells the listener, on any thread, after every change. */
    public Subscription onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Finishes what is being written, a few seconds at most, and closes the file. */
    @Override
    public void close() {
        if (thread.isShutdown()) {
            return;
        }
        thread.execute(this::closeStore);
        thread.shutdown();
        try {
            if (!thread.awaitTermination(3, TimeUnit.SECONDS)) {
                LOG.warn("The history was not closed in time");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void closeStore() {
        if (store != null) {
            try {
                store.close();
            } catch (SQLException failure) {
                LOG.warn("The history did not close cleanly", failure);
            }
            store = null;
        }
    }

    private CompletableFuture<Boolean> changed(Change change) {
        return told(submit(
                open -> {
                    change.to(open);
                    return true;
                },
                false));
    }

    private <T> CompletableFuture<T> told(CompletableFuture<T> done) {
        return done.thenApply(result -> {
            listeners.forEach(Runnable::run);
            return result;
        });
    }

    private <T> CompletableFuture<T> submit(Work<T> work, T otherwise) {
        if (thread.isShutdown()) {
            return CompletableFuture.completedFuture(otherwise);
        }
        return CompletableFuture.supplyAsync(() -> attempt(work, otherwise), thread);
    }

    private <T> T attempt(Work<T> work, T otherwise) {
        try {
            if (store == null) {
                Optional<Driver> found = driver.get();
                if (found.isEmpty()) {
                    return otherwise;
                }
                store = HistoryStore.open(found.get(), file);
            }
            int days = settings.get().historyDays();
            if (days > 0) {
                store.deleteBefore(LocalDateTime.now(clock).minusDays(days));
            }
            return work.with(store);
        } catch (SQLException | RuntimeException failure) {
            LOG.warn("The history cannot be used: " + failure.getMessage(), failure);
            closeStore();
            return otherwise;
        }
    }
}
