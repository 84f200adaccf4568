// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.link;

import java.util.Collection;
import java.util.List;

/** Finds the constants of questions: known values first, then numbers and dates, then names, then what is implied. */
final class ConstantFinder {

    private final SchemaIndex names;
    private final ValueIndex values;

    ConstantFinder(SchemaIndex names, ValueIndex values) {
        this.names = names;
        this.values = values;
    }

    /** The constants of one question from left to right. */
    List<ConstantBoard.Found> find(List<QuestionToken> tokens, Collection<ItemMatch> items) {
        ConstantBoard board = new ConstantBoard(tokens, items);
        KnownValues known = new KnownValues(names, values, board);
        known.findSpoken();
        new Numbers(names, values, board).find();
        new ProperNames(values, board).find();
        known.findImplied();
        return board.found();
    }
}
