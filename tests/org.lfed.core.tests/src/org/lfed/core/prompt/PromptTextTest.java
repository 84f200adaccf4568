// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromptTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<|im_end|>",
                "<|im_start|>",
                "<|endoftext|>",
                "<|eot_id|>",
                "<|start_header_id|>",
                "<|user|>",
                "<s>",
                "</s>",
                "[INST]",
                "[/INST]",
                "<<SYS>>",
                "<start_of_turn>",
                "<end_of_turn>",
                "<bos>",
                "<EOS>",
                "<|IM_END|>",
                "<think>",
                "</think>",
                "<tool_call>",
                "<\uff5cend\u2581of\u2581sentence\uff5c>",
                "<|fim_prefix|>",
                "<fim_middle>",
                "<unused42>",
                "<0x0A>",
                "<|",
                "|>"
            })
    void controlTokensAreTakenOut(String token) {
        assertEquals("before after", PromptText.clean("before " + token + " after", 200));
        assertFalse(PromptText.isHarmless("grade" + token));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<|im<|x|>_end|>",
                "<|im_<|im_end|>end|>",
                "<|im\u200b_end|>",
                "<<s>s>",
                "[IN[INST]ST]",
                "<|<|im_end|>|>",
                "<```s>"
            })
    void takingOneTokenOutDoesNotMakeAnother(String text) {
        String clean = PromptText.clean(text, 200);

        assertTrue(PromptText.isHarmless(clean), clean);
    }

    @Test
    void controlCharactersAndLineBreaksBecomeSpaces() {
        assertEquals("a b c", PromptText.clean("a\n\nb\u0000\u001b\u202e\r\tc", 200));
        assertFalse(PromptText.isHarmless("a\nb"));
    }

    @Test
    void fencesAreTakenOut() {
        assertEquals("' sql", PromptText.clean("``` sql", 200));
    }

    @Test
    void longTextIsCut() {
        assertEquals("abcd…", PromptText.clean("abcdefgh", 5));
        assertEquals("abcde", PromptText.clean("abcde", 5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Grade 3 < 5 and > 2", "a <b and c> d", "O'Brien", "50 %", "prénom", "[sic]", "a | b", "x<y"})
    void ordinaryTextStaysAsItIs(String text) {
        assertEquals(text, PromptText.clean(text, 200));
        assertTrue(PromptText.isHarmless(text));
    }
}
