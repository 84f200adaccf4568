// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.lfed.core.answer.ResultTable;
import org.lfed.core.link.Linker;
import org.lfed.core.model.Cancellation;
import org.lfed.core.model.ModelException;
import org.lfed.core.prompt.AskPrompt;
import org.lfed.core.prompt.PromptBuilder;
import org.lfed.core.prompt.Repair;
import org.lfed.core.prompt.TextPromptBuilder;
import org.lfed.core.prompt.TokenCounter;
import org.lfed.core.schema.Schema;
import org.lfed.core.sql.JdbcSession;
import org.lfed.core.sql.Planner;
import org.lfed.core.sql.QueryException;
import org.lfed.core.sql.SchemaReader;
import org.lfed.core.sql.ValueSampler;
import org.lfed.fixtures.ScriptedModel;
import org.lfed.fixtures.TestDatabases;

/** Asks one question of a small school district, hears what is told meanwhile, and can cancel. */
final class Asking {

    static final String QUESTION = "How many students are there?";
    static final String SQL = "SELECT COUNT(*) AS students FROM students";

    /** What was told so far. */
    final List<AskEvent> events = Collections.synchronizedList(new ArrayList<>());

    final Cancellation cancellation = new Cancellation();

    private final District district;

    Asking(District district) {
        this.district = district;
    }

    /** The outcome of the question, as a model helps to answer it. */
    AskOutcome ask(ScriptedModel model) {
        return operation(model).ask(QUESTION, events::add, cancellation);
    }

    /** The same, which must be an answer. */
    AskOutcome.Answered answered(ScriptedModel model) {
        return assertInstanceOf(AskOutcome.Answered.class, ask(model));
    }

    /** An outcome, which must be a failure of this origin. */
    static AskOutcome.Failed failed(AskOutcome outcome, AskOutcome.Origin origin) {
        AskOutcome.Failed failed = assertInstanceOf(AskOutcome.Failed.class, outcome);
        assertEquals(origin, failed.origin());
        return failed;
    }

    /** An operation over the district's database. */
    AskOperation operation(ScriptedModel model) {
        return operation(model, this::run, AskSettings.standard());
    }

    AskOperation operation(ScriptedModel model, QueryRunner runner, AskSettings settings) {
        return operation(model, prompts(), runner, settings);
    }

    AskOperation operation(ScriptedModel model, PromptBuilder prompts) {
        return operation(model, prompts, this::run, AskSettings.standard());
    }

    private AskOperation operation(
            ScriptedModel model, PromptBuilder prompts, QueryRunner runner, AskSettings settings) {
        return new AskOperation(
                model,
                prompts,
                TestDatabases.guard(district.session()),
                new Planner(district.session()),
                runner,
                settings);
    }

    /** The rows of a statement, whatever an operation would say of it. */
    ResultTable run(String sql, Cancellation stop) throws QueryException {
        return district.session().query(sql, List.of(), 1000, stop);
    }

    /** The prompts of a text model, with another way to repair. */
    PromptBuilder repairing(Optional<Repair> repair) {
        TextPromptBuilder text = prompts();
        return new PromptBuilder() {
            @Override
            public AskPrompt build(String question, int budget, TokenCounter counter) throws ModelException {
                return text.build(question, budget, counter);
            }

            @Override
            public Optional<Repair> repair(
                    AskPrompt first, String answer, String sql, String error, TokenCounter counter) {
                return repair;
            }
        };
    }

    private TextPromptBuilder prompts() {
        return prompts(district.schema());
    }

    private static TextPromptBuilder prompts(Schema schema) {
        return new TextPromptBuilder(schema, new Linker(schema), true);
    }

    /** The prompts of a text model that sees the database as it is now, and not as it was when it was opened. */
    PromptBuilder promptsOfNow() throws QueryException {
        return prompts(District.schemaOf(district.session()));
    }

    /** The kinds of events that were told, in order. */
    List<String> names() {
        return events.stream().map(event -> event.getClass().getSimpleName()).toList();
    }

    /**
     * One database for all tests of a class: no question may change it.
     *
     * @param session a session on it
     * @param schema its schema
     */
    record District(JdbcSession session, Schema schema) implements AutoCloseable {

        static District open() throws SQLException, QueryException {
            JdbcSession session = TestDatabases.session(TestDatabases.district());
            return new District(session, schemaOf(session));
        }

        private static Schema schemaOf(JdbcSession session) throws QueryException {
            return new SchemaReader(session, ValueSampler.standard(session)).read(new Cancellation());
        }

        @Override
        public void close() {
            session.close();
        }
    }
}
