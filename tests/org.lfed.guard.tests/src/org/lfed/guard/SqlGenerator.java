// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.guard;

import java.util.List;
import java.util.Random;

/**
 * Writes random statements after DuckDB's grammar, over the tables of {@link ThrowAwayDatabase}. Most are queries; here
 * and there something stands in them that must not: a file, a statement that writes, a function with effects.
 */
final class SqlGenerator {

    private static final int DEEPEST = 4;
    private static final List<String> TABLES = List.of(
            "students",
            "schools",
            "attendance",
            "odd",
            "\"drop\"",
            "archive.students_2019",
            "honor_roll",
            "main.students",
            "district.main.schools",
            "information_schema.tables",
            "\"school closings\"");
    private static final List<String> COLUMNS = List.of(
            "student_id",
            "school_id",
            "grade_level",
            "last_name",
            "gender",
            "days_absent",
            "attendance_rate",
            "load",
            "\"set\"",
            "update_date",
            "school_name",
            "s.student_id",
            "t.school_id",
            "*",
            "1");
    private static final List<String> FUNCTIONS = List.of(
            "count",
            "sum",
            "avg",
            "min",
            "max",
            "lower",
            "length",
            "round",
            "abs",
            "coalesce",
            "list",
            "string_agg",
            "row_number",
            "rank",
            "lag",
            "first",
            "date_trunc",
            "strftime",
            "concat",
            "list_transform",
            "struct_pack",
            "regexp_replace",
            "json_extract",
            "typeof",
            "hash",
            "greatest",
            "unnest");
    private static final List<String> LITERALS = List.of(
            "1",
            "0.5",
            "'x'",
            "'2023-2024'",
            "NULL",
            "TRUE",
            "DATE '2024-01-01'",
            "INTERVAL 1 DAY",
            "[1, 2]",
            "{'a': 1}",
            "$$;DROP TABLE students;$$",
            "'DELETE FROM students'",
            "E'\\''",
            "current_date",
            "'/etc/passwd'");
    private static final List<String> OPERATORS = List.of(
            "+",
            "-",
            "*",
            "=",
            "<>",
            "<",
            ">=",
            "AND",
            "OR",
            "||",
            "LIKE",
            "IN",
            "IS NOT DISTINCT FROM",
            "//",
            "%",
            "->>");

    private static final List<String> FORBIDDEN_SOURCES = List.of(
            "'{secret}'",
            "\"{secret}\"",
            "read_csv('{secret}')",
            "read_text('{secret}')",
            "glob('{folder}/*')",
            "'{folder}/*.csv'",
            "\"{folder}/secret\".csv",
            "secret.csv",
            "query('SELECT 1')",
            "query_table('students')",
            "duckdb_settings()",
            "leak()",
            "enable_logging()",
            "force_checkpoint()",
            "(SHOW TABLES)",
            "no_such_table",
            "(DELETE FROM attendance RETURNING *)",
            "sniff_csv('{secret}')",
            "json_execute_serialized_sql('{}')");
    private static final List<String> FORBIDDEN_VALUES = List.of(
            "nextval('numbers')",
            "setval('numbers', 9)",
            "current_setting('threads')",
            "write_log('x')",
            "upper('x')",
            "main.median(1)",
            "sleep_ms(1)",
            "getvariable('v')",
            "json_serialize_plan('SELECT 1')",
            "setseed(0.1)",
            "(SELECT content FROM read_text('{secret}'))",
            "?",
            "$1");
    private static final List<String> FORBIDDEN_STATEMENTS = List.of(
            "DELETE FROM attendance",
            "DELETE FROM attendance RETURNING *",
            "UPDATE students SET grade_level = 0 RETURNING *",
            "INSERT INTO schools VALUES (9, 'x', 'y') RETURNING *",
            "DROP TABLE odd",
            "CREATE TABLE c AS SELECT 1",
            "COPY students TO '{folder}/out.csv'",
            "ATTACH '{folder}/new.duckdb' AS n",
            "SET threads = 1",
            "CHECKPOINT",
            "EXPORT DATABASE '{folder}/e'",
            "ALTER TABLE students ADD COLUMN z INT",
            "TRUNCATE odd",
            "CALL pragma_version()",
            "PRAGMA database_list",
            "VACUUM",
            "USE main",
            "PREPARE p AS SELECT 1",
            "COMMENT ON TABLE odd IS 'x'");
    private static final List<String> GLUE = List.of("; ", ";\n", ") AS q; ", "; -- ", " /* x */ ; ", " UNION ALL ");

    private final Random random;
    /** How many of a hundred places hold something forbidden. */
    private final int malice;

    SqlGenerator(Random random, int malice) {
        this.random = random;
        this.malice = malice;
    }

    /** One statement, or what pretends to be one. */
    String statement() {
        if (evil()) {
            return pick(FORBIDDEN_STATEMENTS);
        }
        String query = query(0);
        if (evil()) {
            return chance(2)
                    ? query + pick(GLUE) + pick(FORBIDDEN_STATEMENTS)
                    : pick(FORBIDDEN_STATEMENTS) + pick(GLUE) + query;
        }
        return query;
    }

