// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.lfed.core.link.ColumnIdentity;
import org.lfed.core.link.ValueSlot;
import org.lfed.core.pointing.PointingToken.ColumnRef;
import org.lfed.core.pointing.PointingToken.Macro;
import org.lfed.core.pointing.PointingToken.TableRef;
import org.lfed.core.pointing.PointingToken.ValueRef;
import org.lfed.core.schema.Table;

/**
 * Mends an answer whose skeleton is right but that points to a wrong table or column, before the model is asked again.
 *
 * <p>Only mends where there is one way to do so: a constant whose column is known, a table that alone holds all
 * columns, a table that can be joined to hold the rest.
 */
public final class PointingRepair {

    private final PointingSchema schema;
    private final List<ValueSlot> slots;
    private final Rounding rounding;
    private final Set<ColumnIdentity> linked;
    private final JoinWays ways;

    /** What is mended, in this order: first what contradicts itself or the schema, then what the question says. */
    private final List<Consumer<List<PointingToken>>> mends;

    /**
     * A repairer of answers to one prompt.
     *
     * @param schema the schema that the prompt described
     * @param prompt the prompt
     * @param rounding the decimals that the question asked for
     */
    public PointingRepair(PointingSchema schema, PointingPrompt prompt, Rounding rounding) {
        this.schema = schema;
        this.slots = prompt.slots();
        this.rounding = rounding;
        this.linked = prompt.mentions().columns();
        Mentions mentions = prompt.mentions();
        this.ways = new JoinWays(schema.schema(), mentions.tables());
        this.mends = List.of(
                PointingRepair::dropRepeatedJoins,
                PointingRepair::dropRepeatedGroup,
                PointingRepair::dropGroupOfOneNumber,
                this::mendComparisons,
                PointingRepair::mendSetNumbers,
                new Ranks(mentions.ordinals())::correct,
                new OwnDates(schema, mentions)::take,
                this::mendColumns,
                this::mendTables,
                new NamedMeasures(schema, mentions)::take,
                new CountedTables(ways)::replace,
                new Bridges(ways)::build,
                Contradictions::resolve,
                new CalendarYears(mentions.yearsOfMonths())::correct,
                CalendarYears::span,
                new ForgottenConditions(slots, mentions)::restore,
                new NewestYear(schema, mentions)::restrict,
                new YearlyCounts(schema, mentions)::restrict,
                new EntityCount(schema.schema(), mentions)::correct,
                new Labels(mentions)::show,
                FullNames::show);
    }

    /**
     * The SQL of a mended answer.
     *
     * @param completion what the model wrote
     * @return SQL that decodes, or nothing when there is no single way to mend it; the answer's own SQL when nothing in
     *         it contradicts the schema
     */
    public Optional<String> repair(String completion) {
        List<PointingToken> tokens = new ArrayList<>(PointingToken.read(completion, schema, slots));
        boolean readable = tokens.stream().noneMatch(PointingToken.Unknown.class::isInstance);
        if (!readable) {
            return Optional.empty();
        }
        mends.forEach(mend -> mend.accept(tokens));
        return decode(tokens);
    }

    /**
     * A column that neither the question names nor a table of its query has was meant to be another one of its kind, when
     * the question names just one of that table that the answer does not use.
     */
    private void mendColumns(List<PointingToken> tokens) {
        QueryStructure structure = QueryStructure.of(tokens);
        Set<ColumnIdentity> used = new LinkedHashSet<>();
        tokens.stream().filter(ColumnRef.class::isInstance).forEach(token -> used.add(((ColumnRef) token).column()));
        for (int i = 0; i < tokens.size(); i++) {
            QueryScope scope = structure.scope(i);
            if (!(tokens.get(i) instanceof ColumnRef wrong)
                    || scope == null
                    || linked.contains(wrong.column())
                    || isKnown(wrong.column(), scope)) {
                continue;
            }
            List<ColumnIdentity> meant = linked.stream()
                    .filter(column -> column.kind() == wrong.column().kind() && !used.contains(column))
                    .filter(column -> scope.owner(column).isPresent())
                    .toList();
            if (meant.size() == 1) {
                ColumnIdentity right = meant.get(0);
                tokens.replaceAll(token ->
                        token instanceof ColumnRef column && column.column().equals(wrong.column())
                                ? new ColumnRef(right, schema.columnName(right))
                                : token);
                used.add(right);
            }
        }
    }

