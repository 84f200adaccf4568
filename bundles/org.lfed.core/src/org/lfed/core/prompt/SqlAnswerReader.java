// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.prompt;

import org.lfed.core.sql.Extraction;
import org.lfed.core.sql.SqlExtractor;

/** Reads the answer of a model that writes SQL as text. */
final class SqlAnswerReader implements AnswerReader {

    private final SqlExtractor extractor = new SqlExtractor();

    @Override
    public String partial(String text) {
        return extractor.extract(text) instanceof Extraction.Sql sql ? sql.text() : "";
    }

    @Override
    public Extraction read(String text) {
        return extractor.extract(text);
    }
}
