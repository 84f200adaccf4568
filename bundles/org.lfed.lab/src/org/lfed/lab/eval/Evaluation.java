// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.lfed.core.answer.ResultTable;
import org.lfed.core.ask.AskListener;
import org.lfed.core.ask.AskOutcome;
import org.lfed.core.model.Cancellation;
import org.lfed.core.model.ModelInfo;
import org.lfed.core.sql.QueryException;
import org.lfed.core.sql.SqlGuard;
import org.lfed.core.sql.SqlSession;

/**
 * Asks the questions of a bank, one after another, and compares each answer with that of the gold SQL.
 *
 * <p>Complete results are compared: neither the gold SQL nor the answer is cut by the row limit under which users ask.
 * An answer that reached that limit is run again without it, up to one row more than the gold SQL returns, since the
 * guard has allowed the statement already. So the row limit never makes a right answer wrong or a wrong one right.
 */
public final class Evaluation {

    /** What answers questions: {@code AskOperation::ask}. */
    @FunctionalInterface
    public interface Asking {

        /**
         * Answers one question.
         *
         * @param question in plain English
         * @param listener follows it
         * @param cancellation stops it
         * @return how it ended
         */
        AskOutcome ask(String question, AskListener listener, Cancellation cancellation);
    }

    private final Asking asking;
    private final SqlSession session;
    private final GoldAnswers gold;

    /**
     * An evaluation.
     *
     * @param asking what is evaluated; it asks the database of the session
     * @param session runs gold SQL
     * @param guard decides what gold SQL may run
     */
    public Evaluation(Asking asking, SqlSession session, SqlGuard guard) {
        this(asking, session, new GoldAnswers(session, guard, GoldAnswers.MOST_ROWS));
    }

    Evaluation(Asking asking, SqlSession session, GoldAnswers gold) {
        this.asking = asking;
        this.session = session;
        this.gold = gold;
    }

    /**
     * Runs the gold SQL of all questions, so that a defect of the bank is found before hours of asking; then asks them.
     *
     * @param questions at least one
     * @param finished told of each question when it is done, in their order
     * @param cancellation stops the evaluation
     * @throws QuestionBankException when gold SQL is refused, fails, or returns more than a million rows
     * @throws QueryException when the connection is lost
     * @throws CancellationException when it was cancelled
     */
    public EvalReport run(List<EvalQuestion> questions, Consumer<EvalItem> finished, Cancellation cancellation)
            throws QuestionBankException, QueryException {
        for (EvalQuestion question : questions) {
            gold.expected(question, cancellation);
        }
        List<EvalItem> items = new ArrayList<>();
        Optional<ModelInfo> model = Optional.empty();
        for (EvalQuestion question : questions) {
            AskOutcome outcome = asking.ask(question.question(), event -> {}, cancellation);
            if (outcome instanceof AskOutcome.Cancelled) {
                throw new CancellationException("The evaluation was cancelled.");
            }
            model = model.or(() -> outcome.report().model());
            EvalItem item = item(question, outcome, cancellation);
            items.add(item);
            finished.accept(item);
        }
        return new EvalReport(model, items);
    }

    private EvalItem item(EvalQuestion question, AskOutcome outcome, Cancellation cancellation)
            throws QuestionBankException, QueryException {
        String sql = outcome.report().sql();
        double latency =
                outcome.report().timings().total() - outcome.report().timings().load();
        return new EvalItem(
                question,
                sql,
                verdict(question, outcome, cancellation),
                !sql.isEmpty() && ExactMatch.of(sql, question.sql()),
                latency,
                outcome.report().timings().generate());
    }

    private EvalVerdict verdict(EvalQuestion question, AskOutcome outcome, Cancellation cancellation)
            throws QuestionBankException, QueryException {
        if (outcome instanceof AskOutcome.Refused refused) {
            return new EvalVerdict.Refused(refused.rule(), refused.reason());
        }
        if (outcome instanceof AskOutcome.Failed failed) {
            return new EvalVerdict.NotExecuted(failed.reason());
        }
        AskOutcome.Answered answered = (AskOutcome.Answered) outcome;
        List<ExpectedResult> right = gold.expected(question, cancellation);
        int mostRows = right.stream().mapToInt(ExpectedResult::rowCount).max().orElseThrow();
        try {
            ResultTable rows = complete(answered, mostRows, cancellation);
            // What is said about a wrong answer is how it differs from the gold SQL's rows, which come first.
            Optional<String> difference = ResultComparison.difference(right.get(0), rows);
            // The gold SQL itself is right, in whatever order the engine returns rows that it sorts alike.
            boolean correct = difference.isEmpty()
                    || ExactMatch.of(answered.report().sql(), question.sql())
                    || right.stream().anyMatch(expected -> ResultComparison.difference(expected, rows)
                            .isEmpty());
            return correct ? new EvalVerdict.Correct() : new EvalVerdict.Wrong(difference.get());
        } catch (QueryException failure) {
            return switch (failure.problem()) {
                case STATEMENT, TIMEOUT -> new EvalVerdict.NotExecuted(failure.getMessage());
                case CANCELLED -> throw new CancellationException("The evaluation was cancelled.");
                case CONNECTION -> throw failure;
            };
        }
    }

    private ResultTable complete(AskOutcome.Answered answered, int goldRows, Cancellation cancellation)
            throws QueryException {
        if (!answered.truncated() || answered.table().rowCount() > goldRows) {
            return answered.table();
        }
        return session.query(answered.report().sql(), List.of(), goldRows + 1, cancellation);
    }
}
