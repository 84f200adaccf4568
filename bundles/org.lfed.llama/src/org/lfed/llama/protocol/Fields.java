// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama.protocol;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The fields of one message by name; every getter refuses a field that is missing or of another type. */
record Fields(Map<String, Object> values) {

    boolean has(String name) {
        return values.containsKey(name);
    }

    String text(String name) throws ProtocolException {
        return required(name, String.class);
    }

    long number(String name) throws ProtocolException {
        return required(name, Long.class);
    }

    int integer(String name) throws ProtocolException {
        long value = number(name);
        if (value != (int) value) {
            throw new ProtocolException("Field " + name + " is out of range");
        }
        return (int) value;
    }

    double fraction(String name) throws ProtocolException {
        return required(name, Number.class).doubleValue();
    }

    boolean flag(String name) throws ProtocolException {
        return required(name, Boolean.class);
    }

    List<String> texts(String name) throws ProtocolException {
        return ((List<?>) required(name, List.class))
                .stream().map(String.class::cast).toList();
    }

    <E extends Enum<E>> E constant(Class<E> type, String name) throws ProtocolException {
        try {
            return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ProtocolException("Unknown " + type.getSimpleName() + ": " + name, e);
        }
    }

    private <T> T required(String name, Class<T> type) throws ProtocolException {
        Object value = values.get(name);
        if (!type.isInstance(value)) {
            throw new ProtocolException("Field " + name + " is missing or not a " + type.getSimpleName());
        }
        return type.cast(value);
    }
}
