// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lfed.core.link.ColumnIdentity;
import org.lfed.core.pointing.PointingToken.ColumnRef;
import org.lfed.core.pointing.PointingToken.TableRef;
import org.lfed.core.schema.Schema;
import org.lfed.core.schema.Table;
import org.lfed.core.schema.TableName;

/**
 * Counts things in the table that describes them. "How many students are at Lincoln" is not the number of different
 * students at Lincoln of whom there is an incident, unless the question names the incidents.
 */
final class EntityCount {

    private final Schema schema;
    private final Mentions mentions;
    private final Set<TableName> named;

    /**
     * @param schema where the tables are
     * @param mentions what the question names
     */
    EntityCount(Schema schema, Mentions mentions) {
        this.schema = schema;
        this.mentions = mentions;
        this.named = mentions.tables();
    }

    /** Turns a count of different keys in a table that was not named into one of the rows of the table that was. */
    void correct(List<PointingToken> tokens) {
        QueryStructure structure = QueryStructure.of(tokens);
        if (structure.problem() != null || structure.all().size() != 1) {
            return;
        }
        List<Table> from = structure.all().get(0).tables();
        int count = Aggregates.only(tokens, SqlMacro.COUNT_DISTINCT);
        if (count < 0 || from.size() != 1) {
            return;
        }
        ColumnIdentity key = ((ColumnRef) tokens.get(count + 1)).column();
        if (isKeyOfOthers(key, from.get(0)) && !isNamed(key)) {
            Aggregates.countRows(tokens, count);
            return;
        }
        if (named.contains(from.get(0).name())) {
            return;
        }
        describing(key, tokens).filter(table -> !table.equals(from.get(0))).ifPresent(table -> {
            tokens.replaceAll(token -> token instanceof TableRef ? new TableRef(table) : token);
            Aggregates.countRows(tokens, count);
        });
    }

    /** Whether a column tells apart the rows of another table than this one, which has a key of its own. */
    private boolean isKeyOfOthers(ColumnIdentity key, Table table) {
        List<String> own = JoinPath.key(table);
        return !own.isEmpty()
                && own.stream().noneMatch(name -> name.equalsIgnoreCase(key.name()))
                && schema.tables().stream()
                        .anyMatch(other -> JoinPath.key(other).size() == 1
                                && JoinPath.key(other).get(0).equalsIgnoreCase(key.name()));
    }

    /** Whether the question speaks of what a key identifies; without that nobody asks how many of them there are. */
    private boolean isNamed(ColumnIdentity key) {
        return mentions.keys().contains(key)
                || schema.tables().stream()
                        .filter(table -> named.contains(table.name()))
                        .anyMatch(table -> JoinPath.key(table).stream().anyMatch(key.name()::equalsIgnoreCase));
    }

    /** The named table whose rows the key tells apart, when it has all columns of the query. */
    private Optional<Table> describing(ColumnIdentity key, List<PointingToken> tokens) {
        return schema.tables().stream()
                .filter(table -> named.contains(table.name()))
                .filter(table -> JoinPath.key(table).size() == 1
                        && JoinPath.key(table).get(0).equalsIgnoreCase(key.name()))
                .filter(table -> tokens.stream()
                        .filter(ColumnRef.class::isInstance)
                        .allMatch(token -> QueryScope.column(table, ((ColumnRef) token).column())
                                .isPresent()))
                .findFirst();
    }
}
