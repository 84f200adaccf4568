// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lfed.core.model.Cancellation;
import org.lfed.core.schema.Schema;
import org.lfed.core.schema.Table;
import org.lfed.core.schema.TableName;
import org.lfed.core.sql.ParseTreeGuard;
import org.lfed.core.sql.QueryException;
import org.lfed.core.sql.SqlGuard;
import org.lfed.core.sql.SqlSession;
import org.lfed.core.sql.Verdict;

/** Measures what a decision of the guard costs on a catalogue of a given size. */
final class GuardBench {

    private static final int ROUNDS = 100;
    private static final List<String> STATEMENTS = List.of(
            "SELECT COUNT(*) AS n FROM table_1 WHERE school_year = '2023-2024' AND is_absent",
            "SELECT school, AVG(gpa) AS average FROM table_2 GROUP BY school ORDER BY average DESC LIMIT 5",
            "SELECT a.school, COUNT(DISTINCT b.student_id) FROM table_3 a JOIN table_4 b ON a.id = b.id GROUP BY a.school",
            "WITH t AS (SELECT school, COUNT(*) AS n FROM table_5 GROUP BY school) SELECT * FROM t WHERE n > 10",
            "SELECT school_year, 100.0 * AVG(CASE WHEN absent THEN 1 ELSE 0 END) AS pct FROM table_6 GROUP BY 1 ORDER BY 1",
            "SELECT * FROM (SELECT s.*, RANK() OVER (PARTITION BY school ORDER BY gpa DESC) AS r FROM table_7 s) WHERE r = 1",
            "SELECT DATE_TRUNC('month', d) AS m, COUNT(*) FROM table_8 WHERE d BETWEEN DATE '2024-01-01' AND DATE '2024-12-31'"
                    + " GROUP BY m ORDER BY m",
            "SELECT last_name FROM table_9 WHERE id NOT IN (SELECT id FROM table_10 WHERE grade IS NOT NULL)");

    private final SqlSession session;

    /** A measurement with that engine. */
    GuardBench(SqlSession session) {
        this.session = session;
    }

    /** The median of a decision in milliseconds, over typical statements, once warm. */
    double median(int tables) throws QueryException {
        SqlGuard guard = new ParseTreeGuard(session, schema(tables));
        List<Double> millis = new ArrayList<>();
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            for (String sql : STATEMENTS) {
                long start = System.nanoTime();
                Verdict verdict = guard.check(sql, new Cancellation());
                double took = (System.nanoTime() - start) / 1e6;
                if (!(verdict instanceof Verdict.Allowed)) {
                    throw new IllegalStateException(sql + ": " + verdict);
                }
                if (round >= 0) {
                    millis.add(took);
                }
            }
        }
        return new Percentiles(millis).median();
    }

    private static Schema schema(int tables) {
        List<Table> all = IntStream.rangeClosed(1, tables)
                .mapToObj(i -> new Table(new TableName("district", "main", "table_" + i), "", List.of(), List.of(), 0))
                .toList();
        return new Schema(all, List.of(), "district", "main");
    }
}
