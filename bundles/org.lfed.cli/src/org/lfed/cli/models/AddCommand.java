// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli.models;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lfed.cli.ExitCode;
import org.lfed.core.catalog.LocalModel;
import org.lfed.core.catalog.PromptStyle;
import org.lfed.core.catalog.StoredModel;
import org.lfed.core.model.ModelException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lfed models add}. */
@Command(
        name = "add",
        description = "Adds a GGUF file of your own. It stays where it is.",
        mixinStandardHelpOptions = true)
final class AddCommand extends ModelAction {

    @Parameters(paramLabel = "FILE", description = "The GGUF file.")
    private Path file;

    @Option(names = "--id", paramLabel = "ID", description = "What to call it on the command line.")
    private Optional<String> id = Optional.empty();

    @Option(names = "--name", paramLabel = "NAME", description = "What to call it in lists.")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--style",
            paramLabel = "STYLE",
            description = "How to ask it: chat, completion or pointing. Without it, the file decides.")
    private Optional<String> style = Optional.empty();

    @Override
    int act() throws ModelException {
        Optional<PromptStyle> promptStyle = style.flatMap(PromptStyle::ofId);
        if (style.isPresent() && promptStyle.isEmpty()) {
            String known =
                    Arrays.stream(PromptStyle.values()).map(PromptStyle::id).collect(Collectors.joining(", "));
            return models().fail(
                            ExitCode.USAGE,
                            "There is no prompt style '" + style.get() + "'.",
                            "Use one of " + known + ".");
        }
        LocalModel model = new LocalModel(file, id, name, promptStyle);
        StoredModel added = models().withProgress(
                        "Reading", file, reading -> setup().store().add(model, reading));
        models().output()
                .say("Added '" + added.entry().id() + "': " + added.entry().name() + ", "
                        + added.entry().promptStyle().id() + (promptStyle.isEmpty() ? " (as the file says)" : ""));
        added.expected().ifPresent(sha256 -> models().output().say("SHA-256: " + sha256));
        models().output().say("Use it with: --model " + added.entry().id());
        return ExitCode.OK;
    }
}
