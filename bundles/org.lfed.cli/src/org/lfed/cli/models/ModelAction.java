// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli.models;

import java.util.concurrent.Callable;
import org.lfed.cli.ExitCode;
import org.lfed.core.model.ModelException;
import picocli.CommandLine.ParentCommand;

/** A command about models: its failures become two lines, what is wrong and what to do, and an exit code. */
abstract class ModelAction implements Callable<Integer> {

    @ParentCommand
    private ModelsCommand models;

    ModelsCommand models() {
        return models;
    }

    ModelsSetup setup() {
        return models.setup();
    }

    @Override
    public final Integer call() {
        try {
            return act();
        } catch (ModelException e) {
            return models.fail(ExitCode.MODEL, e.getMessage(), e.nextStep());
        } catch (FetchException e) {
            return models.fail(ExitCode.MODEL, e.getMessage(), e.nextStep());
        }
    }

    /** Does it and returns the exit code. */
    abstract int act() throws ModelException, FetchException;
}
