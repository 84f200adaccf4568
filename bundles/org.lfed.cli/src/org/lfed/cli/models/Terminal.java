// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli.models;

import java.io.Console;
import java.util.Optional;

/** The person at the keyboard, if there is one. */
public interface Terminal {

    /** Whether both input and output are a terminal, so that a question can be asked and a line be redrawn. */
    boolean interactive();

    /** Asks a question on one line and waits for the answer; nothing when the input ends. */
    Optional<String> ask(String question);

    /** The terminal that this process was started from. */
    static Terminal ofThisProcess() {
        Console console = System.console();
        return new Terminal() {
            @Override
            public boolean interactive() {
                return console != null && isTerminal(console);
            }

            @Override
            public Optional<String> ask(String question) {
                return console == null ? Optional.empty() : Optional.ofNullable(console.readLine("%s", question));
            }
        };
    }

    /** Since Java 22 there is a console even when input or output is a file; only then it can tell. */
    private static boolean isTerminal(Console console) {
        if (Runtime.version().feature() < 22) {
            return true;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Java 22 and newer have Console.isTerminal", e);
        }
    }
}
