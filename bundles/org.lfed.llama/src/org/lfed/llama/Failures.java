// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama;

import org.lfed.core.model.ModelException;
import org.lfed.core.model.ModelException.Problem;

/** The failures that more than one place has to report, in the user's words. */
final class Failures {

    private Failures() {}

    static ModelException cancelled() {
        return new ModelException(Problem.CANCELLED, "The answer was cancelled.", "Ask again whenever you like.");
    }

    static ModelException unloaded() {
        return new ModelException(
                Problem.CANCELLED,
                "The model was unloaded while it was working.",
                "Ask again: the model is then loaded anew.");
    }

    static ModelException silent(long seconds) {
        return new ModelException(
                Problem.WORKER_DIED,
                "The model gave no sign of life for " + seconds + " seconds and was stopped.",
                "Ask again: the model is then loaded anew. If that happens often, choose a smaller model.");
    }

    static ModelException died(String detail) {
        return new ModelException(
                Problem.WORKER_DIED,
                "The process that runs the model ended unexpectedly (" + detail + ").",
                "Ask again: the model is then loaded anew.");
    }

    static ModelException notStarted(Throwable cause) {
        return new ModelException(
                Problem.WORKER_DIED,
                "The process that runs the model could not be started: " + cause.getMessage() + '.',
                "Check that the Java that runs this program is complete and the temporary folder can be written.",
                cause);
    }

    static ModelException tooLong(String detail) {
        return new ModelException(
                Problem.PROMPT_TOO_LONG,
                "The question and the schema do not fit into the model's context window (" + detail + ").",
                "Choose fewer tables, or a larger context window in the preferences.");
    }

    static ModelException nativeLibrary(String reason) {
        return new ModelException(
                Problem.NATIVE_LIBRARY,
                "The native library of llama.cpp cannot be loaded: " + reason + '.',
                System.getProperty("os.name").startsWith("Windows")
                        ? "Install the Microsoft Visual C++ runtime (x64) and try again."
                        : "Leave the library folder in the preferences empty to use the library that comes along.");
    }
}
