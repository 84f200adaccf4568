// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.history;

/** What the user says about an answer. */
public enum Rating {
    /** Nothing. */
    NONE,
    /** It is right. */
    RIGHT,
    /** It is wrong. */
    WRONG
}
