// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lfed.core.link.ColumnIdentity;
import org.lfed.core.link.Literal;
import org.lfed.core.link.ValueSlot;
import org.lfed.core.pointing.PointingToken.ColumnRef;
import org.lfed.core.pointing.PointingToken.Macro;
import org.lfed.core.pointing.PointingToken.TableRef;
import org.lfed.core.pointing.PointingToken.ValueRef;
import org.lfed.core.schema.Column;
import org.lfed.core.schema.Identifiers;
import org.lfed.core.schema.Table;
import org.lfed.core.schema.ValueKind;

/** Writes the tokens of one completion as SQL. Used once. */
final class SqlRenderer {

    private final PointingSchema schema;
    private final List<PointingToken> tokens;
    private final QueryStructure structure;
    private final Rounding rounding;
    private final JoinPath joins;
    private final SqlText text = new SqlText();
    private ColumnIdentity compared;
    private SqlMacro comparison;
    private String lastColumn = "";
    private String problem;

    SqlRenderer(PointingSchema schema, List<PointingToken> tokens, QueryStructure structure, Rounding rounding) {
        this.schema = schema;
        this.tokens = tokens;
        this.structure = structure;
        this.rounding = rounding;
        this.joins = new JoinPath(schema.schema());
    }

    /** The SQL; only meant to be executed when there is no {@link #problem}. */
    String render() {
        for (int i = 0; i < tokens.size(); i++) {
            QueryScope scope = structure.scope(i);
            nameItem(i, scope);
            PointingToken token = tokens.get(i);
            if (token instanceof Macro macro) {
                macro(macro.macro(), scope);
            } else if (token instanceof ColumnRef column) {
                column(i, column.column(), scope);
            } else if (token instanceof TableRef table) {
                table(i, table.table(), scope);
            } else if (token instanceof ValueRef value) {
                text.add(value(value.slot()));
            }
        }
        return text.toString();
    }

    /** Why the SQL cannot be executed, or null. */
    String problem() {
        return problem;
    }

    private void nameItem(int index, QueryScope scope) {
        if (scope == null || !scope.named()) {
            return;
        }
        for (QueryScope.Item item : scope.items()) {
            if (item.to() == index && item.alias() != null) {
                text.add("AS " + Identifiers.quoteIfNeeded(item.alias()));
            }
        }
    }

    private void macro(SqlMacro macro, QueryScope scope) {
        boolean keepsColumn = macro.shape() == SqlMacro.Shape.COMPARE
                || switch (macro) {
                    case IN, NOT_IN, COMMA, AND -> true;
                    default -> false;
                };
        if (!keepsColumn) {
            compared = null;
        }
        comparison = macro;
        if (macro == SqlMacro.INNER) {
            inner(scope);
        } else {
            text.add(rounding.apply(macro, sql(macro)));
        }
    }

    /** Shares of a sum name its column once more. */
    private String sql(SqlMacro macro) {
        return switch (macro) {
            case CLOSE_SHARE -> "ELSE 0 END) / SUM(" + lastColumn + ")";
            case CLOSE_SHARE_OF_SUM -> ") / SUM(SUM(" + lastColumn + ")) OVER ()";
            default -> macro.sql();
        };
    }

    private void inner(QueryScope scope) {
        QueryScope source = scope == null ? null : scope.source();
        // the query in FROM follows its use, so its structure is known although its text is not written yet
        String aggregate = source == null ? null : source.aggregate();
        if (aggregate == null) {
            problem("it uses a result that no inner query computes");
        } else {
            text.add(Identifiers.quoteIfNeeded(aggregate));
        }
    }

    private void column(int index, ColumnIdentity column, QueryScope scope) {
        if (index > 0 && PointingToken.is(tokens.get(index - 1), SqlMacro.WHERE_SAME)) {
            sameInBoth(column, scope);
            return;
        }
        String name = name(column, scope);
        text.add(name);
        lastColumn = name;
        compared = column;
    }

