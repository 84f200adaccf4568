// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Generated questions about held-out domains as a question bank with the databases that it asks, so that answers can be
 * judged by their rows and not only by their tokens.
 */
final class HeldOutBank implements AutoCloseable {

    private static final JsonFactory JSON = new JsonFactory();

    private final Path folder;
    private final Writer bank;
    private int schemas;

    HeldOutBank(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        this.bank = Files.newBufferedWriter(folder.resolve("bank.jsonl"), StandardCharsets.UTF_8);
    }

    /** Adds a schema and its questions. */
    void add(CorpusGenerator.Line line) throws IOException {
        String script = String.format("schema-%04d.sql", ++schemas);
        Files.writeString(folder.resolve(script), String.join(";\n", TrialDatabase.script(line.schema())) + ";\n");
        int number = 0;
        for (PairEncoder.Pair pair : line.pairs()) {
            StringWriter text = new StringWriter();
            try (JsonGenerator json = JSON.createGenerator(text)) {
                json.writeStartObject();
                json.writeStringField("id", String.format("heldout-%04d-%02d", schemas, ++number));
                json.writeStringField("schema", script);
                json.writeStringField("q", pair.question());
                json.writeStringField("sql", pair.sql());
                // Sorted by groups is how the grammar always writes it; sorted by size or date is what was asked for.
                if (pair.sql().contains(" DESC") || pair.sql().contains(" LIMIT ")) {
                    json.writeBooleanField("ordered", true);
                }
                json.writeEndObject();
            }
            bank.write(text + "\n");
        }
    }

    @Override
    public void close() throws IOException {
        bank.close();
    }
}
