// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama.protocol;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One flat JSON object on one line. Not thread-safe. */
final class JsonLine {

    private final JsonFactory factory = new JsonFactory();
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(256);

    /** Writes the fields of an object. */
    @FunctionalInterface
    interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    /** The object as UTF-8 bytes with a line end. */
    byte[] write(Body body) throws IOException {
        buffer.reset();
        try (JsonGenerator json = factory.createGenerator(buffer)) {
            json.writeStartObject();
            body.write(json);
            json.writeEndObject();
        }
        buffer.write('\n');
        return buffer.toByteArray();
    }

    /** The object's fields; values that are objects are skipped, as fields of a later version would be. */
    Fields read(String text) throws ProtocolException {
        Map<String, Object> values = new HashMap<>();
        try (JsonParser json = factory.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new ProtocolException("Not a JSON object");
            }
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                Object value = value(json, json.nextToken());
                if (value != null) {
                    values.put(name, value);
                }
            }
            if (json.currentToken() != JsonToken.END_OBJECT) {
                throw new ProtocolException("The JSON object does not end");
            }
        } catch (ProtocolException e) {
            throw e;
        } catch (IOException e) {
            throw new ProtocolException("Not JSON", e);
        }
        return new Fields(values);
    }

    private static Object value(JsonParser json, JsonToken token) throws IOException {
        return switch (token) {
            case VALUE_STRING -> json.getText();
            case VALUE_NUMBER_INT -> json.getLongValue();
            case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
            case VALUE_TRUE, VALUE_FALSE -> json.getBooleanValue();
            case START_ARRAY -> texts(json);
            case START_OBJECT -> {
                json.skipChildren();
                yield null;
            }
            default -> null;
        };
    }

    private static List<String> texts(JsonParser json) throws IOException {
        List<String> texts = new ArrayList<>();
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (token == null) {
                throw new ProtocolException("The JSON array does not end");
            }
            if (token == JsonToken.VALUE_STRING) {
                texts.add(json.getText());
            } else {
                json.skipChildren();
            }
        }
        return texts;
    }
}
