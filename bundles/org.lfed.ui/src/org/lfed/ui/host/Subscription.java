// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.host;

/** What registering a listener returns; closing it ends the notifications. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {

    /** Ends them. Never throws; closing twice does nothing. Any thread. */
    @Override
    void close();
}
