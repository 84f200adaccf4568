// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lfed.core.link.Linker;
import org.lfed.core.model.ModelException;
import org.lfed.core.model.Prompt;
import org.lfed.core.prompt.AskPrompt;
import org.lfed.core.schema.Column;
import org.lfed.core.schema.Schema;
import org.lfed.core.schema.Table;
import org.lfed.core.schema.TableName;
import org.lfed.core.sql.Extraction;

class PointingPromptBuilderTest {

    private static final String ANSWER = "<|SELECT|><|COUNT(*)|><|FROM|><T0><|end|>";

    private static AskPrompt prompt(Schema schema, String question) throws ModelException {
        return new PointingPromptBuilder(new Linker(schema)).build(question, 1800, PointingPromptBuilderTest::count);
    }

    /** Any measure will do where only the budget is of interest. */
    private static int count(Prompt prompt) {
        return ((Prompt.Completion) prompt).text().length() / 4;
    }

    private static Schema library(int tables) {
        List<Table> all = new ArrayList<>();
        for (int i = 0; i < tables; i++) {
            String name = i == 0 ? "loans" : "archive_" + i;
            all.add(new Table(
                    new TableName("db", "main", name),
                    "",
                    List.of(new Column("loan_id", "INTEGER"), new Column(i == 0 ? "fine" : "note_" + i, "DOUBLE")),
                    List.of(),
                    10));
        }
        return new Schema(all, List.of(), "db", "main");
    }

    @Test
    void beginsAlikeForEveryQuestionThatTheWholeSchemaFitsInto() throws ModelException {
        String one = ((Prompt.Completion) prompt(library(2), "How many loans?").prompt()).text();
        String other = ((Prompt.Completion)
                        prompt(library(2), "What is the average fine?").prompt())
                .text();

        String schema = one.substring(0, one.indexOf("<|question|>"));
        assertTrue(other.startsWith(schema), other);
    }

    @Test
    void readsAnswersAsSql() throws ModelException {
        assertEquals(
                new Extraction.Sql("SELECT COUNT(*) AS count FROM loans"),
                prompt(library(2), "How many loans?").reader().read(ANSWER));
    }

    @Test
    void reportsWhatALargeSchemaLeavesOut() throws ModelException {
        AskPrompt prompt = prompt(library(80), "How many loans?");

        assertFalse(prompt.schema().complete());
        assertEquals("loans", prompt.schema().sent().get(0).name());
        assertEquals(
                80, prompt.schema().sent().size() + prompt.schema().leftOut().size());
    }

    @Test
    void refusesAPromptThatDoesNotFit() {
        ModelException failure =
                assertThrows(ModelException.class, () -> new PointingPromptBuilder(new Linker(library(2)))
                        .build("How many loans?", 3, PointingPromptBuilderTest::count));

        assertEquals(ModelException.Problem.PROMPT_TOO_LONG, failure.problem());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete all loans",
                "Please delete the loans of 2020",
                "DROP TABLE loans",
                "drop the table loans",
                "truncate loans",
                "insert into loans values (1)",
                "update loans set fine = 0",
                "create table x"
            })
    void takesNoAnswerToACommand(String command) throws ModelException {
        Extraction extraction = prompt(library(2), command).reader().read(ANSWER);

        assertTrue(((Extraction.NoSql) extraction).reason().contains("only questions"), extraction.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Update me on the loans", "Dropped loans", "Which loans were deleted?", "created loans"})
    void takesQuestionsThatOnlySoundLikeCommands(String question) throws ModelException {
        assertTrue(prompt(library(2), question).reader().read(ANSWER) instanceof Extraction.Sql, question);
    }

    @Test
    void takesNoAnswerToAQuestionThatNamesNothingOfTheDatabase() throws ModelException {
        Extraction extraction = prompt(library(2), "Tell me a joke").reader().read(ANSWER);

        assertTrue(((Extraction.NoSql) extraction).reason().contains("names nothing"), extraction.toString());
    }
}