    private String name(ColumnIdentity column, QueryScope scope) {
        for (QueryScope around = scope; around != null; around = around.parent()) {
            Optional<Table> owner = around.owner(column);
            if (owner.isPresent()) {
                boolean qualified = around.tables().size() > 1 || around != scope;
                return qualified ? qualifiedName(owner.get(), column) : columnName(owner.get(), column);
            }
            if (around.source() != null && offers(around.source(), column)) {
                return around.source()
                        .owner(column)
                        .map(table -> columnName(table, column))
                        .orElseGet(() -> Identifiers.quoteIfNeeded(column.name()));
            }
        }
        if (scope == null || scope.hasSource()) {
            problem("no table of its FROM clause has a column " + column.name());
        }
        return Identifiers.quoteIfNeeded(column.name());
    }

    /** Whether a query in FROM hands a plain column on to the query around it. */
    private boolean offers(QueryScope source, ColumnIdentity column) {
        return source.items().stream()
                .anyMatch(item -> item.to() - item.from() == 1
                        && tokens.get(item.from()) instanceof ColumnRef offered
                        && offered.column().equals(column));
    }

    private void sameInBoth(ColumnIdentity column, QueryScope scope) {
        Optional<Table> inner = scope == null ? Optional.empty() : scope.owner(column);
        Optional<Table> outer = scope == null || scope.parent() == null
                ? Optional.empty()
                : scope.parent().owner(column);
        if (inner.isEmpty() || outer.isEmpty()) {
            problem("the inner and the outer query do not share " + column.name());
            return;
        }
        text.add(qualifiedName(inner.get(), column) + " = " + qualifiedName(outer.get(), column));
    }

    private void table(int index, Table table, QueryScope scope) {
        text.add(schema.schema().sqlName(table.name()));
        if (scope == null || index == 0 || !PointingToken.is(tokens.get(index - 1), SqlMacro.JOIN)) {
            return;
        }
        for (Table earlier : scope.tables()) {
            if (earlier.equals(table)) {
                break;
            }
            Optional<List<JoinPath.Pair>> path = joins.between(earlier, table);
            if (path.isPresent()) {
                text.add("ON "
                        + path.get().stream()
                                .map(pair -> qualified(earlier, pair.left()) + " = " + qualified(table, pair.right()))
                                .collect(Collectors.joining(" AND ")));
                return;
            }
        }
        problem("no key leads to " + table.name().name());
    }

    private String qualifiedName(Table table, ColumnIdentity column) {
        return schema.schema().sqlName(table.name()) + "." + columnName(table, column);
    }

    private String qualified(Table table, String column) {
        return schema.schema().sqlName(table.name()) + "." + Identifiers.quoteIfNeeded(column);
    }

    private static String columnName(Table table, ColumnIdentity column) {
        return Identifiers.quoteIfNeeded(
                QueryScope.column(table, column).map(Column::name).orElse(column.name()));
    }

    private String value(ValueSlot slot) {
        Literal literal = slot.literalFor(compared);
        if (comparison == SqlMacro.LIMIT && !(literal instanceof Literal.Numeric)) {
            problem("its LIMIT is not a number");
        }
        if (compared == null) {
            return literal.sql();
        }
        if (comparison == SqlMacro.CONTAINS || comparison == SqlMacro.STARTS_WITH || comparison == SqlMacro.ENDS_WITH) {
            return pattern(literal);
        }
        if (compared.kind() == ValueKind.TEXT && literal instanceof Literal.Numeric number) {
            return Identifiers.literal(number.sql());
        }
        if (!Comparisons.fit(compared.kind(), literal)) {
            problem(compared.name() + " cannot be " + literal.sql());
        }
        return literal.sql();
    }

    private String pattern(Literal literal) {
        String plain = literal instanceof Literal.Text known ? known.value() : literal.sql();
        String escaped = plain.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        String open = comparison == SqlMacro.STARTS_WITH ? "" : "%";
        String close = comparison == SqlMacro.ENDS_WITH ? "" : "%";
        String sql = Identifiers.literal(open + escaped + close);
        return escaped.equals(plain) ? sql : sql + " ESCAPE '\\'";
    }

    private void problem(String reason) {
        if (problem == null) {
            problem = reason;
        }
    }
}
