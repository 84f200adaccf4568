// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lfed.core.link.LinkedQuestion;
import org.lfed.core.link.Linker;
import org.lfed.core.model.ModelException;
import org.lfed.core.model.Prompt;
import org.lfed.core.prompt.AnswerReader;
import org.lfed.core.prompt.AskPrompt;
import org.lfed.core.prompt.PromptBuilder;
import org.lfed.core.prompt.Repair;
import org.lfed.core.prompt.SchemaReport;
import org.lfed.core.prompt.TokenCounter;
import org.lfed.core.schema.Column;
import org.lfed.core.schema.Schema;
import org.lfed.core.schema.Table;
import org.lfed.core.sql.Extraction;

/** The prompt of the demo model, which points at schema items instead of spelling their names. */
public final class PointingPromptBuilder implements PromptBuilder {

    private static final Pattern COMMAND = Pattern.compile(
            "^\\W*(?:please\\s+)?(?:delete|truncate|insert\\s+into|drop\\s+(?:the\\s+)?(?:table|view|database|schema)"
                    + "|alter\\s+(?:the\\s+)?table|update\\s+\\S+\\s+set|create\\s+(?:a\\s+)?(?:table|view))\\b",
            Pattern.CASE_INSENSITIVE);

    private final Linker linker;
    private final boolean constrained;
    private final Schema whole;
    /** Set when every table and column has a placeholder; the prompt then begins alike for every question. */
    private final PointingSchema everything;

    private int everythingTokens;

    /**
     * A builder.
     *
     * @param linker the linker of the schema that may be asked
     */
    public PointingPromptBuilder(Linker linker) {
        this(linker, true);
    }

    /**
     * A builder.
     *
     * @param linker the linker of the schema that may be asked
     * @param constrained whether the model is held to a grammar of what its prompt allows
     */
    public PointingPromptBuilder(Linker linker, boolean constrained) {
        this.linker = linker;
        this.constrained = constrained;
        this.whole = linker.schema();
        this.everything = PointingSchema.fits(whole) ? PointingSchema.of(whole) : null;
    }

    @Override
    public AskPrompt build(String question, int budget, TokenCounter counter) throws ModelException {
        PointingSchema schema =
                everything != null ? everything : PointingSchema.of(PointingSelection.select(linker, question));
        Rounding rounding = Rounding.in(question);
        LinkedQuestion linked = schema.linker().link(rounding.rest());
        PointingPrompt pointing = PointingPrompt.of(schema, linked, () -> true);
        Prompt prompt = new Prompt.Completion(pointing.text());
        int tokens = counter.count(prompt);
        if (tokens > budget) {
            throw new ModelException(
                    ModelException.Problem.PROMPT_TOO_LONG,
                    "The question and its tables need " + tokens + " tokens, and there is room for " + budget + ".",
                    "Ask a shorter question, or choose a larger context window.");
        }
        AnswerReader reader = objection(question, linked)
                .<AnswerReader>map(Objection::new)
                .orElseGet(() -> new Reader(schema, pointing, rounding));
        String grammar = constrained ? PointingGrammar.of(schema, pointing).gbnf() : "";
        return new AskPrompt(prompt, tokens, report(schema, counter), reader, grammar);
    }

    /**
     * Why a question cannot have an answer, whatever the model writes: it was trained on answerable questions alone and
     * writes a query in any case.
     */
    private static Optional<String> objection(String question, LinkedQuestion linked) {
        if (COMMAND.matcher(question).find()) {
            return Optional.of("This asks for a change; only questions can be answered, and nothing was changed.");
        }
        boolean known = linked.elements().stream()
                .anyMatch(
                        element -> element instanceof LinkedQuestion.Links || element instanceof LinkedQuestion.Value);
        return known
                ? Optional.empty()
                : Optional.of("The question names nothing that this database has: no table, no column, no value.");
    }

    /** The demo model was never shown an error and cannot learn from one; what can be mended, its reader mended. */
    @Override
    public Optional<Repair> repair(AskPrompt first, String answer, String sql, String error, TokenCounter counter) {
        return Optional.empty();
    }

    private SchemaReport report(PointingSchema schema, TokenCounter counter) throws ModelException {
        List<SchemaReport.SentTable> sent = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Table table : schema.schema().tables()) {
            names.add(table.name().key());
            List<String> columns = table.columns().stream().map(Column::name).toList();
            List<String> missing = whole.table(table.name()).orElse(table).columns().stream()
                    .map(Column::name)
                    .filter(name -> !columns.contains(name))
                    .toList();
            sent.add(new SchemaReport.SentTable(whole.sqlName(table.name()), columns, missing));
        }
        List<String> leftOut = whole.tables().stream()
                .filter(table -> !names.contains(table.name().key()))
                .map(table -> whole.sqlName(table.name()))
                .toList();
        return new SchemaReport(schema.text(), tokens(schema, counter), sent, leftOut);
    }

    private int tokens(PointingSchema schema, TokenCounter counter) throws ModelException {
        if (schema != everything) {
            return counter.count(new Prompt.Completion(schema.text()));
        }
        if (everythingTokens == 0) {
            everythingTokens = counter.count(new Prompt.Completion(schema.text()));
        }
        return everythingTokens;
    }

    /**
     * Takes no answer.
     *
     * @param reason why
     */
    private record Objection(String reason) implements AnswerReader {

        @Override
        public String partial(String text) {
            return "";
        }

        @Override
        public Extraction read(String text) {
            return new Extraction.NoSql(reason, text);
        }
    }

    /** Decodes the answers to one prompt, and mends those that contradict the schema. */
    private static final class Reader implements AnswerReader {

        private final PointingDecoder decoder;
        private final PointingRepair repair;

        Reader(PointingSchema schema, PointingPrompt prompt, Rounding rounding) {
            this.decoder = new PointingDecoder(schema, prompt.slots(), rounding);
            this.repair = new PointingRepair(schema, prompt, rounding);
        }

        @Override
        public String partial(String text) {
            return decoder.decodePrefix(text);
        }

        @Override
        public Extraction read(String text) {
            Optional<String> mended = repair.repair(text);
            if (mended.isPresent()) {
                return new Extraction.Sql(mended.get());
            }
            DecodedSql decoded = decoder.decode(text);
            return decoded instanceof DecodedSql.Sql sql
                    ? new Extraction.Sql(sql.text())
                    : new Extraction.NoSql(((DecodedSql.Undecodable) decoded).reason(), text);
        }
    }
}