    private static boolean isKnown(ColumnIdentity column, QueryScope scope) {
        for (QueryScope around = scope; around != null; around = around.parent()) {
            if (around.owner(column).isPresent() || around.source() != null) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> decode(List<PointingToken> tokens) {
        QueryStructure structure = QueryStructure.of(tokens);
        if (structure.problem() != null) {
            return Optional.empty();
        }
        SqlRenderer renderer = new SqlRenderer(schema, tokens, structure, rounding);
        String sql = renderer.render();
        return renderer.problem() == null ? Optional.of(sql) : Optional.empty();
    }

    /** A table that a FROM clause already has adds nothing to it: there are no names to tell two copies apart. */
    private static void dropRepeatedJoins(List<PointingToken> tokens) {
        Set<Table> tables = new LinkedHashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (PointingToken.is(tokens.get(i), SqlMacro.FROM)) {
                tables.clear();
            } else if (tokens.get(i) instanceof TableRef table
                    && !tables.add(table.table())
                    && PointingToken.is(tokens.get(i - 1), SqlMacro.JOIN)) {
                tokens.subList(i - 1, i + 1).clear();
                i -= 2;
            }
        }
    }

    /** "By race and ethnicity" is one group where one column holds both: selected once, it moves the places up by one. */
    private static void dropRepeatedGroup(List<PointingToken> tokens) {
        boolean twice = tokens.size() > 4
                && tokens.get(1) instanceof ColumnRef first
                && PointingToken.is(tokens.get(2), SqlMacro.COMMA)
                && tokens.get(3) instanceof ColumnRef second
                && first.column().equals(second.column())
                && PointingToken.is(tokens.get(4), SqlMacro.COMMA);
        boolean ranked = tokens.stream()
                .anyMatch(token -> PointingToken.is(token, SqlMacro.QUALIFY)
                        || PointingToken.is(token, SqlMacro.RANK_WITHIN)
                        || PointingToken.is(token, SqlMacro.FROM_QUERY));
        if (!twice || ranked) {
            return;
        }
        tokens.subList(2, 4).clear();
        boolean places = false;
        for (int i = 0; i < tokens.size(); i++) {
            if (!(tokens.get(i) instanceof Macro macro)) {
                continue;
            }
            switch (macro.macro()) {
                case GROUP_BY, ORDER_BY -> places = true;
                case HAVING, LIMIT -> places = false;
                case TWO -> {
                    if (places && PointingToken.is(tokens.get(i - 1), SqlMacro.COMMA)) {
                        tokens.subList(i - 1, i + 1).clear();
                        i -= 2;
                    } else if (places) {
                        tokens.set(i, new Macro(SqlMacro.ONE));
                    }
                }
                case THREE -> tokens.set(i, places ? new Macro(SqlMacro.TWO) : macro);
                default -> {}
            }
        }
    }

    /** No question says that a number is 1 without a 1: it asks whether there is any. */
    private static void mendSetNumbers(List<PointingToken> tokens) {
        for (int i = 0; i + 2 < tokens.size(); i++) {
            if (tokens.get(i) instanceof ColumnRef
                    && PointingToken.is(tokens.get(i + 1), SqlMacro.EQUAL)
                    && PointingToken.is(tokens.get(i + 2), SqlMacro.ONE)) {
                tokens.set(i + 1, new Macro(SqlMacro.GREATER));
                tokens.set(i + 2, new Macro(SqlMacro.ZERO));
            }
        }
    }

    /** One number over all rows cannot be told apart by itself. */
    private static void dropGroupOfOneNumber(List<PointingToken> tokens) {
        QueryStructure structure = QueryStructure.of(tokens);
        if (structure.problem() != null || structure.all().get(0).items().size() != 1) {
            return;
        }
        QueryScope.Item item = structure.all().get(0).items().get(0);
        for (int i = item.to(); i < tokens.size() && item.alias() != null; i++) {
            boolean own = structure.scope(i) == structure.all().get(0);
            if (own && PointingToken.is(tokens.get(i), SqlMacro.GROUP_BY) && !isPartOfDate(tokens.get(item.from()))) {
                tokens.subList(i, tokens.size()).clear();
            }
        }
    }

    private static boolean isPartOfDate(PointingToken token) {
        return PointingToken.is(token, SqlMacro.YEAR)
                || PointingToken.is(token, SqlMacro.MONTH)
                || PointingToken.is(token, SqlMacro.WEEKDAY);
    }

    /** A constant that a known column holds is compared with that column and no other. */
    private void mendComparisons(List<PointingToken> tokens) {
        Set<Table> tables = new LinkedHashSet<>();
        tokens.stream().filter(TableRef.class::isInstance).forEach(token -> tables.add(((TableRef) token).table()));
        for (int i = 0; i + 2 < tokens.size(); i++) {
            if (tokens.get(i) instanceof ColumnRef column
                    && tokens.get(i + 1) instanceof Macro operator
                    && takesConstant(operator.macro())
                    && tokens.get(i + 2) instanceof ValueRef value
                    && !canHold(column.column(), value.slot())) {
                Set<ColumnIdentity> holders = value.slot().perColumn().keySet();
                List<ColumnIdentity> near = holders.stream()
                        .filter(holder -> tables.stream().anyMatch(table -> owns(table, holder)))
                        .toList();
                ColumnIdentity holder = near.size() == 1
                        ? near.get(0)
                        : holders.size() == 1 ? holders.iterator().next() : null;
                if (holder != null) {
                    tokens.set(i, new ColumnRef(holder, schema.columnName(holder)));
                }
            }
        }
    }

    private static boolean takesConstant(SqlMacro macro) {
        return macro.shape() == SqlMacro.Shape.COMPARE || macro == SqlMacro.IN || macro == SqlMacro.NOT_IN;
    }

    private static boolean canHold(ColumnIdentity column, ValueSlot slot) {
        if (slot.hint() == ValueSlot.Hint.KNOWN || slot.hint() == ValueSlot.Hint.PART) {
            return slot.perColumn().containsKey(column);
        }
        return Comparisons.fit(column.kind(), slot.literalFor(column));
    }

    /** When a query's tables lack one of its columns: the one table that has them all, else joins that add it. */
    private void mendTables(List<PointingToken> tokens) {
        int queries = QueryStructure.of(tokens).all().size();
        for (int i = 0; i < queries; i++) {
            // Each mend moves tokens, so the structure is read anew; queries keep their order.
            QueryStructure structure = QueryStructure.of(tokens);
            if (structure.all().size() == queries) {
                mendTables(tokens, structure, structure.all().get(i));
            }
        }
    }

    private void mendTables(List<PointingToken> tokens, QueryStructure structure, QueryScope scope) {
        if (scope.tables().isEmpty()) {
            return;
        }
        Set<ColumnIdentity> columns = new LinkedHashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (structure.scope(i) == scope && tokens.get(i) instanceof ColumnRef column) {
                columns.add(column.column());
            }
        }
        List<ColumnIdentity> missing =
                columns.stream().filter(column -> !isKnown(column, scope)).toList();
        if (missing.isEmpty()) {
            return;
        }
        List<Table> complete = schema.schema().tables().stream()
                .filter(table -> columns.stream().allMatch(column -> owns(table, column)))
                .toList();
        boolean replaceable = scope.tables().size() == 1 && complete.size() == 1;
        // Where rows are counted, the table says what is counted: it is kept when a join can bring in the rest.
        if (replaceable && !(countsRows(tokens, structure, scope) && addJoins(tokens, structure, scope, missing))) {
            replaceTable(tokens, structure, scope, complete.get(0));
        } else if (!replaceable) {
            addJoins(tokens, structure, scope, missing);
        }
    }

