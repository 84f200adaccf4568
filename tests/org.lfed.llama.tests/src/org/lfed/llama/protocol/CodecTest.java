// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lfed.core.model.LoadProgress.Step;
import org.lfed.core.model.ModelException.Problem;
import org.lfed.core.model.Prompt;

@DisplayName("The worker's protocol")
class CodecTest {

    private static final String ODD = "\"\\ \n\r\t\u0000 \u2028 é 你好 \uD83D\uDE00 {\"event\":";

    private final RequestCodec requests = new RequestCodec();
    private final EventCodec events = new EventCodec();

    static Stream<Request> requests() {
        return Stream.of(
                new Request.Load(1, "/models/é 1.gguf", 4096, 2, 999, 1),
                new Request.Count(2, new Prompt.Completion(ODD)),
                new Request.Generate(3, new Prompt.Completion("SELECT"), 160, List.of(";", ODD)),
                new Request.Generate(4, new Prompt.Completion("SELECT"), 160, List.of(), "root ::= \"" + ODD),
                new Request.Generate(
                        Long.MAX_VALUE,
                        new Prompt.Chat(
                                ODD,
                                List.of(
                                        new Prompt.Message(Prompt.Role.USER, ODD),
                                        new Prompt.Message(Prompt.Role.ASSISTANT, ""),
                                        new Prompt.Message(Prompt.Role.USER, "again"))),
                        1,
                        List.of()),
                new Request.Cancel(3),
                new Request.Quit());
    }

    static Stream<Event> events() {
        return Stream.of(
                new Event.Progress(1, Step.READING, 0.25),
                new Event.Progress(1, Step.STARTING, -1),
                new Event.Loaded(1),
                new Event.Counted(2, 17),
                new Event.Text(3, ODD),
                new Event.Done(3, 500, 20, true),
                new Event.Failed(4, Problem.PROMPT_TOO_LONG, ODD));
    }

    private static String line(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertEquals(text.length() - 1, text.indexOf('\n'), "one line, ended");
        return text.strip();
    }

    @ParameterizedTest
    @MethodSource("requests")
    @DisplayName("brings every request over on one line")
    void bringsRequests(Request request) throws IOException {
        assertEquals(request, requests.decode(line(requests.encode(request))));
    }

    @ParameterizedTest
    @MethodSource("events")
    @DisplayName("brings every event over on one line")
    void bringsEvents(Event event) throws IOException {
        assertEquals(event, events.decode(line(events.encode(event))));
    }

    @Test
    @DisplayName("ignores fields that a later version may add")
    void ignoresUnknownFields() throws IOException {
        assertEquals(
                new Event.Counted(2, 17),
                events.decode("{\"event\":\"counted\",\"new\":{\"tokens\":[1]},"
                        + "\"id\":2,\"more\":[{\"id\":9}],\"none\":null,\"tokens\":17}"));
        assertEquals(new Request.Cancel(3), requests.decode("{\"request\":\"cancel\",\"why\":\"slow\",\"id\":3}"));
    }

    @Test
    @DisplayName("finds an event behind what native code printed on the same line")
    void findsEventBehindGarbage() throws IOException {
        assertEquals(new Event.Loaded(1), events.decode("ggml: 100%{\"event\":\"loaded\",\"id\":1}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Extracted 'libjllama.so'",
                "{\"event\":\"loaded\"",
                "{\"event\":\"loaded\"}",
                "{\"event\":\"unknown\",\"id\":1}",
                "{\"event\":\"counted\",\"id\":1,\"tokens\":\"many\"}",
                "{\"event\":\"counted\",\"id\":1,\"tokens\":99999999999}",
                "{\"event\":\"failed\",\"id\":1,\"problem\":\"bad luck\",\"reason\":\"\"}"
            })
    @DisplayName("refuses what is no event")
    void refusesOtherLines(String text) {
        assertThrows(ProtocolException.class, () -> events.decode(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "quit",
                "{\"request\":\"sing\",\"id\":1}",
                "{\"request\":\"count\",\"id\":1}",
                "{\"request\":\"count\",\"id\":1,\"system\":\"\",\"roles\":[\"user\"],\"turns\":[]}"
            })
    @DisplayName("refuses what is no request")
    void refusesOtherRequests(String text) {
        assertThrows(ProtocolException.class, () -> requests.decode(text));
    }
}
