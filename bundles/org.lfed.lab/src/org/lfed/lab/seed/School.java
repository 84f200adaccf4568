// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.seed;

import java.util.List;

/**
 * A school of the invented district.
 *
 * @param name
 *            its name in every table
 * @param firstGrade
 *            lowest grade level it teaches, 0 for kindergarten
 * @param lastGrade
 *            highest grade level it teaches, at most 12
 * @param size
 *            students enrolled in each school year
 * @param economicShare
 *            share of its students who are economically disadvantaged, 0 to 1
 */
record School(String name, int firstGrade, int lastGrade, int size, double economicShare) {

    /** The five schools, in the order in which students are numbered. */
    static final List<School> ALL = List.of(
            new School("Lincoln Elementary", 0, 5, 520, 0.48),
            new School("Washington Middle", 6, 8, 480, 0.45),
            new School("Jefferson High", 9, 12, 900, 0.41),
            new School("Roosevelt Academy", 0, 8, 380, 0.52),
            new School("Kennedy Prep", 6, 12, 620, 0.33));
}
