// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.seed;

import java.io.IOException;
import java.nio.file.Path;

/** Makes the sample database while the bundle that ships it is built. */
public final class SampleDatabaseMain {

    private SampleDatabaseMain() {}

    /**
     * Makes it from the Parquet files, which are generated first where they are missing.
     *
     * @param arguments the folder of the Parquet files, and the database file
     * @throws IOException when a file cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        Path parquet = Path.of(arguments[0]);
        SeedData.writeTo(parquet);
        SampleDatabase.create(parquet, Path.of(arguments[1]));
    }
}
