// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.duckdb.DuckDBDriver;

/**
 * A database that an SQL script of a bank makes: a schema of another field, with rows that come out alike each time. The
 * script is trusted as the bank is: it runs without a guard, in a database of its own, without reach to files or network.
 */
public final class ScriptDatabase {

    private ScriptDatabase() {}

    /**
     * Runs the script in a new database.
     *
     * @param script SQL statements that make tables and fill them
     * @param databaseFile the file to make, which must not exist
     * @throws QuestionBankException when the script cannot be read or fails
     */
    public static void create(Path script, Path databaseFile) throws QuestionBankException {
        Properties closed = new Properties();
        closed.setProperty("enable_external_access", "false");
        try (Connection connection =
                        new DuckDBDriver().connect("jdbc:duckdb:" + databaseFile.toAbsolutePath(), closed);
                Statement statement = connection.createStatement()) {
            statement.execute(Files.readString(script));
        } catch (NoSuchFileException missing) {
            throw new QuestionBankException("There is no schema " + script + ", which the bank names.", missing);
        } catch (IOException | SQLException failure) {
            throw new QuestionBankException(
                    "The schema " + script + " cannot be made: " + failure.getMessage(), failure);
        }
    }
}
