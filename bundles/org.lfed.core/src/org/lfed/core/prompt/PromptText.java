// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.prompt;

import java.util.regex.Pattern;

/**
 * Takes the teeth out of text that comes from a database or a user before it enters a prompt: a column comment must
 * not be able to end its turn or to begin another. This keeps prompts honest; what holds is the guard.
 */
public final class PromptText {

    /** Turn markers of the chat templates of the Qwen, Llama, Gemma, Mistral and Phi families. */
    private static final Pattern MARKERS = Pattern.compile(
            "<\\|[^|<>]{0,60}\\|>|<\\|?/?(?:s|im_start|im_end|start_of_turn|end_of_turn|bos|eos|unk|pad)\\|?>"
                    + "|\\[/?(?:INST|SYS|AVAILABLE_TOOLS|TOOL_CALLS)\\]|<</?SYS>>|<\\||\\|>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\u2028\\u2029]+");
    private static final Pattern SPACES = Pattern.compile("\\s{2,}");
    private static final Pattern FENCE = Pattern.compile("`{3,}");

    private PromptText() {
    }

    /**
     * The text on one line, without control characters and chat markers, cut to a length.
     *
     * @param text any text
     * @param maxLength characters at most
     */
    public static String clean(String text, int maxLength) {
        String line = UNPRINTABLE.matcher(text).replaceAll(" ");
        String previous;
        do {
            // Removing one marker may join the halves of another.
            previous = line;
            line = MARKERS.matcher(line).replaceAll(" ");
        } while (!line.equals(previous));
        String tidy = SPACES.matcher(FENCE.matcher(line).replaceAll("'")).replaceAll(" ").strip();
        return tidy.length() <= maxLength ? tidy : tidy.substring(0, maxLength - 1).strip() + "…";
    }
}
