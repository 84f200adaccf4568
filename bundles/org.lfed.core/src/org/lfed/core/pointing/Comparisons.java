// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import org.lfed.core.link.Literal;
import org.lfed.core.schema.ValueKind;

/** Which constants a column can be compared with. */
final class Comparisons {

    private Comparisons() {}

    /** Whether a comparison of this kind of column with a constant makes sense to the engine and to a person. */
    static boolean fit(ValueKind kind, Literal literal) {
        return switch (kind) {
            case INTEGER, NUMBER -> literal instanceof Literal.Numeric;
            case DATE -> literal instanceof Literal.Day;
            case BOOLEAN -> false;
            case TEXT, OTHER -> true;
        };
    }
}
