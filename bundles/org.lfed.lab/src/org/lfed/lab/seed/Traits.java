// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.seed;

import java.util.Collection;

/**
 * What no table shows about a student but what shapes all of them, each in standard deviations around 0.
 *
 * @param aptitude
 *            how well the student does in courses
 * @param absence
 *            how readily the student misses school
 * @param conduct
 *            how readily the student gets into incidents
 */
record Traits(double aptitude, double absence, double conduct) {

    /** The mean of each trait over at least one student. */
    static Traits mean(Collection<Traits> all) {
        return new Traits(
                all.stream().mapToDouble(Traits::aptitude).average().orElseThrow(),
                all.stream().mapToDouble(Traits::absence).average().orElseThrow(),
                all.stream().mapToDouble(Traits::conduct).average().orElseThrow());
    }

    /** These traits, each lowered by the other's. */
    Traits minus(Traits other) {
        return new Traits(aptitude - other.aptitude, absence - other.absence, conduct - other.conduct);
    }
}
