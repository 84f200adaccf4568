// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.ask;

import java.util.Optional;
import org.lfed.core.answer.ResultTable;
import org.lfed.core.answer.Summary;
import org.lfed.core.model.Cancellation;
import org.lfed.core.model.Generation;
import org.lfed.core.model.GenerationRequest;
import org.lfed.core.model.ModelException;
import org.lfed.core.model.ModelInfo;
import org.lfed.core.model.Prompt;
import org.lfed.core.model.SqlModel;
import org.lfed.core.prompt.AskPrompt;
import org.lfed.core.prompt.PromptBuilder;
import org.lfed.core.prompt.Repair;
import org.lfed.core.sql.Extraction;
import org.lfed.core.sql.Planner;
import org.lfed.core.sql.QueryException;
import org.lfed.core.sql.SqlGuard;
import org.lfed.core.sql.Verdict;

/**
 * The one use case: a question in English becomes rows. The command line, the view, the evaluation and the tests all
 * run this same operation; they differ in the {@link QueryRunner} and the {@link AskListener} they give it.
 */
public final class AskOperation {

    private static final int LONGEST_QUESTION = 2000;
    private static final System.Logger LOG = System.getLogger(AskOperation.class.getName());

    private final SqlModel model;
    private final PromptBuilder prompts;
    private final SqlGuard guard;
    private final Planner planner;
    private final QueryRunner runner;
    private final AskSettings settings;

    /**
     * An operation that may be used for any number of questions, one at a time.
     *
     * @param model writes the SQL
     * @param prompts makes questions ready for that model
     * @param guard decides what may run
     * @param planner lets the engine plan a statement
     * @param runner runs what was allowed
     * @param settings limits
     */
    public AskOperation(
            SqlModel model,
            PromptBuilder prompts,
            SqlGuard guard,
            Planner planner,
            QueryRunner runner,
            AskSettings settings) {
        this.model = model;
        this.prompts = prompts;
        this.guard = guard;
        this.planner = planner;
        this.runner = runner;
        this.settings = settings;
    }

    /**
     * Answers one question.
     *
     * @param question in plain English
     * @param listener follows it; one that throws is logged and stops nothing
     * @param cancellation stops it, in every stage within a second
     * @return how it ended
     */
    public AskOutcome ask(String question, AskListener listener, Cancellation cancellation) {
        AskTrace trace = new AskTrace(question);
        if (question.isBlank() || question.length() > LONGEST_QUESTION) {
            return new AskOutcome.Failed(
                    trace.report(),
                    AskOutcome.Origin.QUESTION,
                    question.isBlank() ? "There is no question." : "The question is longer than 2,000 characters.",
                    "Ask in one or two sentences.");
        }
        return ended(trace, cancellation, () -> new Run(trace, listener, cancellation).run(question));
    }

    /**
     * Checks, plans and runs SQL that a person wrote or changed. The model has no part in it, so that there is no
     * repair turn.
     *
     * @param question what the SQL is to answer, for the report
     * @param sql one statement; what the guard says about it holds for people too
     * @param listener follows it
     * @param cancellation stops it
     * @return how it ended
     */
    public AskOutcome run(String question, String sql, AskListener listener, Cancellation cancellation) {
        AskTrace trace = new AskTrace(question);
        return ended(trace, cancellation, () -> new Run(trace, listener, cancellation).runWritten(sql));
    }

    /**
     * Gives the model one more repair turn, for a statement that the engine refused.
     *
     * @param question what was asked
     * @param sql the statement
     * @param error the engine's words
     * @param listener follows it
     * @param cancellation stops it
     * @return how it ended
     */
    public AskOutcome fix(String question, String sql, String error, AskListener listener, Cancellation cancellation) {
        AskTrace trace = new AskTrace(question);
        return ended(trace, cancellation, () -> new Run(trace, listener, cancellation).fix(question, sql, error));
    }

    /** What answers a question, or does not. */
    @FunctionalInterface
    private interface Work {
        AskOutcome run() throws ModelException, QueryException;
    }

    private static AskOutcome ended(AskTrace trace, Cancellation cancellation, Work work) {
        try {
            return work.run();
        } catch (ModelException failure) {
            // A model that is stopped may die of it: what the user wanted counts.
            return failure.problem() == ModelException.Problem.CANCELLED || cancellation.isCancelled()
                    ? new AskOutcome.Cancelled(trace.report())
                    : new AskOutcome.Failed(
                            trace.report(), AskOutcome.Origin.MODEL, failure.getMessage(), failure.nextStep());
        } catch (QueryException failure) {
            return cancellation.isCancelled()
                    ? new AskOutcome.Cancelled(trace.report())
                    : databaseFailure(trace, failure);
        } catch (RuntimeException | StackOverflowError defect) {
            LOG.log(System.Logger.Level.ERROR, "A question failed for a reason that should not exist", defect);
            return new AskOutcome.Failed(
                    trace.report(),
                    AskOutcome.Origin.INTERNAL,
                    "Ask in English itself failed: " + defect,
                    "Ask again; if it stays, report it with the log.");
        }
    }

