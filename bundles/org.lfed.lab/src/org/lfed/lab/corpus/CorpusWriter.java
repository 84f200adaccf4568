// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lfed.core.pointing.PointingVocabulary;

/** Writes corpus files: the tokens, and one schema with its pairs a line. */
final class CorpusWriter implements AutoCloseable {

    private static final JsonFactory JSON = new JsonFactory();

    private final Writer out;

    CorpusWriter(Path file) throws IOException {
        this.out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    }

    /** Writes the special tokens in the order of their ids, one a line. */
    static void writeTokens(Path file) throws IOException {
        Files.writeString(file, String.join("\n", PointingVocabulary.specialTokens()) + "\n");
    }

    void write(String schema, List<PairEncoder.Pair> pairs) {
        try {
            StringWriter line = new StringWriter();
            try (JsonGenerator json = JSON.createGenerator(line)) {
                json.writeStartObject();
                json.writeStringField("schema", schema);
                json.writeArrayFieldStart("pairs");
                for (PairEncoder.Pair pair : pairs) {
                    json.writeStartObject();
                    json.writeStringField("q", pair.prompt());
                    json.writeStringField("a", pair.completion());
                    json.writeStringField("question", pair.question());
                    json.writeStringField("sql", pair.sql());
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            out.write(line.toString());
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
