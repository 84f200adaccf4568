// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import java.util.ArrayList;
import java.util.List;
import org.lfed.core.link.ValueSlot;
import org.lfed.core.schema.ValueKind;

/** The special tokens of the demo model, in the order of their ids. */
public final class PointingVocabulary {

    /** Most different columns of one prompt. */
    public static final int COLUMNS = 64;

    /** Most tables of one prompt. */
    public static final int TABLES = 12;

    /** Most constants of one question. */
    public static final int VALUES = 8;

    /** Ends a completion; always token 0. */
    public static final String END = "<|end|>";

    static final String SCHEMA = "<|schema|>";
    static final String TABLE = "<|table|>";
    static final String QUESTION = "<|question|>";
    static final String SQL = "<|sql|>";

    /** Stands before a link that only a part of a name speaks for. */
    static final String WEAK = "<|~|>";

    /** The plural of the word before it. */
    static final String PLURAL = "<|s|>";

    /** Stands before a key column whose entity was named. */
    static final String KEY = "<|key|>";

    /** Stands after a constant that is a part of known values. */
    static final String PART = "<|part|>";

    private PointingVocabulary() {}

    /** All special tokens; the position of a token is its id. */
    public static List<String> specialTokens() {
        List<String> tokens = new ArrayList<>(List.of(END, SCHEMA, TABLE, QUESTION, SQL, WEAK, PLURAL, KEY, PART));
        for (ValueKind kind : ValueKind.values()) {
            tokens.add(type(kind));
        }
        for (ValueSlot.Hint hint : ValueSlot.Hint.values()) {
            if (hint != ValueSlot.Hint.KNOWN && hint != ValueSlot.Hint.PART) {
                tokens.add(hint(hint));
            }
        }
        for (int i = 0; i < COLUMNS; i++) {
            tokens.add(column(i));
        }
        for (int i = 0; i < TABLES; i++) {
            tokens.add(table(i));
        }
        for (int i = 0; i < VALUES; i++) {
            tokens.add(value(i));
        }
        for (SqlMacro macro : SqlMacro.values()) {
            tokens.add(macro.token());
        }
        return List.copyOf(tokens);
    }

    static String type(ValueKind kind) {
        return switch (kind) {
            case INTEGER -> "<|:int|>";
            case NUMBER -> "<|:num|>";
            case TEXT -> "<|:text|>";
            case BOOLEAN -> "<|:bool|>";
            case DATE -> "<|:date|>";
            case OTHER -> "<|:other|>";
        };
    }

    /** What stands after a constant that no known column holds. */
    static String hint(ValueSlot.Hint hint) {
        return switch (hint) {
            case NUMBER, KNOWN, PART -> "<|number|>";
            case YEAR -> "<|year|>";
            case MONTH -> "<|month|>";
            case DATE -> "<|date|>";
            case TEXT -> "<|text|>";
        };
    }

    /** The placeholder of a column. */
    public static String column(int index) {
        return "<C" + index + ">";
    }

    /** The placeholder of a table. */
    public static String table(int index) {
        return "<T" + index + ">";
    }

    /** The placeholder of a constant. */
    public static String value(int index) {
        return "<V" + index + ">";
    }
}
