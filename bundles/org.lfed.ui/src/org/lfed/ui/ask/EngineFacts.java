// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.ask;

import org.lfed.core.sql.Protection;

/**
 * What the engine behind a connection says about itself.
 *
 * @param database the current catalogue
 * @param schema the current schema
 * @param version the engine's version
 * @param protection what keeps a question from changing the database
 */
public record EngineFacts(String database, String schema, String version, Protection protection) {

    /** The same with what held while a statement ran. */
    EngineFacts with(Protection other) {
        return new EngineFacts(database, schema, version, other);
    }
}
