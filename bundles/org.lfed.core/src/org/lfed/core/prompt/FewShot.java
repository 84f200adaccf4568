// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.prompt;

import java.util.List;

/**
 * A question with the SQL that answers it, shown to a model as an example.
 *
 * @param question in plain English
 * @param sql the answer
 */
record FewShot(String question, String sql) {

    /** The four forms that analysts ask for most; over tables of their own, to show form and not names. */
    static final List<FewShot> STANDARD = List.of(
            new FewShot(
                    "How many library cards were issued at Main Street?",
                    "SELECT COUNT(*) AS card_count FROM library_cards WHERE branch = 'Main Street'"),
            new FewShot(
                    "Total fines by branch, largest first",
                    "SELECT branch, SUM(fine_amount) AS total_fines FROM fines GROUP BY branch"
                            + " ORDER BY total_fines DESC"),
            new FewShot(
                    "What percentage of loans were returned late?",
                    "SELECT ROUND(100.0 * AVG(CASE WHEN returned_late THEN 1 ELSE 0 END), 1) AS percent_late"
                            + " FROM loans"),
            new FewShot(
                    "How has the number of loans changed from year to year?",
                    "SELECT loan_year, COUNT(*) AS loan_count FROM loans GROUP BY loan_year ORDER BY loan_year"));
}
