// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.catalog;

import java.util.Map;
import java.util.Optional;

/**
 * Which model a question goes to, and who decided that.
 *
 * @param idOrPath a model's id, or the path of a GGUF file
 * @param origin who decided
 */
public record ModelChoice(String idOrPath, Origin origin) {

    /** The environment variable that overrides the default. */
    public static final String VARIABLE = "LFED_MODEL";

    /** The model that is used when nobody says anything. */
    public static final String DEFAULT_ID = "demo";

    /** Who decides, the strongest first. */
    public enum Origin {
        /** {@code --model}, or the choice made in the preferences. */
        ARGUMENT,
        /** The environment variable {@value ModelChoice#VARIABLE}. */
        ENVIRONMENT,
        /** Nobody did. */
        DEFAULT
    }

    /**
     * Decides.
     *
     * @param argument what the person asked for now, absent or blank when they did not
     * @param environment the environment variables
     */
    public static ModelChoice of(Optional<String> argument, Map<String, String> environment) {
        Optional<String> asked = argument.filter(value -> !value.isBlank());
        if (asked.isPresent()) {
            return new ModelChoice(asked.get(), Origin.ARGUMENT);
        }
        String variable = environment.getOrDefault(VARIABLE, "");
        return variable.isBlank()
                ? new ModelChoice(DEFAULT_ID, Origin.DEFAULT)
                : new ModelChoice(variable, Origin.ENVIRONMENT);
    }
}
