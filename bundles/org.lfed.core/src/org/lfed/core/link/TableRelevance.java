// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lfed.core.schema.ForeignKey;
import org.lfed.core.schema.Schema;
import org.lfed.core.schema.Table;

/** Turns what a question names into scores of tables, the ones that they can be joined with included. */
final class TableRelevance {

    private static final double TABLE_WEIGHT = 3;
    private static final double COLUMN_WEIGHT = 1;
    private static final double KEY_WEIGHT = 0.5;
    private static final double VALUE_WEIGHT = 1.5;

    /** What a table gains from a relevant one that it can be joined with, as a share of that one's score. */
    private static final double NEIGHBOUR_SHARE = 0.2;

    private final Schema schema;
    private final SchemaIndex names;
    /** For every key that several tables have, those tables. */
    private final List<List<Table>> sharing = new ArrayList<>();

    TableRelevance(Schema schema, SchemaIndex names) {
        this.schema = schema;
        this.names = names;
        names.owners().forEach((column, owners) -> {
            List<String> stems = names.stemsOf(column);
            if (owners.size() > 1 && stems.size() > 1 && Keys.isKey(stems)) {
                sharing.add(owners);
            }
        });
    }

    List<ScoredTable> score(Map<SchemaItem.Target, ItemMatch> items, List<ConstantBoard.Found> constants) {
        Map<String, Double> scores = new HashMap<>();
        items.forEach((target, match) -> {
            if (target instanceof SchemaItem.TableTarget table) {
                scores.merge(table.table().key(), TABLE_WEIGHT * match.score() * match.score(), Double::sum);
            } else if (target instanceof SchemaItem.ColumnTarget column) {
                addToOwners(column.column(), COLUMN_WEIGHT * match.score() * match.score() * match.coreSize(), scores);
            } else if (target instanceof SchemaItem.KeyTarget key) {
                addToOwners(key.column(), KEY_WEIGHT * match.score(), scores);
            }
        });
        constants.stream()
                .filter(found -> found.slot().hint() == ValueSlot.Hint.KNOWN)
                .forEach(found ->
                        found.slot().perColumn().keySet().forEach(column -> addToOwners(column, VALUE_WEIGHT, scores)));
        Map<String, Double> withNeighbours = spread(scores);
        List<ScoredTable> result = new ArrayList<>();
        for (Table table : schema.tables()) {
            result.add(new ScoredTable(
                    table, withNeighbours.getOrDefault(table.name().key(), 0.0)));
        }
        result.sort(Comparator.comparingDouble(scored -> -scored.score()));
        return result;
    }

    /** A column that many tables have says little about each of them. */
    private void addToOwners(ColumnIdentity column, double score, Map<String, Double> scores) {
        List<Table> owners = names.owners().getOrDefault(column, List.of());
        for (Table owner : owners) {
            scores.merge(owner.name().key(), score / Math.sqrt(owners.size()), Double::sum);
        }
    }

    private Map<String, Double> spread(Map<String, Double> scores) {
        Map<String, Double> gains = new HashMap<>();
        for (ForeignKey key : schema.foreignKeys()) {
            gain(gains, key.to().key(), scores.getOrDefault(key.from().key(), 0.0));
            gain(gains, key.from().key(), scores.getOrDefault(key.to().key(), 0.0));
        }
        sharing.forEach(owners -> spreadOver(owners, scores, gains));
        Map<String, Double> total = new HashMap<>(scores);
        gains.forEach((table, best) -> total.merge(table, NEIGHBOUR_SHARE * best, Double::sum));
        return total;
    }

    private static void spreadOver(List<Table> owners, Map<String, Double> scores, Map<String, Double> gains) {
        double best = 0;
        for (Table owner : owners) {
            best = Math.max(best, scores.getOrDefault(owner.name().key(), 0.0));
        }
        for (Table owner : owners) {
            if (scores.getOrDefault(owner.name().key(), 0.0) < best) {
                gain(gains, owner.name().key(), best);
            }
        }
    }

    private static void gain(Map<String, Double> gains, String table, double score) {
        if (score > 0) {
            gains.merge(table, score, Math::max);
        }
    }
}
