// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.host;

import java.util.Objects;

/**
 * A DuckDB connection of the IDE. Two of them are the same connection when their ids are equal.
 *
 * @param id identifies it in this workspace, also after a restart
 * @param name what the user called it
 * @param readOnly whether the IDE itself was told that nothing may be written through it; what the engine says about
 *        itself the view finds out through the session
 */
public record HostConnection(String id, String name, boolean readOnly) {

    /** Rejects nulls. */
    public HostConnection {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
    }
}
