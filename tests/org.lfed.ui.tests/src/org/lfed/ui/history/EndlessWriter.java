// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.history;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import org.duckdb.DuckDBDriver;

/** Keeps one question after another and says so, until somebody kills it. */
final class EndlessWriter {

    private EndlessWriter() {}

    /** The argument is the file. */
    public static void main(String[] args) throws SQLException {
        HistoryStore store = HistoryStore.open(new DuckDBDriver(), Path.of(args[0]));
        for (int i = 1; true; i++) {
            store.add(Entries.entry("question " + i, LocalDateTime.now()));
            System.out.println(i);
        }
    }
}
