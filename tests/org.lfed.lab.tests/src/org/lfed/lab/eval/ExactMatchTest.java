// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.eval;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactMatchTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            SELECT COUNT(*) FROM t          | select count( * )   from t ;
            SELECT a FROM t;                | SELECT a FROM t
            SELECT "a" FROM "T"             | SELECT a FROM t
            SELECT a FROM t                 | SELECT a /* the first */ FROM t -- all of it
            SELECT a<=1 FROM t              | SELECT a <= 1 FROM t
            SELECT 'It''s' FROM t           | SELECT  'It''s'  FROM t
            SELECT "first name" FROM t      | select "First Name" from t
            """)
    void looksPastWhatMeansNothing(String first, String second) {
        assertTrue(ExactMatch.of(first, second));
        assertTrue(ExactMatch.of(second, first));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            SELECT a FROM t                 | SELECT b FROM t
            SELECT a FROM t                 | SELECT a FROM t LIMIT 1
            SELECT 'Fall'                   | SELECT 'fall'
            SELECT 'a b'                    | SELECT 'a  b'
            SELECT 'a'                      | SELECT "a"
            SELECT a < = 1                  | SELECT a <= 1
            SELECT 10                       | SELECT 1 0
            SELECT 'a; b'                   | SELECT 'a b'
            SELECT "first name" FROM t      | SELECT first name FROM t
            SELECT 1.50                     | SELECT 1.5
            """)
    void seesEverythingElse(String first, String second) {
        assertFalse(ExactMatch.of(first, second));
        assertFalse(ExactMatch.of(second, first));
    }
}
