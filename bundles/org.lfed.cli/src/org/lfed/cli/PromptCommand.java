// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.lfed.core.ask.AskSettings;
import org.lfed.core.ask.AskSetup;
import org.lfed.core.catalog.ResolvedModel;
import org.lfed.core.model.Cancellation;
import org.lfed.core.model.ModelException;
import org.lfed.core.model.ModelInfo;
import org.lfed.core.model.Prompt;
import org.lfed.core.prompt.AskPrompt;
import org.lfed.core.sql.JdbcSession;
import org.lfed.core.sql.QueryException;
import org.lfed.llama.LlamaSqlModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lfed prompt}: what the model would see, with token counts. */
@Command(name = "prompt", description = "Shows what the model would see for a question, with token counts.")
public final class PromptCommand implements Callable<Integer> {

    private final Workplace workplace;

    @Parameters(paramLabel = "QUESTION", arity = "1..*", description = "The question, in plain English.")
    private String[] words;

    @Mixin
    private DatabaseOptions database;

    @Mixin
    private ModelOptions models;

    @Spec
    private CommandSpec spec;

    /** The command in a workplace. */
    public PromptCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() throws ModelException, QueryException {
        Cancellation cancellation = new Cancellation();
        ResolvedModel resolved = models.resolve(workplace);
        try (LlamaSqlModel model = models.worker(resolved);
                JdbcSession session = database.open(workplace)) {
            AskSetup setup = AskSetup.of(session, resolved.entry().promptStyle(), cancellation);
            ModelInfo info = model.load(progress -> {}, cancellation);
            int budget = info.contextWindow() - AskSettings.standard().maxNewTokens();
            AskPrompt prompt = setup.prompts().build(String.join(" ", words), budget, model::countTokens);
            print(prompt, info);
            return ExitCode.OK;
        }
    }

    private void print(AskPrompt prompt, ModelInfo info) {
        PrintWriter out = spec.commandLine().getOut();
        if (prompt.prompt() instanceof Prompt.Chat chat) {
            out.println("[system]\n" + chat.system());
            chat.turns()
                    .forEach(turn ->
                            out.println("[" + turn.role().name().toLowerCase(Locale.ROOT) + "]\n" + turn.text()));
        } else {
            out.println(((Prompt.Completion) prompt.prompt()).text());
        }
        out.println();
        out.println(prompt.tokens() + " tokens of a context window of " + info.contextWindow() + ", "
                + prompt.schema().tokens() + " of them for the schema.");
        out.println(prompt.schema().sentence());
        prompt.schema().leftOut().forEach(table -> out.println("  left out: " + table));
        prompt.schema().sent().stream()
                .filter(table -> !table.leftOut().isEmpty())
                .forEach(table ->
                        out.println("  left out of " + table.name() + ": " + String.join(", ", table.leftOut())));
        out.flush();
    }
}
