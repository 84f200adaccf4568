// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.ask;

/** What keeps a question from changing the database, the strongest first. */
public enum Protection {
    /** The engine itself can only read, reaches no other file and no network, and cannot be told otherwise. */
    LOCKED,
    /** The engine, or the IDE's connection, can only read. */
    READ_ONLY,
    /** The connection can write; the guard alone lets nothing but a SELECT through. */
    GUARDED
}
