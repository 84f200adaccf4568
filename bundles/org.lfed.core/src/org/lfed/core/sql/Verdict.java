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
     * Something that cannot run as it is written, though nothing in it is forbidden: the engine's parser does not
     * understand it, or it names what does not exist. Another attempt may be better.
     *
     * @param rule the short name of the rule that it breaks, for example {@code syntax}
     * @param error what is wrong, for a person or a model to mend
     */
    record Repairable(String rule, String error) implements Verdict {}
}
