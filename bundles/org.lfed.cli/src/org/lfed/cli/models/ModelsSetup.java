// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli.models;

import java.util.Map;
import java.util.Objects;
import org.lfed.core.catalog.ModelStore;

/**
 * What the commands about models work with.
 *
 * @param store the models on this machine
 * @param environment the environment variables
 * @param terminal who can be asked
 * @param freeSpace tells whether a download fits
 * @param patience how long a download puts up with a bad connection
 */
public record ModelsSetup(
        ModelStore store, Map<String, String> environment, Terminal terminal, FreeSpace freeSpace, Patience patience) {

    /** Copies the environment. */
    public ModelsSetup {
        Objects.requireNonNull(store, "store");
        environment = Map.copyOf(environment);
        Objects.requireNonNull(terminal, "terminal");
        Objects.requireNonNull(freeSpace, "freeSpace");
        Objects.requireNonNull(patience, "patience");
    }

    /** What this process, its terminal and its machine give. */
    public static ModelsSetup ofThisProcess(ModelStore store) {
        return new ModelsSetup(
                store, System.getenv(), Terminal.ofThisProcess(), FreeSpace.ofThisMachine(), Patience.usual());
    }
}
