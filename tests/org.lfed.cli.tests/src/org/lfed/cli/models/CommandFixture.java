// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli.models;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lfed.core.catalog.BundledFiles;
import org.lfed.core.catalog.CatalogException;
import org.lfed.core.catalog.GgufFacts;
import org.lfed.core.catalog.ModelCatalog;
import org.lfed.core.catalog.ModelStore;
import org.lfed.core.model.ModelException;
import picocli.CommandLine;

/** Runs {@code lfed models} on a folder of its own and keeps what it prints. */
final class CommandFixture {

    static final String REPOSITORY = "owner/big-gguf";
    static final String FILE = "big-q4_k_m.gguf";

    private static final String CATALOG =
            """
            {"version": 1, "models": [
              {"id": "demo", "name": "Demo", "promptStyle": "pointing", "fileName": "demo.gguf",
               "source": {"type": "bundled"}, "contextWindow": 1024},
              {"id": "big", "name": "Big model", "promptStyle": "chat", "fileName": "big.gguf",
               "approximateBytes": 9000000000, "licence": "Apache-2.0", "contextWindow": 8192,
               "source": {"type": "hub", "repository": "owner/big-gguf", "file": "big-q4_k_m.gguf"}},
              {"id": "guess", "name": "Name known in part", "promptStyle": "chat", "fileName": "guess.gguf",
               "source": {"type": "hub", "repository": "owner/guess-gguf", "file": "*q4_k_m.gguf"},
               "contextWindow": 8192}]}""";

    private final Path home;
    private final Map<String, String> environment = new HashMap<>();
    private final List<String> questions = new ArrayList<>();
    private final ModelStore store;
    private Optional<String> answer = Optional.empty();
    private boolean interactive;
    private long freeBytes = Long.MAX_VALUE;
    private Duration stall = Duration.ofSeconds(20);
    private int retries = 2;
    private String out = "";
    private String err = "";

    CommandFixture(Path folder) throws IOException, CatalogException {
        home = folder.resolve("home");
        Path demo = Files.writeString(folder.resolve("demo.gguf"), "GGUF demo");
        BundledFiles bundled = name -> Optional.of(demo);
        Clock clock = Clock.fixed(Instant.parse("2026-11-20T08:00:00Z"), ZoneOffset.UTC);
        store = new ModelStore(home, ModelCatalog.parse(CATALOG, "catalogue"), bundled, CommandFixture::inspect, clock);
    }

    private static GgufFacts inspect(Path file) throws ModelException {
        try {
            if (Files.readString(file).startsWith("GGUF")) {
                return new GgufFacts("A name inside", "llama", 4096, true, "");
            }
        } catch (IOException e) {
            throw new ModelException(ModelException.Problem.MISSING, "unreadable", "none", e);
        }
        throw new ModelException(ModelException.Problem.NOT_GGUF, file + " is not GGUF.", "Choose another file.");
    }

    /** Puts a person at the keyboard who answers every question so. */
    void personAnswers(String text) {
        interactive = true;
        answer = Optional.of(text);
    }

    void environment(String name, String value) {
        environment.put(name, value);
    }

    void freeBytes(long bytes) {
        freeBytes = bytes;
    }

    void stall(Duration limit) {
        stall = limit;
    }

    void retries(int count) {
        retries = count;
    }

    ModelStore store() {
        return store;
    }

    /** Where the file of {@code big} belongs. */
    Path target() {
        return home.resolve("models").resolve("big.gguf");
    }

    /** The names of the files in the models folder, in order. */
    List<String> folder() throws IOException {
        if (!Files.exists(target().getParent())) {
            return List.of();
        }
        try (var files = Files.list(target().getParent())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Runs {@code lfed models} with these arguments and returns its exit code. */
    int run(String... arguments) {
        Terminal terminal = new Terminal() {
            @Override
            public boolean interactive() {
                return interactive;
            }

            @Override
            public Optional<String> ask(String question) {
                questions.add(question);
                return answer;
            }
        };
        ModelsSetup setup = new ModelsSetup(
                store,
                environment,
                terminal,
                folder -> freeBytes,
                new Patience(Duration.ofSeconds(10), stall, retries, Duration.ofMillis(1)));
        StringWriter outText = new StringWriter();
        StringWriter errText = new StringWriter();
        int exitCode = new CommandLine(new ModelsCommand(setup))
                .setOut(new PrintWriter(outText))
                .setErr(new PrintWriter(errText))
                .execute(arguments);
        out = outText.toString();
        err = errText.toString();
        return exitCode;
    }

    String out() {
        return out;
    }

    String err() {
        return err;
    }

    List<String> questions() {
        return List.copyOf(questions);
    }
}
