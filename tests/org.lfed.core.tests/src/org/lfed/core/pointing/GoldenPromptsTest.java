// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lfed.core.link.Schemas;
import org.lfed.core.link.ValueSlot;

/**
 * The texts that the model was trained on. Whoever changes them on purpose has to train the model again: a model and
 * the linker that made its prompts belong together.
 */
class GoldenPromptsTest {

    private final PointingSchema school = PointingSchema.of(Schemas.school());

    /** The lines of a golden file, comments left out. */
    private static List<String> lines(String name) throws IOException {
        try (InputStream in = GoldenPromptsTest.class.getResourceAsStream("golden/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    @Test
    void describeTheSchema() throws IOException {
        assertEquals(String.join("", lines("schema.txt")), school.text());
    }

    @TestFactory
    Stream<DynamicTest> describeQuestions() throws IOException {
        List<String> lines = lines("questions.txt");
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < lines.size(); i += 3) {
            String question = lines.get(i);
            String prompt = lines.get(i + 1).strip();
            String constants = lines.get(i + 2).strip();
            tests.add(DynamicTest.dynamicTest(question, () -> {
                PointingPrompt made = PointingPrompt.of(school, question);
                assertEquals(prompt, made.question());
                assertEquals(constants, constants(made));
            }));
        }
        return tests.stream();
    }

    private static String constants(PointingPrompt prompt) {
        return prompt.slots().isEmpty()
                ? "no constants"
                : String.join(
                        ", ",
                        prompt.slots().stream().map(GoldenPromptsTest::constant).toList());
    }

    private static String constant(ValueSlot slot) {
        List<String> columns = slot.perColumn().entrySet().stream()
                .map(entry -> entry.getKey().name() + " " + entry.getValue().sql())
                .toList();
        return slot.literal().sql() + " " + columns;
    }
}
