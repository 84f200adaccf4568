// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lfed.core.link.Literal;
import org.lfed.core.pointing.SqlMacro;

/** The right answer to a question, as pieces of SQL, columns, tables and constants. */
final class Gold {

    private final List<Part> parts = new ArrayList<>();

    /** One piece. */
    sealed interface Part {}

    /** A piece of SQL. */
    record Sql(SqlMacro macro) implements Part {}

    /** A column. */
    record ColumnPart(CorpusColumn column) implements Part {}

    /** A table. */
    record TablePart(CorpusTable table) implements Part {}

    /**
     * A constant.
     *
     * @param literal its value
     * @param column what it is compared with, or null
     */
    record ValuePart(Literal literal, CorpusColumn column) implements Part {}

    /**
     * Conditions that must all hold. In which order they are written is decided when the question is linked: that in
     * which they are said.
     *
     * @param conditions at least one
     */
    record Where(List<Gold> conditions) implements Part {}

    static Gold of(SqlMacro... macros) {
        return new Gold().sql(macros);
    }

    static Gold of(CorpusColumn column) {
        return new Gold().column(column);
    }

    Gold sql(SqlMacro... macros) {
        Arrays.stream(macros).map(Sql::new).forEach(parts::add);
        return this;
    }

    Gold column(CorpusColumn column) {
        parts.add(new ColumnPart(column));
        return this;
    }

    Gold table(CorpusTable table) {
        parts.add(new TablePart(table));
        return this;
    }

    Gold value(Literal literal, CorpusColumn comparedWith) {
        parts.add(new ValuePart(literal, comparedWith));
        return this;
    }

    /** A number that is compared with no column. */
    Gold number(long number) {
        return value(Literal.Numeric.of(number), null);
    }

    /** A WHERE clause, or nothing without conditions. */
    Gold where(List<Gold> conditions) {
        if (!conditions.isEmpty()) {
            parts.add(new Where(List.copyOf(conditions)));
        }
        return this;
    }

    Gold add(Gold other) {
        parts.addAll(other.parts);
        return this;
    }

    List<Part> parts() {
        return parts;
    }

    boolean holds(SqlMacro macro) {
        return parts.contains(new Sql(macro));
    }

    /** The columns that are named, in order. */
    List<CorpusColumn> columns() {
        return parts.stream()
                .filter(ColumnPart.class::isInstance)
                .map(part -> ((ColumnPart) part).column())
                .toList();
    }

    boolean startsWith(SqlMacro macro) {
        return !parts.isEmpty() && parts.get(0).equals(new Sql(macro));
    }
}
