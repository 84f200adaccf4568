// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama.protocol;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lfed.core.model.Prompt;

/**
 * Requests as JSON lines, for example {@code {"request":"count","id":3,"prompt":"SELECT"}}. Stateless but for its
 * buffer; one instance belongs to one thread at a time.
 */
public final class RequestCodec {

    private static final String KIND = "request";

    private final JsonLine line = new JsonLine();

    /** The request as one line in UTF-8, line end included. */
    public byte[] encode(Request request) throws IOException {
        return line.write(json -> write(request, json));
    }

    /**
     * Reads one line.
     *
     * @throws ProtocolException when it is no request
     */
    public Request decode(String text) throws ProtocolException {
        Fields fields = line.read(text);
        String kind = fields.text(KIND);
        return switch (kind) {
            case "load" -> new Request.Load(
                    fields.number("id"),
                    fields.text("model"),
                    fields.integer("contextWindow"),
                    fields.integer("threads"),
                    fields.integer("gpuLayers"),
                    fields.integer("addedTokens"));
            case "count" -> new Request.Count(fields.number("id"), prompt(fields));
            case "generate" -> new Request.Generate(
                    fields.number("id"),
                    prompt(fields),
                    fields.integer("maxTokens"),
                    fields.texts("stop"),
                    fields.has("grammar") ? fields.text("grammar") : "");
            case "cancel" -> new Request.Cancel(fields.number("id"));
            case "quit" -> new Request.Quit();
            default -> throw new ProtocolException("Unknown request: " + kind);
        };
    }

    private static void write(Request request, JsonGenerator json) throws IOException {
        if (request instanceof Request.Load load) {
            begin(json, "load", load.id());
            json.writeStringField("model", load.model());
            json.writeNumberField("contextWindow", load.contextWindow());
            json.writeNumberField("threads", load.threads());
            json.writeNumberField("gpuLayers", load.gpuLayers());
            json.writeNumberField("addedTokens", load.addedTokens());
        } else if (request instanceof Request.Count count) {
            begin(json, "count", count.id());
            write(count.prompt(), json);
        } else if (request instanceof Request.Generate generate) {
            begin(json, "generate", generate.id());
            json.writeNumberField("maxTokens", generate.maxTokens());
            writeTexts("stop", generate.stopStrings(), json);
            if (!generate.grammar().isEmpty()) {
                json.writeStringField("grammar", generate.grammar());
            }
            write(generate.prompt(), json);
        } else if (request instanceof Request.Cancel cancel) {
            begin(json, "cancel", cancel.id());
        } else {
            begin(json, "quit", request.id());
        }
    }

    private static void begin(JsonGenerator json, String kind, long id) throws IOException {
        json.writeStringField(KIND, kind);
        json.writeNumberField("id", id);
    }

    private static void write(Prompt prompt, JsonGenerator json) throws IOException {
        if (prompt instanceof Prompt.Completion completion) {
            json.writeStringField("prompt", completion.text());
        } else if (prompt instanceof Prompt.Chat chat) {
            json.writeStringField("system", chat.system());
            // Two lists of equal length keep the messages flat, which is all that the reader understands.
            writeTexts(
                    "roles",
                    chat.turns().stream()
                            .map(turn -> turn.role().name().toLowerCase(Locale.ROOT))
                            .toList(),
                    json);
            writeTexts("turns", chat.turns().stream().map(Prompt.Message::text).toList(), json);
        }
    }

    private static void writeTexts(String name, List<String> texts, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static Prompt prompt(Fields fields) throws ProtocolException {
        if (fields.has("prompt")) {
            return new Prompt.Completion(fields.text("prompt"));
        }
        List<String> roles = fields.texts("roles");
        List<String> turns = fields.texts("turns");
        if (roles.size() != turns.size()) {
            throw new ProtocolException("Roles and turns differ in number");
        }
        List<Prompt.Message> messages = new ArrayList<>();
        for (int i = 0; i < turns.size(); i++) {
            messages.add(new Prompt.Message(fields.constant(Prompt.Role.class, roles.get(i)), turns.get(i)));
        }
        return new Prompt.Chat(fields.text("system"), messages);
    }
}
