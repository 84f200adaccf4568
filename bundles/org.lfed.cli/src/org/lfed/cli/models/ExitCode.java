// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli.models;

/** What the commands about models return to the shell. */
final class ExitCode {

    /** It was done. */
    static final int OK = 0;

    /** The command line asks for something that makes no sense. */
    static final int USAGE = 2;

    /** A model is missing, wrong, or could not be fetched. */
    static final int MODEL = 4;

    private ExitCode() {}
}
