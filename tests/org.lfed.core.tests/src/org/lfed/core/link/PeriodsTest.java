// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            sales in Q1 2024                       | sales between 2024-01-01 and 2024-03-31
            sales q4 2023                          | sales between 2023-10-01 and 2023-12-31
            the first quarter of 2024              | between 2024-01-01 and 2024-03-31
            during the second half of 2023         | between 2023-07-01 and 2023-12-31
            last quarter of 2023                   | between 2023-10-01 and 2023-12-31
            orders between January and March 2024  | orders between 2024-01-01 and 2024-03-31
            orders from Jan to Feb. 2024           | orders between 2024-01-01 and 2024-02-29
            H2 2024 revenue                        | between 2024-07-01 and 2024-12-31 revenue
            Jan-Mar 2024                           | between 2024-01-01 and 2024-03-31
            january and march 2024                 | january and march 2024
            third half of 2024                     | third half of 2024
            March 5, 2024                          | March 5, 2024
            first quarter                          | first quarter
            """)
    void becomeTheDaysThatTheyBeginAndEndWith(String question, String spelled) {
        assertEquals(spelled, Periods.spellOut(question));
    }
}