    private static AskOutcome databaseFailure(AskTrace trace, QueryException failure) {
        return switch (failure.problem()) {
            case CANCELLED -> new AskOutcome.Cancelled(trace.report());
            case TIMEOUT -> new AskOutcome.Failed(
                    trace.report(),
                    AskOutcome.Origin.TIME_LIMIT,
                    failure.getMessage(),
                    "Ask for less at once, or raise the time limit.");
            case CONNECTION -> new AskOutcome.Failed(
                    trace.report(),
                    AskOutcome.Origin.CONNECTION,
                    failure.getMessage(),
                    "Check the connection to the database.");
            case STATEMENT -> new AskOutcome.Failed(
                    trace.report(),
                    AskOutcome.Origin.DATABASE,
                    failure.getMessage(),
                    "Edit the SQL, or ask in other words.");
        };
    }

    /** One question on its way. */
    private final class Run {

        private final AskTrace trace;
        private final AskListener listener;
        private final Cancellation cancellation;
        private int contextWindow;
        private volatile boolean complained;

        Run(AskTrace trace, AskListener listener, Cancellation cancellation) {
            this.trace = trace;
            this.listener = event -> tell(listener, event);
            this.cancellation = cancellation;
        }

        /** Who watches must not be able to break what is watched, least of all on the model's own thread. */
        private void tell(AskListener listener, AskEvent event) {
            try {
                listener.on(event);
            } catch (RuntimeException defect) {
                LOG.log(
                        complained ? System.Logger.Level.DEBUG : System.Logger.Level.WARNING,
                        "A listener failed to follow a question",
                        defect);
                complained = true;
            }
        }

        /** Counting the tokens of a large schema takes long enough to be cancelled. */
        private int countTokens(Prompt prompt) throws ModelException {
            if (cancellation.isCancelled()) {
                throw new ModelException(ModelException.Problem.CANCELLED, "The question was cancelled.", "Ask again.");
            }
            return model.countTokens(prompt);
        }

        AskOutcome run(String question) throws ModelException, QueryException {
            AskPrompt prompt = prepared(question);
            Candidate first = candidate(prompt);
            if (first.outcome().isPresent()) {
                return first.outcome().get();
            }
            if (first.allowed().isPresent()) {
                return execute(first.allowed().get());
            }
            return repaired(prompt, first);
        }

        AskOutcome runWritten(String sql) throws QueryException {
            Candidate written = judge(sql, sql);
            if (written.outcome().isPresent()) {
                return written.outcome().get();
            }
            return written.allowed().isPresent() ? execute(written.allowed().get()) : unaccepted(written.error());
        }

        AskOutcome fix(String question, String sql, String error) throws ModelException, QueryException {
            AskPrompt prompt = prepared(question);
            trace.prompted(prompt);
            trace.extracted(sql);
            return repaired(prompt, Candidate.wrong(sql, sql, error));
        }

        private AskPrompt prepared(String question) throws ModelException {
            ModelInfo info = trace.timed(
                    AskTrace.Stage.LOAD,
                    () -> model.load(progress -> listener.on(new AskEvent.Loading(progress)), cancellation));
            trace.loaded(info);
            listener.on(new AskEvent.Loaded(info));
            contextWindow = info.contextWindow();
            return prompts.build(question, contextWindow - settings.maxNewTokens(), this::countTokens);
        }

        /** Asks the model and judges what it wrote. */
        private Candidate candidate(AskPrompt prompt) throws ModelException, QueryException {
            trace.prompted(prompt);
            listener.on(new AskEvent.Prompted(prompt));
            StringBuilder written = new StringBuilder();
            GenerationRequest request = new GenerationRequest(
                    prompt.prompt(), settings.maxNewTokens(), settings.stopStrings(), prompt.grammar());
            Generation generation = trace.timed(
                    AskTrace.Stage.GENERATE,
                    () -> model.generate(
                            request,
                            text -> {
                                written.append(text);
                                listener.on(new AskEvent.Generating(partial(prompt, written.toString())));
                            },
                            cancellation));
            trace.generated(generation);
            Extraction extraction = prompt.reader().read(generation.text());
            if (extraction instanceof Extraction.NoSql none) {
                return Candidate.ended(new AskOutcome.Refused(
                        trace.report(), "no-sql", none.reason(), "Ask in other words, or choose another model."));
            }
            String sql = ((Extraction.Sql) extraction).text();
            if (generation.truncated() && isCutOff(generation.text(), sql)) {
                trace.extracted(sql);
                return Candidate.ended(new AskOutcome.Failed(
                        trace.report(),
                        AskOutcome.Origin.MODEL,
                        "The model's SQL was cut off after " + settings.maxNewTokens() + " tokens, so nothing was run.",
                        "Ask for less at once, or raise the limit of new tokens."));
            }
            return judge(sql, generation.text());
        }

