// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import java.util.List;
import java.util.Set;

/**
 * What a question asks to have computed.
 *
 * @param noun how it is said, without "number of"
 * @param kind what sort of number it is
 * @param value how it is written
 * @param conditions restrictions that the noun implies
 * @param used names of the columns that it speaks of
 */
record Metric(String noun, Kind kind, Gold value, List<Gold> conditions, Set<String> used) {

    /** What sort of number is computed. */
    enum Kind {
        /** A number of rows. */
        COUNT,
        /** A number of different things. */
        DISTINCT,
        /** A sum of counts. */
        SUM,
        /** An average, a sum of amounts, an extreme. */
        MEASURE
    }

    /** Whether "how many" asks for it. */
    boolean counts() {
        return kind != Kind.MEASURE;
    }
}
