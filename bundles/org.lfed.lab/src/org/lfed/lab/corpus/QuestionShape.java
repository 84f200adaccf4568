// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import java.util.Optional;

/** A kind of question: how it is asked and how its answer is written. */
sealed interface QuestionShape
        permits AgainShape,
                ChainShape,
                CommonShape,
                CompareShape,
                CountShape,
                CrossFactsShape,
                DistinctEntityShape,
                EverShape,
                ExtremeGroupShape,
                ExtremeRowShape,
                FirstLastShape,
                GroupShape,
                HavingShape,
                JoinFilterShape,
                JoinGroupShape,
                NestedShape,
                NeverShape,
                NthGroupShape,
                PercentShape,
                ProjectShape,
                RankWithinShape,
                RateShape,
                RowsShape,
                TopEntitiesShape,
                TopGroupsShape,
                TopRowsShape,
                TrendShape,
                TwoGroupsShape,
                ValuesShape {

    /** A question of this kind about a scene's table, or nothing when the table does not lend itself to it. */
    Optional<Draft> draft(Scene scene);

    /** How this kind is called in statistics. */
    default String label() {
        return getClass().getSimpleName().replace("Shape", "");
    }
}