    private static boolean countsRows(List<PointingToken> tokens, QueryStructure structure, QueryScope scope) {
        for (int i = 0; i < tokens.size(); i++) {
            if (structure.scope(i) == scope && PointingToken.is(tokens.get(i), SqlMacro.COUNT_ALL)) {
                return true;
            }
        }
        return false;
    }

    private static void replaceTable(
            List<PointingToken> tokens, QueryStructure structure, QueryScope scope, Table right) {
        for (int i = 0; i < tokens.size(); i++) {
            if (structure.scope(i) == scope && tokens.get(i) instanceof TableRef) {
                tokens.set(i, new TableRef(right));
            }
        }
    }

    /** Joins that bring in the missing columns, each over the only way there is; whether there were any. */
    private boolean addJoins(
            List<PointingToken> tokens, QueryStructure structure, QueryScope scope, List<ColumnIdentity> missing) {
        List<Table> joined = new ArrayList<>(scope.tables());
        List<PointingToken> added = new ArrayList<>();
        for (ColumnIdentity column : missing) {
            if (joined.stream().noneMatch(table -> owns(table, column))) {
                for (Table table : ways.shortest(joined, table -> owns(table, column))) {
                    joined.add(table);
                    added.add(new Macro(SqlMacro.JOIN));
                    added.add(new TableRef(table));
                }
            }
        }
        for (int i = tokens.size() - 1; i >= 0 && !added.isEmpty(); i--) {
            if (structure.scope(i) == scope && tokens.get(i) instanceof TableRef) {
                tokens.addAll(i + 1, added);
                return true;
            }
        }
        return false;
    }

    private static boolean owns(Table table, ColumnIdentity column) {
        return QueryScope.column(table, column).isPresent();
    }
}
