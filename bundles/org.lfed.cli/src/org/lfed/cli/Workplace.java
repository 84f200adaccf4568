// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.duckdb.DuckDBDriver;
import org.lfed.cli.models.GgufHeaderInspector;
import org.lfed.core.catalog.BundledFiles;
import org.lfed.core.catalog.CatalogException;
import org.lfed.core.catalog.ModelAdvice;
import org.lfed.core.catalog.ModelCatalog;
import org.lfed.core.catalog.ModelStore;
import org.lfed.core.catalog.Sha256;
import org.lfed.core.catalog.UserFolder;
import org.lfed.core.sql.JdbcSession;
import org.lfed.core.sql.LockedDatabase;
import org.lfed.core.sql.QueryException;
import org.lfed.llama.ModelFileCheck;
import org.lfed.sample.SampleFile;

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
                catalog(),
                new Bundled(home.resolve("sample")),
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
        return new ModelAdvice(catalog(), memoryBytes());
    }

    private static long memoryBytes() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
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

    private static ModelCatalog catalog() {
        try (InputStream in = SampleFile.class.getResourceAsStream("catalog.json")) {
            return ModelCatalog.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), "catalog.json");
        } catch (IOException | CatalogException failure) {
            throw new IllegalStateException("The model catalogue of this installation is damaged", failure);
        }
    }

    /** What the sample bundle ships, unpacked when it is asked for. */
    private record Bundled(Path folder) implements BundledFiles {

        @Override
        public Optional<Path> locate(String fileName) {
            if (!fileName.equals(SampleFile.DEMO_MODEL.fileName())) {
                return Optional.empty();
            }
            try {
                return Optional.of(SampleFile.DEMO_MODEL.in(folder));
            } catch (IOException failure) {
                System.getLogger(Workplace.class.getName())
                        .log(System.Logger.Level.WARNING, "The demo model cannot be unpacked", failure);
                return Optional.empty();
            }
        }

        @Override
        public Optional<Sha256> checksum(String fileName) {
            return fileName.equals(SampleFile.DEMO_MODEL.fileName())
                    ? Sha256.parse(SampleFile.DEMO_MODEL.sha256())
                    : Optional.empty();
        }
    }
}
