// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.host;

import org.lfed.core.sql.SqlSession;

/**
 * A session that the view holds on a connection while it is asked: for reading the schema, for the guard's parsing and
 * for planning. Its rows follow {@link org.lfed.core.answer.ResultTable}. Used from any background thread, one query at
 * a time. When the connection is lost or closed, queries fail with CONNECTION and the view opens a new session for the
 * next question.
 */
public interface HostSession extends SqlSession, AutoCloseable {

    /** Gives the session back; the user's connection stays as it is. Never throws. Any thread. */
    @Override
    void close();
}
