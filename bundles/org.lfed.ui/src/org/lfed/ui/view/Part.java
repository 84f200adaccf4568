// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.view;

import org.lfed.ui.ask.AskState;

/** A piece of the view that shows a part of the state. */
@FunctionalInterface
interface Part {

    /**
     * Shows it. UI thread.
     *
     * @return whether the room that it takes may have changed, so that the view must be laid out anew
     */
    boolean show(AskState state);
}
