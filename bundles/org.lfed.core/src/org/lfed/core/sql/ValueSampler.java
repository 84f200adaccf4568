// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.lfed.core.answer.ResultTable;
import org.lfed.core.model.Cancellation;
import org.lfed.core.schema.Column;
import org.lfed.core.schema.Identifiers;
import org.lfed.core.schema.Table;
import org.lfed.core.schema.ValueKind;

/**
 * Reads the distinct values of a table's low-cardinality text columns, so that "Jefferson" in a question can be linked
 * to {@code school_name = 'Jefferson High'}. Values of columns with many distinct values, which may name a person, are
 * never read out.
 */
public final class ValueSampler {

    private static final Pattern PERSONAL = Pattern.compile("(first|last|middle|full|given|family|maiden|nick|preferred"
            + "|legal|display|user|student|pupil|teacher|staff|employee|person|parent|mother|father|contact)[_ ]?name"
            + "|surname|^[flm]name$|guardian|e[_-]?mail|phone|mobile|ssn|social_?security|passport|address|street|birth"
            + "|^dob$|emergency|login");
    private static final Pattern PEOPLE = Pattern.compile(
            "student|pupil|teacher|staff|employee|person|people|parent|guardian|contact|user|patient|member");
    private static final String SEPARATOR = "\u001f";

    private final SqlSession session;
    private final int maxDistinct;
    private final long fullScanRows;

    /**
     * A sampler.
     *
     * @param session the connection to read from
     * @param maxDistinct columns with more distinct values are passed over; 0 reads nothing at all
     * @param fullScanRows tables with more rows are sampled rather than read whole
     */
    public ValueSampler(SqlSession session, int maxDistinct, long fullScanRows) {
        this.session = session;
        this.maxDistinct = maxDistinct;
        this.fullScanRows = fullScanRows;
    }

    /** The sampler of the command line: up to 60 values a column; a million rows are read whole. */
    public static ValueSampler standard(SqlSession session) {
        return new ValueSampler(session, 60, 1_000_000);
    }

    /** Reads no value at all. */
    public static ValueSampler none(SqlSession session) {
        return new ValueSampler(session, 0, 0);
    }

    /**
     * The table with its columns' values.
     *
     * @throws QueryException when the connection is lost or reading was cancelled; a table that cannot be read, or not
     *         in time, comes back without values
     */
    Table sample(Table table, Cancellation cancellation) throws QueryException {
        List<Integer> candidates = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).kind() == ValueKind.TEXT
                    && !isPersonal(table, table.columns().get(i).name())) {
                candidates.add(i);
            }
        }
        // A view may hide any amount of work, and is not asked.
        if (maxDistinct == 0 || candidates.isEmpty() || table.estimatedRows() < 0) {
            return table;
        }
        try {
            List<Integer> small = smallColumns(table, candidates, cancellation);
            return small.isEmpty() ? table : withValues(table, small, cancellation);
        } catch (QueryException failure) {
            if (failure.problem() == QueryException.Problem.STATEMENT
                    || failure.problem() == QueryException.Problem.TIMEOUT) {
                return table;
            }
            throw failure;
        }
    }

    private List<Integer> smallColumns(Table table, List<Integer> candidates, Cancellation cancellation)
            throws QueryException {
        String counts = String.join(
                ", ",
                candidates.stream()
                        .map(i -> "approx_count_distinct(" + quoted(table, i) + ")")
                        .toList());
        List<Object> distinct = session.query("SELECT " + counts + from(table), List.of(), 1, cancellation)
                .rows()
                .get(0);
        List<Integer> small = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            // The count is approximate: leave room, the exact number is checked below.
            if (distinct.get(i) instanceof Number number && number.longValue() <= maxDistinct * 5L / 4) {
                small.add(candidates.get(i));
            }
        }
        return small;
    }

    private Table withValues(Table table, List<Integer> small, Cancellation cancellation) throws QueryException {
        String lists = String.join(
                ", ",
                small.stream()
                        .map(i ->
                                "array_to_string(list_sort(list(DISTINCT " + quoted(table, i) + "::VARCHAR)), chr(31))")
                        .toList());
        ResultTable result = session.query("SELECT " + lists + from(table), List.of(), 1, cancellation);
        List<Column> columns = new ArrayList<>(table.columns());
        for (int i = 0; i < small.size(); i++) {
            Object joined = result.rows().get(0).get(i);
            List<String> values = joined == null || joined.toString().isEmpty()
                    ? List.of()
                    : Arrays.stream(joined.toString().split(SEPARATOR))
                            .filter(value -> !value.isBlank())
                            .toList();
            boolean usable = values.size() <= maxDistinct && values.stream().allMatch(value -> value.length() <= 80);
            if (usable) {
                columns.set(small.get(i), columns.get(small.get(i)).withValues(values));
            }
        }
        return table.withColumns(columns);
    }

    private String from(Table table) {
        String name = String.join(
                ".",
                List.of(
                        Identifiers.quote(table.name().catalog()),
                        Identifiers.quote(table.name().schema()),
                        Identifiers.quote(table.name().name())));
        if (table.estimatedRows() <= fullScanRows) {
            return " FROM " + name;
        }
        // Whole vectors from all over the table; a fixed seed, so that a schema reads alike every time.
        double percent = Math.max(0.01, 100.0 * fullScanRows / table.estimatedRows());
        return " FROM " + name + String.format(Locale.ROOT, " TABLESAMPLE system(%.3f%%) REPEATABLE (42)", percent);
    }

    private static String quoted(Table table, int column) {
        return Identifiers.quote(table.columns().get(column).name());
    }

    /** Names, addresses and numbers of people stay out of every prompt, also where there are only a few of them. */
    private static boolean isPersonal(Table table, String column) {
        String name = column.toLowerCase(Locale.ROOT);
        return PERSONAL.matcher(name).find()
                || name.equals("name")
                        && PEOPLE.matcher(table.name().name().toLowerCase(Locale.ROOT))
                                .find();
    }
}
