// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lfed.core.link.Keys;
import org.lfed.core.link.NameWords;
import org.lfed.core.link.Years;
import org.lfed.core.schema.Column;
import org.lfed.core.schema.ForeignKey;
import org.lfed.core.schema.Schema;
import org.lfed.core.schema.Table;
import org.lfed.core.schema.ValueKind;

/**
 * Finds how two tables belong together: a declared foreign key, else key columns that both have, else a key of one that
 * is named after the other.
 */
public final class JoinPath {

    private final Schema schema;

    /**
     * Two columns that must be equal.
     *
     * @param left column of the table joined first
     * @param right column of the other
     */
    public record Pair(String left, String right) {}

    /** A finder for the tables of a schema. */
    public JoinPath(Schema schema) {
        this.schema = schema;
    }

    /**
     * The columns on which two tables join.
     *
     * @return at least one pair, or nothing when no key leads from one table to the other
     */
    public Optional<List<Pair>> between(Table left, Table right) {
        return declared(left, right).or(() -> sharedKeys(left, right)).or(() -> namedAfter(left, right));
    }

    /**
     * Whether a join adds to each row of one table at most one of the other: what the other says describes those rows,
     * and nothing is counted twice.
     */
    boolean describes(Table left, Table right) {
        List<String> key = key(right);
        return !key.isEmpty()
                && between(left, right)
                        .filter(pairs -> key.stream().allMatch(name -> pairs.stream()
                                .anyMatch(pair -> pair.right().equalsIgnoreCase(name))))
                        .isPresent();
    }

    /** The columns that tell a table's rows apart: declared, or by its name; empty when neither says. */
    static List<String> key(Table table) {
        return table.primaryKey().isEmpty() ? ownKey(table) : table.primaryKey();
    }

    private Optional<List<Pair>> declared(Table left, Table right) {
        for (ForeignKey key : schema.foreignKeys()) {
            if (key.from().matches(left.name()) && key.to().matches(right.name())) {
                return Optional.of(pairs(key.fromColumns(), key.toColumns()));
            }
            if (key.from().matches(right.name()) && key.to().matches(left.name())) {
                return Optional.of(pairs(key.toColumns(), key.fromColumns()));
            }
        }
        return Optional.empty();
    }

    private static List<Pair> pairs(List<String> left, List<String> right) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            pairs.add(new Pair(left.get(i), right.get(i)));
        }
        return pairs;
    }

    /**
     * Keys that both tables have. When they identify the rows of one table, they are all it takes; between two tables
     * of facts the year must agree as well, or the facts of one year would meet those of another.
     */
    private static Optional<List<Pair>> sharedKeys(Table left, Table right) {
        List<Pair> shared = new ArrayList<>();
        for (Column column : left.columns()) {
            Optional<Column> other = right.column(column.name());
            if (other.isPresent() && other.get().kind() == column.kind() && isSharedKey(column, left, right)) {
                shared.add(new Pair(column.name(), other.get().name()));
            }
        }
        if (shared.isEmpty()) {
            return Optional.empty();
        }
        Optional<List<Pair>> identifying = identifying(left, shared, true).or(() -> identifying(right, shared, false));
        if (identifying.isPresent()) {
            return identifying;
        }
        for (Column column : left.columns()) {
            if (isYear(column)
                    && right.column(column.name()).filter(JoinPath::isYear).isPresent()) {
                shared.add(new Pair(
                        column.name(), right.column(column.name()).orElseThrow().name()));
                break;
            }
        }
        return Optional.of(shared);
    }

    /** The pairs that hold the whole key of one table's rows, when there are such. */
    private static Optional<List<Pair>> identifying(Table table, List<Pair> shared, boolean left) {
        List<String> key = key(table);
        List<Pair> used = shared.stream()
                .filter(pair -> key.stream().anyMatch(name -> name.equalsIgnoreCase(left ? pair.left() : pair.right())))
                .toList();
        return key.isEmpty() || used.size() < key.size() ? Optional.empty() : Optional.of(used);
    }

    /** Without a declared key: the first column when it is named after the table, {@code student_id} of students. */
    private static List<String> ownKey(Table table) {
        String first = table.columns().get(0).name();
        boolean own = Keys.identifies(
                NameWords.ofColumn(first), NameWords.ofTable(table.name().name()));
        return own ? List.of(first) : List.of();
    }

    private static boolean isSharedKey(Column column, Table left, Table right) {
        List<String> words = NameWords.ofColumn(column.name());
        if (words.size() > 1 && Keys.isKey(words) || Keys.isCode(words)) {
            return true;
        }
        return isPrimaryKey(left, column) || isPrimaryKey(right, column);
    }

    /** A lone column named only {@code id} numbers the rows of its own table and leads nowhere. */
    private static boolean isPrimaryKey(Table table, Column column) {
        return table.primaryKey().size() == 1
                && table.primaryKey().get(0).equalsIgnoreCase(column.name())
                && NameWords.ofColumn(column.name()).size() > 1;
    }

    private static boolean isYear(Column column) {
        return (column.kind() == ValueKind.TEXT || column.kind() == ValueKind.INTEGER)
                && Years.areNamedBy(NameWords.ofColumn(column.name()));
    }

    private static Optional<List<Pair>> namedAfter(Table left, Table right) {
        Optional<Pair> pair = reference(left, right)
                .or(() -> reference(right, left).map(turned -> new Pair(turned.right(), turned.left())));
        return pair.map(List::of);
    }

    /** {@code orders.customer_id} refers to {@code customers.id}. */
    private static Optional<Pair> reference(Table from, Table to) {
        Optional<Column> target = to.columns().stream()
                .filter(column ->
                        Set.of("id", "key", "uuid").contains(column.name().toLowerCase(Locale.ROOT)))
                .findFirst();
        if (target.isEmpty()) {
            return Optional.empty();
        }
        return from.columns().stream()
                .filter(column -> Keys.identifies(
                        NameWords.ofColumn(column.name()),
                        NameWords.ofTable(to.name().name())))
                .findFirst()
                .map(column -> new Pair(column.name(), target.get().name()));
    }
}
