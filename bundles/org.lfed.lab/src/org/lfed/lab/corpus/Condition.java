// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

/**
 * A restriction on rows.
 *
 * @param phrase how it is said
 * @param gold how it is written
 * @param before whether it is said before the noun that it restricts
 * @param column what it restricts
 */
record Condition(String phrase, Gold gold, boolean before, CorpusColumn column) {

    static Condition after(String phrase, Gold gold, CorpusColumn column) {
        return new Condition(phrase, gold, false, column);
    }

    static Condition before(String phrase, Gold gold, CorpusColumn column) {
        return new Condition(phrase, gold, true, column);
    }
}
