// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui;

import static org.lfed.ui.Texts.text;

import java.io.IOException;
import java.nio.file.Path;
import org.lfed.core.catalog.BundledFiles;
import org.lfed.core.sql.QueryException;
import org.lfed.sample.SampleFile;
import org.lfed.sample.SampleFiles;

/** The sample bundle, which need not be installed: nobody else may touch its classes. */
final class Sample {

    private final Path folder;

    /**
     * The sample.
     *
     * @param folder where its files are unpacked
     */
    Sample(Path folder) {
        this.folder = folder;
    }

    static boolean isInstalled() {
        try {
            Class.forName("org.lfed.sample.SampleFile", false, Sample.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | NoClassDefFoundError missing) {
            return false;
        }
    }

    BundledFiles files() {
        return new SampleFiles(folder);
    }

    Path database() throws QueryException {
        try {
            return SampleFile.DATABASE.in(folder);
        } catch (IOException failure) {
            throw new QueryException(
                    QueryException.Problem.CONNECTION, text("sample.unwritable", failure.getMessage()), failure);
        }
    }
}
