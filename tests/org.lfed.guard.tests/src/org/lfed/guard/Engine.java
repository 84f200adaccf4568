// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;

/** A version of DuckDB that a user of DBeaver may have, loaded apart from the others. */
enum Engine {
    V1_1("1.1.3"),
    V1_3("1.3.2.1"),
    V1_5("1.5.6.0"),
    V2_0("2.0.0.0");

    private final String version;
    private Driver driver;

    Engine(String version) {
        this.version = version;
    }

    /** Whether it is that version or a later one. */
    boolean isAtLeast(String minimum) {
        return version.compareTo(minimum) >= 0;
    }

    Driver driver() {
        synchronized (this) {
            if (driver == null) {
                driver = load();
            }
            return driver;
        }
    }

    /** Opens a database that may do everything. */
    Connection connect(String database) throws SQLException {
        return driver().connect("jdbc:duckdb:" + database, new Properties());
    }

    private Driver load() {
        Path jar = Path.of(System.getProperty("lfed.engines", "target/engines"), "duckdb_jdbc-" + version + ".jar");
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException("There is no " + jar.toAbsolutePath() + "; the build puts it there");
        }
        try {
            // Each version has native code of its own, and so needs a class loader of its own. It lives as long as the
            // tests do.
            @SuppressWarnings("resource")
            URLClassLoader loader =
                    new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
            return (Driver) loader.loadClass("org.duckdb.DuckDBDriver")
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public String toString() {
        return "DuckDB " + version;
    }
}
