// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.ask;

/** Follows a question on its way. Called in order, never on two threads at once; the thread is unspecified. */
@FunctionalInterface
public interface AskListener {

    /** Something happened. */
    void on(AskEvent event);
}
