// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.starters;

import java.util.List;

/**
 * Questions to begin with about one thing.
 *
 * @param title what they are about
 * @param questions in the order in which they are offered
 */
public record StarterGroup(String title, List<String> questions) {

    /** Copies the list. */
    public StarterGroup {
        questions = List.copyOf(questions);
    }
}
