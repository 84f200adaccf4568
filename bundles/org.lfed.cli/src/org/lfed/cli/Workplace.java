// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.duckdb.DuckDBDriver;
import org.lfed.core.catalog.ModelAdvice;
import org.lfed.core.catalog.ModelCatalog;
import org.lfed.core.catalog.ModelStore;
import org.lfed.core.catalog.UserFolder;
import org.lfed.core.sql.JdbcSession;
import org.lfed.core.sql.LockedDatabase;
import org.lfed.core.sql.QueryException;
import org.lfed.llama.GgufHeaderInspector;
import org.lfed.llama.LlamaSqlModel;
import org.lfed.llama.ModelFileCheck;
import org.lfed.sample.SampleFile;
import org.lfed.sample.SampleFiles;

/** Where the command finds what it works with: the user's folder, the models, the sample database. */
public final class Workplace {

    private final Path home;
    private final ModelStore models;

    /**
     * A workplace.
     *
     * @param home the user's folder, which need not exist
     */
    public Workplace(Path home) {
        this.home = home;
        this.models = new ModelStore(
                home,
                ModelCatalog.ofThisProduct(),
                new SampleFiles(home.resolve("sample")),
                new GgufHeaderInspector(new ModelFileCheck()),
                Clock.systemUTC());
    }

    /** The workplace of whoever runs this process. */
    public static Workplace ofThisUser() {
        return new Workplace(UserFolder.ofThisUser());
    }

    /** The models on this machine. */
    public ModelStore models() {
        return models;
    }

    /** What to say about a model and a database, on this machine. */
    public ModelAdvice advice() {
        return new ModelAdvice(ModelCatalog.ofThisProduct(), LlamaSqlModel.physicalMemory());
    }

    /**
     * The sample database, unpacked when it is not there yet.
     *
     * @throws IOException when it cannot be written
     */
    public Path sampleDatabase() throws IOException {
        return SampleFile.DATABASE.in(home.resolve("sample"));
    }

    /**
     * Opens an engine for parsing alone, of the version that opens the databases.
     *
     * @throws QueryException when it cannot be loaded
     */
    public JdbcSession parser() throws QueryException {
        return new LockedDatabase(new DuckDBDriver()).openParser();
    }

    /**
     * Opens a database so that it can only be read.
     *
     * @param file the database, or empty for the sample
     * @param timeout how long a statement may run; zero for no limit
     * @throws QueryException when it cannot be opened
     */
    public JdbcSession open(Optional<Path> file, Duration timeout) throws QueryException {
        try {
            Path database = file.isPresent() ? file.get() : sampleDatabase();
            return new LockedDatabase(new DuckDBDriver()).open(database, timeout);
        } catch (IOException failure) {
            throw new QueryException(
                    QueryException.Problem.CONNECTION,
                    "The sample database cannot be unpacked: " + failure.getMessage(),
                    failure);
        }
    }
}
