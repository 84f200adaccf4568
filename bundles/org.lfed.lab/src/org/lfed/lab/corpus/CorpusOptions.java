// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * What a corpus shall be like.
 *
 * @param lexicon folder with the lexicon files
 * @param seed decides everything; the same seed and lexicon give the same bytes
 * @param trainSchemas lines of {@code train.jsonl}
 * @param devSchemas lines of {@code dev.jsonl}, of domains that no training schema uses
 * @param pairs questions for each schema
 * @param executedShare share of schemas, from 0 to 1, whose answers are run in a database; those that fail or
 *     give no row are dropped
 * @param asked files of questions that people really asked, in the format of WikiSQL; none in the default
 * @param written folder of fields whose questions were written by hand, each a file in the format of
 *     {@link WrittenField}; there may be none
 * @param writtenLines lines of {@code train.jsonl} for each of those fields
 * @param banks question banks of which no question may occur in the corpus
 */
public record CorpusOptions(
        Path lexicon,
        long seed,
        int trainSchemas,
        int devSchemas,
        int pairs,
        double executedShare,
        List<Path> asked,
        Path written,
        int writtenLines,
        List<Path> banks) {

    /** The seed of published corpora. */
    public static final long DEFAULT_SEED = 42;

    /** Rejects sizes below zero and shares outside 0 to 1. */
    public CorpusOptions {
        Objects.requireNonNull(lexicon, "lexicon");
        Objects.requireNonNull(written, "written");
        asked = List.copyOf(asked);
        banks = List.copyOf(banks);
        if (trainSchemas < 0
                || devSchemas < 0
                || writtenLines < 0
                || pairs < 1
                || executedShare < 0
                || executedShare > 1) {
            throw new IllegalArgumentException("Sizes must not be negative, and a share lies between 0 and 1");
        }
    }
}
