// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.history;

/** How a question in the history ended. */
public enum HistoryVerdict {
    /** With rows. */
    ANSWERED,
    /** The statement must not run, or there was none. */
    REFUSED,
    /** Something failed. */
    FAILED,
    /** The user stopped it. */
    STOPPED
}
