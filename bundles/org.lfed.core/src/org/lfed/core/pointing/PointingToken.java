// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lfed.core.link.ColumnIdentity;
import org.lfed.core.link.ValueSlot;
import org.lfed.core.schema.Table;

/** One token of a completion, looked up in the prompt that it answers. */
sealed interface PointingToken {

    /** A piece of SQL. */
    record Macro(SqlMacro macro) implements PointingToken {}

    /**
     * A column.
     *
     * @param column what it is
     * @param name how the database spells its name
     */
    record ColumnRef(ColumnIdentity column, String name) implements PointingToken {}

    /** A table. */
    record TableRef(Table table) implements PointingToken {}

    /** A constant. */
    record ValueRef(int index, ValueSlot slot) implements PointingToken {}

    /** Anything that the prompt does not define. */
    record Unknown(String text) implements PointingToken {}

    /** Whether a token is this macro. */
    static boolean is(PointingToken token, SqlMacro macro) {
        return token instanceof Macro found && found.macro() == macro;
    }

    /** Cuts a completion into tokens, up to its end token. */
    static List<PointingToken> read(String completion, PointingSchema schema, List<ValueSlot> slots) {
        List<PointingToken> tokens = new ArrayList<>();
        Matcher matcher = Reader.TOKEN.matcher(completion);
        while (matcher.find()) {
            String text = matcher.group();
            if (text.equals(PointingVocabulary.END)) {
                break;
            }
            if (!text.isBlank()) {
                tokens.add(resolve(text, schema, slots));
            }
        }
        return tokens;
    }

    private static PointingToken resolve(String text, PointingSchema schema, List<ValueSlot> slots) {
        SqlMacro macro = SqlMacro.ofToken(text);
        if (macro != null) {
            return new Macro(macro);
        }
        ColumnIdentity column = schema.column(text);
        if (column != null) {
            return new ColumnRef(column, schema.columnName(column));
        }
        Table table = schema.table(text);
        if (table != null) {
            return new TableRef(table);
        }
        if (text.matches("<V\\d>")) {
            int index = text.charAt(2) - '0';
            if (index < slots.size()) {
                return new ValueRef(index, slots.get(index));
            }
        }
        return new Unknown(text);
    }

    /** Holds the pattern, which an interface cannot keep to itself. */
    final class Reader {
        private static final Pattern TOKEN = Pattern.compile("<\\|[^|]*\\|>|<[CTV]\\d+>|\\s+|[^<\\s]+|<");

        private Reader() {}
    }
}
