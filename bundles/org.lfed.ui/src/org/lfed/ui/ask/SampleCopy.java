// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.ask;

import java.nio.file.Path;
import org.lfed.core.sql.QueryException;

/** The sample database, which must lie on disk before it can be connected. */
@FunctionalInterface
public interface SampleCopy {

    /**
     * Unpacks it, unless it lies there already. Background.
     *
     * @throws QueryException with a sentence for the user when it is not installed or cannot be written
     */
    Path unpack() throws QueryException;
}
