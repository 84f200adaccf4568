// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.lfed.core.pointing.PointingToken.Macro;
import org.lfed.core.pointing.PointingToken.TableRef;

/** Which query each token of a completion belongs to; tolerates completions that are still being written. */
final class QueryStructure {

    private final List<PointingToken> tokens;
    private final QueryScope[] scopes;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private String problem;

    /** An open parenthesis, or the whole completion, and the query that was begun in it. */
    private static final class Frame {
        private final SqlMacro opener;
        private QueryScope scope;
        private int itemStart = -1;

        Frame(SqlMacro opener) {
            this.opener = opener;
        }
    }

    private QueryStructure(List<PointingToken> tokens) {
        this.tokens = tokens;
        this.scopes = new QueryScope[tokens.size()];
    }

    static QueryStructure of(List<PointingToken> tokens) {
        QueryStructure structure = new QueryStructure(tokens);
        structure.read();
        return structure;
    }

    /** The innermost query around a token, or null before the first SELECT. */
    QueryScope scope(int index) {
        return scopes[index];
    }

    /** Why this is no complete query, or null when it may be one. */
    String problem() {
        return problem;
    }

    private void read() {
        frames.push(new Frame(null));
        if (tokens.isEmpty() || !isSelect(tokens.get(0))) {
            problem("it does not begin with SELECT");
        }
        for (int i = 0; i < tokens.size(); i++) {
            PointingToken token = tokens.get(i);
            if (token instanceof Macro macro) {
                macro(i, macro.macro());
            } else {
                if (token instanceof TableRef table) {
                    table(i, table);
                } else if (token instanceof PointingToken.Unknown unknown) {
                    problem("it holds " + unknown.text() + ", which stands for nothing");
                }
                scopes[i] = current();
            }
        }
        if (frames.size() > 1) {
            problem("a parenthesis stays open");
        }
        for (QueryScope scope : scopes) {
            if (scope != null && !scope.hasSource()) {
                problem("a SELECT has no table");
            }
        }
    }

    private void macro(int index, SqlMacro macro) {
        switch (macro) {
            case SELECT, SELECT_DISTINCT -> select(index);
            case COMMA -> endItem(index, true);
            case FROM, FROM_QUERY -> endItem(index, false);
            default -> {}
        }
        if (macro.shape() == SqlMacro.Shape.CLOSE) {
            if (frames.size() > 1 && macro.closes(frames.peek().opener)) {
                frames.pop();
            } else {
                problem("a parenthesis is closed that was not opened");
            }
        }
        scopes[index] = current();
        if (macro.shape() == SqlMacro.Shape.OPEN) {
            frames.push(new Frame(macro));
        }
    }

    private void select(int index) {
        Frame frame = frames.peek();
        if (frame.scope != null) {
            problem("a SELECT follows another one");
            return;
        }
        frame.scope = new QueryScope(current(), frame.opener == SqlMacro.FROM_QUERY);
        frame.itemStart = index + 1;
    }

    private void endItem(int index, boolean another) {
        Frame frame = frames.peek();
        if (frame.itemStart < 0) {
            return;
        }
        String alias = Aliases.of(tokens.subList(frame.itemStart, index), frame.scope);
        frame.scope.items().add(new QueryScope.Item(frame.itemStart, index, alias));
        frame.itemStart = another ? index + 1 : -1;
    }

    private void table(int index, TableRef table) {
        QueryScope scope = current();
        boolean placed = index > 0
                && (PointingToken.is(tokens.get(index - 1), SqlMacro.FROM)
                        || PointingToken.is(tokens.get(index - 1), SqlMacro.JOIN));
        if (scope == null || !placed) {
            problem("a table stands where none can be");
        } else if (scope.tables().contains(table.table())) {
            problem(table.table().name().name() + " is joined with itself");
        } else {
            scope.tables().add(table.table());
        }
    }

    private QueryScope current() {
        for (Frame frame : frames) {
            if (frame.scope != null) {
                return frame.scope;
            }
        }
        return null;
    }

    private static boolean isSelect(PointingToken token) {
        return PointingToken.is(token, SqlMacro.SELECT) || PointingToken.is(token, SqlMacro.SELECT_DISTINCT);
    }

    private void problem(String text) {
        if (problem == null) {
            problem = text;
        }
    }

    /** The queries in the order in which they begin. */
    List<QueryScope> all() {
        List<QueryScope> all = new ArrayList<>();
        for (QueryScope scope : scopes) {
            if (scope != null && !all.contains(scope)) {
                all.add(scope);
            }
        }
        return all;
    }
}
