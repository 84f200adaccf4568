// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli.models;

import java.nio.file.Path;
import java.util.Optional;
import org.lfed.cli.ExitCode;
import org.lfed.core.catalog.ModelStore;
import org.lfed.core.catalog.StoredModel;
import org.lfed.core.model.ModelException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lfed models remove}. */
@Command(
        name = "remove",
        description = "Forgets a model you added, or deletes the file of one you fetched, after asking.",
        mixinStandardHelpOptions = true)
final class RemoveCommand extends ModelAction {

    @Parameters(paramLabel = "ID", description = "The model, as lfed models list names it.")
    private String id;

    @Mixin
    private YesOption yes;

    @Override
    int act() throws ModelException {
        ModelStore store = setup().store();
        StoredModel model = store.get(id);
        Optional<Path> file = store.deletable(model);
        if (file.isPresent() && yes.cannotAsk(setup().terminal())) {
            return models().fail(
                            ExitCode.USAGE,
                            "Removing '" + id + "' deletes " + file.get() + ", and there is no terminal to ask on.",
                            "If you mean it, add --yes.");
        }
        if (file.isPresent() && !yes.agrees(setup().terminal(), "Delete " + file.get() + "?")) {
            return models().fail(ExitCode.MODEL, "Nothing was removed.", "The model '" + id + "' can still be used.");
        }
        Optional<Path> deleted = store.remove(id);
        models().output()
                .say(deleted.map(path -> "Deleted " + path).orElse("Forgot '" + id + "'; no file was deleted."));
        return ExitCode.OK;
    }
}
