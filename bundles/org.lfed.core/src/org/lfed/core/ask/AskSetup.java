// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.ask;

import org.lfed.core.catalog.PromptStyle;
import org.lfed.core.link.Linker;
import org.lfed.core.model.Cancellation;
import org.lfed.core.model.SqlModel;
import org.lfed.core.pointing.PointingPromptBuilder;
import org.lfed.core.prompt.PromptBuilder;
import org.lfed.core.prompt.TextPromptBuilder;
import org.lfed.core.schema.Schema;
import org.lfed.core.sql.ParseTreeGuard;
import org.lfed.core.sql.Planner;
import org.lfed.core.sql.QueryException;
import org.lfed.core.sql.SchemaReader;
import org.lfed.core.sql.SqlSession;
import org.lfed.core.sql.ValueSampler;

/** Puts the parts of an ask together for one connection and one kind of model. */
public final class AskSetup {

    private final SqlSession session;
    private final Schema schema;
    private final PromptBuilder prompts;

    private AskSetup(SqlSession session, Schema schema, PromptBuilder prompts) {
        this.session = session;
        this.schema = schema;
        this.prompts = prompts;
    }

    /**
     * Reads the connection's schema and chooses the prompt for the model.
     *
     * @param session the connection to be asked
     * @param style in which form the model is asked
     * @param cancellation stops the reading
     * @throws QueryException when the schema cannot be read
     */
    public static AskSetup of(SqlSession session, PromptStyle style, Cancellation cancellation) throws QueryException {
        return of(session, new SchemaReader(session, ValueSampler.standard(session)).read(cancellation), style);
    }

    /**
     * Chooses the prompt for the model over a schema that was read before.
     *
     * @param session the connection to be asked
     * @param schema what may be asked of it
     * @param style in which form the model is asked
     */
    public static AskSetup of(SqlSession session, Schema schema, PromptStyle style) {
        Linker linker = new Linker(schema);
        PromptBuilder prompts =
                switch (style) {
                    case CHAT -> new TextPromptBuilder(schema, linker, true);
                    case COMPLETION -> new TextPromptBuilder(schema, linker, false);
                    case POINTING -> new PointingPromptBuilder(linker);
                };
        return new AskSetup(session, schema, prompts);
    }

    /** What may be asked. */
    public Schema schema() {
        return schema;
    }

    /** What makes questions ready for the model. */
    public PromptBuilder prompts() {
        return prompts;
    }

    /** The operation that answers questions with a model, and runs what it wrote on that connection. */
    public AskOperation operation(SqlModel model, AskSettings settings) {
        return operation(model, new SessionRunner(session, settings.rowLimit()), settings);
    }

    /** The operation that answers questions with a model, and runs what it wrote where its rows are wanted. */
    public AskOperation operation(SqlModel model, QueryRunner runner, AskSettings settings) {
        return new AskOperation(
                model, prompts, new ParseTreeGuard(session, schema), new Planner(session), runner, settings);
    }
}