    private String query(int depth) {
        StringBuilder sql = new StringBuilder();
        if (depth < DEEPEST && chance(4)) {
            sql.append(with(depth));
        }
        sql.append(chance(12) ? other(depth) : select(depth));
        if (depth < DEEPEST && chance(6)) {
            sql.append(pick(List.of(" UNION ALL ", " UNION ", " INTERSECT ", " EXCEPT ", " UNION BY NAME ")))
                    .append(select(depth + 1));
        }
        if (chance(4)) {
            sql.append(" ORDER BY ")
                    .append(chance(3) ? "1" : expression(depth + 1))
                    .append(chance(2) ? " DESC" : "");
        }
        if (chance(4)) {
            sql.append(" LIMIT ").append(chance(6) ? "10%" : chance(6) ? "(" + query(depth + 2) + ")" : "5");
        }
        return sql.toString();
    }

    private String with(int depth) {
        String body = evil() ? pick(FORBIDDEN_STATEMENTS) : query(depth + 1);
        String kind = pick(List.of("AS", "AS MATERIALIZED", "AS NOT MATERIALIZED"));
        String name = pick(List.of("c", "students", "\"{secret}\"", "\"delete\"", "c2"));
        String recursive = chance(5) ? "RECURSIVE " : "";
        String second = chance(3) ? ", c2 AS (" + query(depth + 1) + ")" : "";
        return "WITH " + recursive + name + " " + kind + " (" + body + ")" + second + " ";
    }

    private String other(int depth) {
        return switch (random.nextInt(4)) {
            case 0 -> "VALUES (" + expression(depth + 1) + ")";
            case 1 -> "FROM " + source(depth + 1);
            case 2 -> "TABLE " + pick(TABLES);
            default -> "(" + query(depth + 1) + ")";
        };
    }

    private String select(int depth) {
        StringBuilder sql = new StringBuilder("SELECT ");
        if (chance(8)) {
            sql.append(chance(2) ? "DISTINCT " : "DISTINCT ON (" + expression(depth + 1) + ") ");
        }
        int width = 1 + random.nextInt(3);
        for (int i = 0; i < width; i++) {
            sql.append(i > 0 ? ", " : "").append(expression(depth + 1));
            if (chance(3)) {
                sql.append(" AS ").append(pick(List.of("a", "\"; DROP\"", "n", "\"delete\"")));
            }
        }
        if (!chance(8)) {
            sql.append(" FROM ").append(source(depth));
        }
        if (chance(3)) {
            sql.append(" WHERE ").append(expression(depth + 1));
        }
        if (chance(5)) {
            sql.append(" GROUP BY ").append(chance(2) ? "ALL" : expression(depth + 1));
        }
        if (chance(10)) {
            sql.append(" HAVING ").append(expression(depth + 1));
        }
        if (chance(12)) {
            sql.append(" QUALIFY row_number() OVER (ORDER BY ")
                    .append(expression(depth + 1))
                    .append(") = 1");
        }
        return sql.toString();
    }

    private String source(int depth) {
        String first = oneSource(depth);
        if (chance(3)) {
            String join = pick(List.of(" JOIN ", " LEFT JOIN ", " SEMI JOIN ", " ASOF JOIN ", " FULL JOIN "));
            return first + " AS s" + join + oneSource(depth) + " AS t ON "
                    + (chance(2) ? "TRUE" : expression(depth + 1));
        }
        return chance(6) ? first + ", " + oneSource(depth) : first + (chance(3) ? " AS s" : "");
    }

    private String oneSource(int depth) {
        if (evil()) {
            return pick(FORBIDDEN_SOURCES);
        }
        if (depth < DEEPEST && chance(4)) {
            return (chance(6) ? "LATERAL " : "") + "(" + query(depth + 1) + ")";
        }
        return switch (random.nextInt(12)) {
            case 0 -> "range(3)";
            case 1 -> "unnest([1, 2])";
            case 2 -> "generate_series(1, " + expression(depth + 2) + ")";
            case 3 -> "c";
            case 4 -> "students PIVOT (count(*) FOR gender IN ('F', 'M'))";
            case 5 -> "schools UNPIVOT (v FOR k IN (school_name, level))";
            default -> pick(TABLES);
        };
    }

    private String expression(int depth) {
        if (evil()) {
            return pick(FORBIDDEN_VALUES);
        }
        if (depth >= DEEPEST) {
            return chance(2) ? pick(LITERALS) : pick(COLUMNS);
        }
        return switch (random.nextInt(14)) {
            case 0, 1, 2 -> pick(COLUMNS);
            case 3, 4 -> pick(LITERALS);
            case 5 -> pick(FUNCTIONS) + "(" + (chance(4) ? "DISTINCT " : "") + expression(depth + 1) + ")";
            case 6 -> pick(FUNCTIONS) + "(" + expression(depth + 1) + ", " + expression(depth + 1) + ")";
            case 7 -> expression(depth + 1) + " " + pick(OPERATORS) + " " + expression(depth + 1);
            case 8 -> "(" + query(depth + 1) + ")";
            case 9 -> "CASE WHEN " + expression(depth + 1) + " THEN " + expression(depth + 1) + " END";
            case 10 -> "CAST(" + expression(depth + 1) + " AS " + pick(List.of("VARCHAR", "INTEGER", "DATE")) + ")";
            case 11 -> pick(FUNCTIONS) + "(" + expression(depth + 1) + ") OVER (PARTITION BY " + expression(depth + 1)
                    + ")";
            case 12 -> (chance(2) ? "EXISTS (" : "1 IN (") + query(depth + 1) + ")";
            default -> "list_transform([1], x -> " + expression(depth + 1) + ")";
        };
    }

    private boolean evil() {
        return random.nextInt(100) < malice;
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
