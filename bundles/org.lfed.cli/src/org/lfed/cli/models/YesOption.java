// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli.models;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** {@code --yes}, and the question it answers. */
final class YesOption {

    private static final Set<String> AFFIRMATIVE = Set.of("y", "yes");

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean yes;

    /** Whether there is neither an answer nor somebody to ask. */
    boolean cannotAsk(Terminal terminal) {
        return !yes && !terminal.interactive();
    }

    /** Whether to go on. Anything but a plain yes is a no. */
    boolean agrees(Terminal terminal, String question) {
        if (yes) {
            return true;
        }
        Optional<String> answer = terminal.ask(question + " [y/N] ");
        return answer.map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(AFFIRMATIVE::contains)
                .isPresent();
    }
}
