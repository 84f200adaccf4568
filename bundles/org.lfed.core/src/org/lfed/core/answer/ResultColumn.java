// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.answer;

import java.util.Objects;
import org.lfed.core.schema.ValueKind;

/**
 * A column of a result.
 *
 * @param name its name as the engine returned it
 * @param type the engine's type name
 */
public record ResultColumn(String name, String type) {

    /** Rejects nulls. */
    public ResultColumn {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
    }

    /** The coarse kind of its values. */
    public ValueKind kind() {
        return ValueKind.ofType(type);
    }
}
