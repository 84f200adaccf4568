// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.lfed.core.answer.ResultTable;
import org.lfed.core.model.Cancellation;
import org.lfed.core.sql.QueryException;
import org.lfed.core.sql.SqlGuard;
import org.lfed.core.sql.SqlSession;
import org.lfed.core.sql.Verdict;

/**
 * Runs gold SQL and makes of it what an answer is compared with. Gold SQL comes from a file that anybody may have
 * written, so it passes the same guard as a model's. It runs without the row limit of a question.
 */
final class GoldAnswers {

    /** Rows that gold SQL may return, in the default. */
    static final int MOST_ROWS = 1_000_000;

    private static final Pattern LIMIT = Pattern.compile("\\sLIMIT\\s+\\d+$", Pattern.CASE_INSENSITIVE);
    private static final Pattern OFFSET =
            Pattern.compile("\\sOFFSET\\s+\\d+(\\s+ROWS?)?(\\s+LIMIT\\s+\\d+)?$", Pattern.CASE_INSENSITIVE);

    private final SqlSession session;
    private final SqlGuard guard;
    private final int mostRows;

    GoldAnswers(SqlSession session, SqlGuard guard, int mostRows) {
        this.session = session;
        this.guard = guard;
        this.mostRows = mostRows;
    }

    /**
     * What the answer to a question may be: the rows of its gold SQL first, then those of other SQL that is just as
     * right.
     *
     * @throws QuestionBankException when the gold SQL is refused, fails, or returns too much
     * @throws QueryException when the connection is lost
     * @throws CancellationException when it was cancelled
     */
    List<ExpectedResult> expected(EvalQuestion question, Cancellation cancellation)
            throws QuestionBankException, QueryException {
        try {
            List<ExpectedResult> expected = new ArrayList<>();
            for (String sql : question.rightAnswers()) {
                expected.add(new Run(question, cancellation).expected(sql));
            }
            return List.copyOf(expected);
        } catch (QueryException failure) {
            if (failure.problem() == QueryException.Problem.CANCELLED) {
                throw new CancellationException("The evaluation was cancelled.");
            }
            if (failure.problem() == QueryException.Problem.CONNECTION) {
                throw failure;
            }
            throw QuestionBankException.gold(question, "fails: " + failure.getMessage(), failure);
        }
    }

    /** Runs SQL that answers one question rightly. */
    private final class Run {

        private final EvalQuestion question;
        private final Cancellation cancellation;

        Run(EvalQuestion question, Cancellation cancellation) {
            this.question = question;
            this.cancellation = cancellation;
        }

        ExpectedResult expected(String right) throws QuestionBankException, QueryException {
            String sql = allowed(right);
            ResultTable gold = rows(sql);
            if (question.ties().isPresent()) {
                return withTies(sql, gold);
            }
            return question.ordered() ? ExpectedResult.inOrder(gold) : ExpectedResult.inAnyOrder(gold);
        }

        private ExpectedResult withTies(String sql, ResultTable gold) throws QuestionBankException, QueryException {
            int ties = tiesColumn(gold);
            if (OFFSET.matcher(sql).find()) {
                throw defect("has an OFFSET, which does not go with ties.");
            }
            Matcher limit = LIMIT.matcher(sql);
            if (!limit.find()) {
                return ExpectedResult.inOrderWithTies(gold, ties, gold.rowCount());
            }
            ResultTable all = rows(allowed(sql.substring(0, limit.start())));
            for (int i = 0; i < gold.rowCount(); i++) {
                boolean same = i < all.rowCount()
                        && Cell.agree(
                                Cell.of(gold.rows().get(i).get(ties)),
                                Cell.of(all.rows().get(i).get(ties)));
                if (!same) {
                    throw defect("begins with other rows when its LIMIT is taken away, so that ties cannot be told."
                            + " It must sort by the column of ties.");
                }
            }
            return ExpectedResult.inOrderWithTies(all, ties, gold.rowCount());
        }

        private int tiesColumn(ResultTable gold) throws QuestionBankException {
            String name = question.ties().orElseThrow();
            int[] found = IntStream.range(0, gold.columns().size())
                    .filter(i -> gold.columns().get(i).name().equalsIgnoreCase(name))
                    .toArray();
            if (found.length != 1) {
                throw defect("returns " + found.length + " columns that are called " + name + ", the column of ties.");
            }
            return found[0];
        }

        private String allowed(String sql) throws QuestionBankException, QueryException {
            Verdict verdict = guard.check(sql, cancellation);
            if (verdict instanceof Verdict.Allowed allowed) {
                return allowed.sql();
            }
            throw defect(
                    verdict instanceof Verdict.Refused refused
                            ? "is refused: " + refused.reason()
                            : "cannot be parsed: " + ((Verdict.Repairable) verdict).error());
        }

        private ResultTable rows(String sql) throws QuestionBankException, QueryException {
            ResultTable table = session.query(sql, List.of(), mostRows + 1, cancellation);
            if (table.rowCount() > mostRows) {
                throw defect("returns more than " + mostRows + " rows.");
            }
            return table;
        }

        private QuestionBankException defect(String what) {
            return QuestionBankException.gold(question, what, null);
        }
    }
}
