// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.prompt;

import org.lfed.core.sql.Extraction;

/** Turns what a model writes into SQL. */
public interface AnswerReader {

    /**
     * The SQL to show while the model is still writing.
     *
     * @param text what it wrote so far
     * @return the SQL so far, possibly empty
     */
    String partial(String text);

    /**
     * The SQL of a finished answer.
     *
     * @param text everything it wrote
     */
    Extraction read(String text);
}
