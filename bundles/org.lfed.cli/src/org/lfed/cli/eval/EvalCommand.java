// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli.eval;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.lfed.core.model.ModelException;
import org.lfed.core.sql.QueryException;
import org.lfed.lab.eval.EvalQuestion;
import org.lfed.lab.eval.EvalReport;
import org.lfed.lab.eval.EvalReportJson;
import org.lfed.lab.eval.QuestionBankException;
import org.lfed.lab.eval.QuestionFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lfed eval}: asks the questions of a bank and says how many answers are right. */
@Command(
        name = "eval",
        description = "Measures how well a model answers a bank of questions.",
        footer = {
            "",
            "Each line of the bank is a JSON object: id, q (the question), sql (gold SQL);",
            "optionally ordered (true when the order of rows counts) and ties (the",
            "column sorted by, in which equal rows may be swapped), also (other SQL that",
            "is as right), and schema (an SQL script that makes the database asked).",
            "",
            "Exit codes: 0 measured, 2 usage or a defective bank, 4 model, 5 database."
        })
public final class EvalCommand implements Callable<Integer> {

    @Option(
            names = "--questions",
            paramLabel = "FILE",
            required = true,
            description = "The bank: one question with its SQL a line, as JSON.")
    private Path questions;

    @Option(names = "--json", description = "Prints one JSON object instead.")
    private boolean json;

    @Mixin
    private EvalSetup setup;

    @Spec
    private CommandSpec spec;

    /**
     * The command.
     *
     * @param setup opens what is evaluated; a class with picocli annotations
     */
    public EvalCommand(EvalSetup setup) {
        this.setup = setup;
    }

    @Override
    public Integer call() throws ModelException, QueryException, QuestionBankException {
        List<EvalQuestion> bank = new QuestionFile(questions).read();
        PrintWriter out = spec.commandLine().getOut();
        EvalPrinter printer = new EvalPrinter(out, bank.size());
        EvalReport report =
                setup.evaluate(bank, questions.toAbsolutePath().getParent(), json ? item -> {} : printer::item);
        if (json) {
            out.println(EvalReportJson.of(report));
            out.flush();
        } else {
            printer.totals(report);
        }
        return 0;
    }
}
