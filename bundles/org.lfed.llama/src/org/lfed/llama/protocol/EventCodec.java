// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama.protocol;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import org.lfed.core.model.LoadProgress;
import org.lfed.core.model.ModelException;

/**
 * Events as JSON lines, for example {@code {"event":"text","id":3,"text":"SELECT"}}. Stateless but for its buffer; one
 * instance belongs to one thread at a time.
 */
public final class EventCodec {

    private static final String KIND = "event";
    /** How each event begins: native code may have printed something before it on the same line. */
    private static final String START = "{\"" + KIND + "\":";

    private final JsonLine line = new JsonLine();

    /** The event as one line in UTF-8, line end included. */
    public byte[] encode(Event event) throws IOException {
        return line.write(json -> write(event, json));
    }

    /**
     * Reads one line. What precedes the event on its line is ignored.
     *
     * @throws ProtocolException when there is no event on it
     */
    public Event decode(String text) throws ProtocolException {
        int start = text.indexOf(START);
        if (start < 0) {
            throw new ProtocolException("No event on this line");
        }
        Fields fields = line.read(text.substring(start));
        String kind = fields.text(KIND);
        long id = fields.number("id");
        return switch (kind) {
            case "progress" -> new Event.Progress(
                    id, fields.constant(LoadProgress.Step.class, fields.text("step")), fields.fraction("fraction"));
            case "loaded" -> new Event.Loaded(id);
            case "counted" -> new Event.Counted(id, fields.integer("tokens"));
            case "text" -> new Event.Text(id, fields.text("text"));
            case "done" -> new Event.Done(
                    id, fields.integer("promptTokens"), fields.integer("pieces"), fields.flag("endedItself"));
            case "failed" -> new Event.Failed(
                    id, fields.constant(ModelException.Problem.class, fields.text("problem")), fields.text("reason"));
            default -> throw new ProtocolException("Unknown event: " + kind);
        };
    }

    private static void write(Event event, JsonGenerator json) throws IOException {
        if (event instanceof Event.Text text) {
            begin(json, "text", text.id());
            json.writeStringField("text", text.text());
        } else if (event instanceof Event.Progress progress) {
            begin(json, "progress", progress.id());
            json.writeStringField("step", progress.step().name().toLowerCase(Locale.ROOT));
            json.writeNumberField("fraction", progress.fraction());
        } else if (event instanceof Event.Loaded loaded) {
            begin(json, "loaded", loaded.id());
        } else if (event instanceof Event.Counted counted) {
            begin(json, "counted", counted.id());
            json.writeNumberField("tokens", counted.tokens());
        } else if (event instanceof Event.Done done) {
            begin(json, "done", done.id());
            json.writeNumberField("promptTokens", done.promptTokens());
            json.writeNumberField("pieces", done.pieces());
            json.writeBooleanField("endedItself", done.endedItself());
        } else if (event instanceof Event.Failed failed) {
            begin(json, "failed", failed.id());
            json.writeStringField("problem", failed.problem().name().toLowerCase(Locale.ROOT));
            json.writeStringField("reason", failed.reason());
        }
    }

    private static void begin(JsonGenerator json, String kind, long id) throws IOException {
        json.writeStringField(KIND, kind);
        json.writeNumberField("id", id);
    }
}
