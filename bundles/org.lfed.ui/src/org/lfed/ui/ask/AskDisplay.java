// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.ask;

/** What shows the state to the user. */
@FunctionalInterface
public interface AskDisplay {

    /** Shows it. Called on the UI thread, with the newest state only. */
    void show(AskState state);
}