        private static String partial(AskPrompt prompt, String written) {
            try {
                return prompt.reader().partial(written);
            } catch (RuntimeException defect) {
                LOG.log(System.Logger.Level.WARNING, "Unfinished SQL cannot be shown", defect);
                return "";
            }
        }

        /**
         * Whether the token limit may have ended the statement itself, not only the words after it. Half a statement
         * can be a whole one that means something else. An answer that was decoded has no words after it.
         */
        private static boolean isCutOff(String answer, String sql) {
            boolean rewritten = !answer.contains(sql);
            return rewritten || answer.stripTrailing().endsWith(sql) && !sql.endsWith(";");
        }

        private Candidate judge(String sql, String answer) throws QueryException {
            trace.extracted(sql);
            listener.on(new AskEvent.Extracted(sql));
            Verdict verdict = trace.timed(AskTrace.Stage.GUARD, () -> guard.check(sql, cancellation));
            if (verdict instanceof Verdict.Refused refused) {
                return Candidate.ended(new AskOutcome.Refused(
                        trace.report(),
                        refused.rule(),
                        refused.reason(),
                        "Ask for something to read; the database cannot be changed from here."));
            }
            if (verdict instanceof Verdict.Repairable repairable) {
                return Candidate.wrong(sql, answer, repairable.error());
            }
            Verdict.Allowed allowed = (Verdict.Allowed) verdict;
            trace.checked(allowed);
            listener.on(new AskEvent.Guarded());
            Optional<String> error = trace.timed(AskTrace.Stage.EXPLAIN, () -> planner.error(allowed, cancellation));
            if (error.isPresent()) {
                return Candidate.wrong(sql, answer, error.get());
            }
            listener.on(new AskEvent.Planned());
            return Candidate.right(allowed);
        }

        /** The one repair turn. */
        private AskOutcome repaired(AskPrompt prompt, Candidate wrong) throws ModelException, QueryException {
            listener.on(new AskEvent.Repairing(wrong.error()));
            trace.repairing(wrong.error());
            Optional<Repair> repair =
                    prompts.repair(prompt, wrong.answer(), wrong.sql(), wrong.error(), this::countTokens);
            if (repair.isEmpty() || !fits(repair.get())) {
                return unrepaired(wrong.error());
            }
            Candidate second = repair.get() instanceof Repair.Rewritten rewritten
                    ? judge(rewritten.sql(), wrong.answer())
                    : candidate(((Repair.AskAgain) repair.get()).prompt());
            if (second.outcome().isPresent()) {
                return second.outcome().get();
            }
            return second.allowed().isPresent() ? execute(second.allowed().get()) : unrepaired(second.error());
        }

        /** The engine's error helps a user more than the news that the repair turn was too long. */
        private boolean fits(Repair repair) {
            return !(repair instanceof Repair.AskAgain again)
                    || again.prompt().tokens() + settings.maxNewTokens() <= contextWindow;
        }

        private AskOutcome unrepaired(String error) {
            return new AskOutcome.Failed(
                    trace.report(),
                    AskOutcome.Origin.DATABASE,
                    "The database does not accept the SQL that the model wrote: " + error,
                    "Edit the SQL, ask in other words, or choose another model.");
        }

        private AskOutcome unaccepted(String error) {
            return new AskOutcome.Failed(
                    trace.report(),
                    AskOutcome.Origin.DATABASE,
                    "The database does not accept this SQL: " + error,
                    "Edit the SQL, then run it again.");
        }

        private AskOutcome execute(Verdict.Allowed allowed) throws QueryException {
            if (cancellation.isCancelled()) {
                return new AskOutcome.Cancelled(trace.report());
            }
            String wrapped = settings.rowLimit().wrap(allowed);
            trace.executing(wrapped);
            listener.on(new AskEvent.Ready(allowed.sql(), wrapped));
            ResultTable table = trace.timed(AskTrace.Stage.EXECUTE, () -> runner.run(wrapped, cancellation));
            trace.executed(runner.protection());
            listener.on(new AskEvent.Rows(table.rowCount()));
            boolean truncated = table.rowCount() >= settings.rowLimit().rows();
            return new AskOutcome.Answered(trace.report(), table, truncated, Summary.of(table, truncated));
        }
    }

    /**
     * A statement that was judged: it ended the question, or may run, or was wrong.
     *
     * @param outcome the end, if it was one
     * @param allowed the statement, if it may run
     * @param sql the statement, if it was wrong
     * @param answer what the model wrote
     * @param error the engine's words, if it was wrong
     */
    private record Candidate(
            Optional<AskOutcome> outcome, Optional<Verdict.Allowed> allowed, String sql, String answer, String error) {

        static Candidate ended(AskOutcome outcome) {
            return new Candidate(Optional.of(outcome), Optional.empty(), "", "", "");
        }

        static Candidate right(Verdict.Allowed allowed) {
            return new Candidate(Optional.empty(), Optional.of(allowed), "", "", "");
        }

        static Candidate wrong(String sql, String answer, String error) {
            return new Candidate(Optional.empty(), Optional.empty(), sql, answer, error);
        }
    }
}
