// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.lfed.lab.corpus.CorpusGenerator;
import org.lfed.lab.corpus.CorpusOptions;
import org.lfed.lab.corpus.CorpusStatistics;
import org.lfed.lab.corpus.WrittenCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lfed corpus}: what the demo model is trained on. */
@Command(name = "corpus", description = "Generates the corpus that the demo model is trained on.")
public final class CorpusCommand implements Callable<Integer> {

    @Option(names = "--out", paramLabel = "FOLDER", description = "Where its files go.")
    private Path out;

    @Option(
            names = "--check",
            paramLabel = "FILE",
            arity = "1..*",
            description = "Generates nothing: says which questions of these files, written by hand, can be used.")
    private List<Path> checked = List.of();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "42",
            description = "Decides everything: the same seed gives the same bytes. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--schemas",
            paramLabel = "N",
            defaultValue = "30000",
            description = "Schemas to train on. Default: ${DEFAULT-VALUE}.")
    private int schemas;

    @Option(
            names = "--dev-schemas",
            paramLabel = "N",
            defaultValue = "400",
            description = "Schemas of domains held out of training. Default: ${DEFAULT-VALUE}.")
    private int devSchemas;

    @Option(
            names = "--pairs",
            paramLabel = "N",
            defaultValue = "12",
            description = "Questions for each schema. Default: ${DEFAULT-VALUE}.")
    private int pairs;

    @Option(
            names = "--executed",
            paramLabel = "SHARE",
            defaultValue = "0.03",
            description = "Share of schemas whose answers are run in a database, 0 to 1. Default: ${DEFAULT-VALUE}.")
    private double executed;

    @Option(
            names = "--asked",
            paramLabel = "FILE",
            description = "Questions that people asked, in WikiSQL's format; may be given several times.")
    private List<Path> asked = List.of();

    @Option(
            names = "--written",
            paramLabel = "FOLDER",
            description = "Questions written by hand. Default: the project's own.")
    private Path written;

    @Option(
            names = "--written-lines",
            paramLabel = "N",
            defaultValue = "40",
            description = "Lines for each of their fields. Default: ${DEFAULT-VALUE}.")
    private int writtenLines;

    @Option(names = "--lexicon", paramLabel = "FOLDER", description = "The lexicon. Default: the project's own.")
    private Path lexicon;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!checked.isEmpty()) {
            return check();
        }
        if (out == null) {
            throw new ParameterException(spec.commandLine(), "Missing required option: '--out=FOLDER'");
        }
        Path words = lexicon != null
                ? lexicon
                : Path.of(System.getProperty("lfed.home", ".")).resolve("models/training/lexicon");
        CorpusStatistics statistics = CorpusGenerator.generate(options(words), out);
        PrintWriter print = spec.commandLine().getOut();
        print.println(statistics);
        print.flush();
        return ExitCode.OK;
    }

    private int check() throws IOException {
        PrintWriter print = spec.commandLine().getOut();
        for (Path file : checked) {
            WrittenCheck check = WrittenCheck.of(file);
            print.println(file.getFileName() + ": " + check.taken() + " of " + check.questions() + " taken");
            check.complaints().forEach(print::println);
        }
        print.flush();
        return ExitCode.OK;
    }

    /** The project's own banks, which lie beside the training: what is measured on must not be trained on. */
    private static List<Path> banks(Path lexicon) {
        Path folder = lexicon.resolve("../../evaluation").normalize();
        return Stream.of(
                        "sample-basics.jsonl",
                        "sample-development.jsonl",
                        "sample-district.jsonl",
                        "other-fields.jsonl",
                        "development-fields.jsonl")
                .map(folder::resolve)
                .filter(Files::exists)
                .toList();
    }

    private Path sentences(Path lexicon) {
        return written != null ? written : lexicon.resolve("../written").normalize();
    }

    private CorpusOptions options(Path words) {
        try {
            return new CorpusOptions(
                    words,
                    seed,
                    schemas,
                    devSchemas,
                    pairs,
                    executed,
                    asked,
                    sentences(words),
                    writtenLines,
                    banks(words));
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
        }
    }
}
