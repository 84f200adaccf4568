// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli.models;

import java.util.List;
import java.util.Optional;
import org.lfed.cli.ExitCode;
import org.lfed.core.catalog.ModelState;
import org.lfed.core.catalog.StoredModel;
import org.lfed.core.catalog.VerifyOutcome;
import org.lfed.core.model.ModelException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lfed models verify}. */
@Command(
        name = "verify",
        description = "Compares model files with their SHA-256 checksums.",
        mixinStandardHelpOptions = true)
final class VerifyCommand extends ModelAction {

    @Parameters(arity = "0..1", paramLabel = "ID", description = "The model; without it, every model that is here.")
    private Optional<String> id = Optional.empty();

    @Override
    int act() throws ModelException {
        if (id.isPresent()) {
            return verify(id.get());
        }
        List<StoredModel> here = setup().store().list().stream()
                .filter(model -> model.state() != ModelState.NOT_INSTALLED)
                .toList();
        if (here.isEmpty()) {
            models().output().say("No model is on this machine.");
        }
        int worst = ExitCode.OK;
        for (StoredModel model : here) {
            worst = Math.max(worst, verify(model.entry().id()));
        }
        return worst;
    }

    private int verify(String model) throws ModelException {
        VerifyOutcome outcome = models().withProgress(
                        "Checking " + model, setup().store().resolve(model).path(), reading -> setup().store()
                                .verify(model, reading));
        if (outcome instanceof VerifyOutcome.Wrong wrong) {
            return models().fail(
                            ExitCode.MODEL,
                            model + ": WRONG. The file's SHA-256 is " + wrong.actual() + " and should be "
                                    + wrong.expected() + ".",
                            "Do not use it. Get it again: lfed models remove " + model + ", then fetch or add it.");
        }
        if (outcome instanceof VerifyOutcome.NothingToCompare unknown) {
            return models().fail(
                            ExitCode.MODEL,
                            model + ": unknown. The file's SHA-256 is " + unknown.actual()
                                    + ", and nothing says what it should be.",
                            "A model of the hub is compared with what the hub states by: lfed models fetch " + model);
        }
        models().output().say(model + ": right. SHA-256 " + outcome.actual());
        return ExitCode.OK;
    }
}
