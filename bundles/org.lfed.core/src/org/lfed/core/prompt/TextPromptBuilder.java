// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lfed.core.link.Linker;
import org.lfed.core.model.ModelException;
import org.lfed.core.model.Prompt;
import org.lfed.core.model.Prompt.Message;
import org.lfed.core.model.Prompt.Role;
import org.lfed.core.schema.Schema;

/**
 * The prompt of models that read and write SQL as text: rules, schema, four examples, hints, the question. As a
 * conversation for models with a chat template, else as plain text to be continued.
 */
public final class TextPromptBuilder implements PromptBuilder {

    private static final int LONGEST_QUESTION = 2000;
    private static final int MARGIN = 16;

    private static final String RULES =
            """
            You translate questions into SQL for DuckDB.
            Rules:
            - Write one SELECT statement and nothing else. Never write to the database.
            - Use only the tables and columns of the schema, spelled exactly as there.
            - DuckDB syntax: text in single quotes, TRUE and FALSE for booleans.
            - Give every aggregate an alias.
            - Join tables on the columns that logically belong together.
            - When the question is ambiguous, make the most reasonable assumption.
            - Answer with the SQL alone: no explanation, no comments.
            """;

    private final Schema schema;
    private final Linker linker;
    private final SchemaContext context;
    private final boolean chat;
    private final AnswerReader reader = new SqlAnswerReader();

    /**
     * A builder.
     *
     * @param schema what may be asked
     * @param linker the linker of that schema
     * @param chat whether the model has a chat template
     */
    public TextPromptBuilder(Schema schema, Linker linker, boolean chat) {
        this.schema = schema;
        this.linker = linker;
        this.context = new SchemaContext(schema, linker);
        this.chat = chat;
    }

    @Override
    public AskPrompt build(String question, int budget, TokenCounter counter) throws ModelException {
        String asked = PromptText.clean(question, LONGEST_QUESTION);
        String last = LinkHints.of(linker.link(asked)) + "Question: " + asked + "\nSQL:";
        int rest = counter.count(prompt("", last));
        SchemaReport fitted = context.fit(asked, budget - rest - MARGIN, counter);
        Prompt prompt = prompt(fitted.text(), last);
        return new AskPrompt(prompt, counter.count(prompt), fitted, reader);
    }

    @Override
    public Optional<Repair> repair(AskPrompt first, String answer, String sql, String error, TokenCounter counter)
            throws ModelException {
        String failed = PromptText.clean(sql, LONGEST_QUESTION);
        String complaint = "DuckDB answered: " + PromptText.clean(error, 400)
                + "\nWrite the corrected SQL for the same question, and nothing else.\nSQL:";
        Prompt again = first.prompt() instanceof Prompt.Chat conversation
                ? continued(conversation, failed, complaint)
                : new Prompt.Completion(((Prompt.Completion) first.prompt()).text() + " " + failed + "\n" + complaint);
        return Optional.of(new Repair.AskAgain(new AskPrompt(again, counter.count(again), first.schema(), reader)));
    }

    private static Prompt continued(Prompt.Chat conversation, String failed, String complaint) {
        List<Message> turns = new ArrayList<>(conversation.turns());
        turns.add(new Message(Role.ASSISTANT, failed));
        turns.add(new Message(Role.USER, complaint));
        return new Prompt.Chat(conversation.system(), turns);
    }

    private Prompt prompt(String schemaText, String last) {
        String system = RULES + "\nSchema"
                + (schema.defaultSchema().isEmpty()
                        ? ""
                        : " (default schema: " + PromptText.clean(schema.defaultSchema(), 60) + ")")
                + ":\n" + schemaText;
        if (chat) {
            List<Message> turns = new ArrayList<>();
            for (FewShot example : FewShot.STANDARD) {
                turns.add(new Message(Role.USER, "Question: " + example.question() + "\nSQL:"));
                turns.add(new Message(Role.ASSISTANT, example.sql()));
            }
            turns.add(new Message(Role.USER, last));
            return new Prompt.Chat(system, turns);
        }
        StringBuilder text = new StringBuilder(system).append("\nExamples of form, over other tables:\n");
        for (FewShot example : FewShot.STANDARD) {
            text.append("Question: ")
                    .append(example.question())
                    .append("\nSQL: ")
                    .append(example.sql())
                    .append("\n\n");
        }
        return new Prompt.Completion(text.append(last).toString());
    }
}
