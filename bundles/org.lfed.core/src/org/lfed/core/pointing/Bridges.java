// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import java.util.List;
import org.lfed.core.pointing.PointingToken.Macro;
import org.lfed.core.pointing.PointingToken.TableRef;
import org.lfed.core.schema.Table;

/** Puts the tables between two that no key joins where an answer has left them out. */
final class Bridges {

    private final JoinWays ways;

    Bridges(JoinWays ways) {
        this.ways = ways;
    }

    /** Joins what lies between wherever just one way leads from the tables before a JOIN to the one after it. */
    void build(List<PointingToken> tokens) {
        for (int i = tokens.size() - 1; i > 0; i--) {
            if (tokens.get(i) instanceof TableRef joined && PointingToken.is(tokens.get(i - 1), SqlMacro.JOIN)) {
                QueryStructure structure = QueryStructure.of(tokens);
                if (structure.problem() != null) {
                    return;
                }
                List<Table> all = structure.scope(i).tables();
                List<Table> before = all.subList(0, all.indexOf(joined.table()));
                List<Table> way = ways.shortest(before, joined.table()::equals);
                if (way.size() > 1 && all.stream().noneMatch(way.subList(0, way.size() - 1)::contains)) {
                    for (Table between : way.subList(0, way.size() - 1)) {
                        tokens.addAll(i - 1, List.of(new Macro(SqlMacro.JOIN), new TableRef(between)));
                        i += 2;
                    }
                    i -= 2 * (way.size() - 1);
                }
            }
        }
    }
}
