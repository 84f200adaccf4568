// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.lfed.core.sql.JdbcSession;
import org.lfed.core.sql.QueryException;
import picocli.CommandLine.Option;

/** The options of every command that reads a database. */
public final class DatabaseOptions {

    @Option(
            names = "--database",
            paramLabel = "FILE",
            description = "A DuckDB file, opened read-only. Default: the bundled sample database.")
    private Path database;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "How long a query may run; 0 for no limit. Default: ${DEFAULT-VALUE}.")
    private int timeoutSeconds;

    /**
     * Opens it: a fresh connection that can only read.
     *
     * @throws QueryException when it cannot be opened
     */
    public JdbcSession open(Workplace workplace) throws QueryException {
        return workplace.open(Optional.ofNullable(database), Duration.ofSeconds(timeoutSeconds));
    }
}
