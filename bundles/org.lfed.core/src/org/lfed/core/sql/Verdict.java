// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.sql;

import java.util.List;

/** What the guard decided about a statement. */
public sealed interface Verdict {

    /**
     * One read-only SELECT.
     *
     * @param sql the exact text that was checked, and that alone may run
     * @param checks what was checked, one phrase each, for people who want to know
     */
    record Allowed(String sql, List<String> checks) implements Verdict {

        /** Copies the list. */
        public Allowed {
            checks = List.copyOf(checks);
        }
    }

    /**
     * Something that must not run.
     *
     * @param rule the short name of the rule that refused it, for example {@code one-statement}
     * @param reason one sentence for the user
     */
    record Refused(String rule, String reason) implements Verdict {}

    /**
     * Text that the engine's parser does not understand; another attempt may be better.
     *
     * @param error the parser's words
     */
    record Unparsable(String error) implements Verdict {}
}
