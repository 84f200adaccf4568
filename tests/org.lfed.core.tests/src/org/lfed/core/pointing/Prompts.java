// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads prompts the way the model's tokenizer does. */
final class Prompts {

    private static final Pattern SPECIAL = Pattern.compile("<\\|[^|]*\\|>|<[CTV]\\d+>");

    private Prompts() {}

    /** The special tokens of a prompt, in order. */
    static List<String> specialTokens(String prompt) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = SPECIAL.matcher(prompt);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }

    /** What is left without them. */
    static String words(String prompt) {
        return SPECIAL.matcher(prompt).replaceAll("");
    }
}
