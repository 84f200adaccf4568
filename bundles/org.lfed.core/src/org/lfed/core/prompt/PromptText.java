// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.prompt;

import java.util.regex.Pattern;

/**
 * Takes the teeth out of text that comes from a database or a user before it enters a prompt: a column comment must
 * not be able to end its turn or to begin another. This keeps prompts honest; what holds is the guard.
 */
public final class PromptText {

    /** Control tokens of the Qwen, Llama, Gemma, Mistral, Phi, DeepSeek and code model families. */
    private static final Pattern MARKERS = Pattern.compile(
            "<[|\\uff5c][^|\\uff5c<>]{0,60}[|\\uff5c]>|<[|\\uff5c]|[|\\uff5c]>"
                    + "|</?(?:s|im_start|im_end|start_of_(?:turn|image|role)|end_of_(?:turn|image|role|text)|bos|eos"
                    + "|unk|pad|mask|sep|cls|think|tool_(?:call|response)|fim_\\w+|file_sep|repo_name|endoftext"
                    + "|unused\\d+|extra_id_\\d+|0x[0-9a-f]{2})>"
                    + "|\\[/?(?:INST|SYS|SYSTEM_PROMPT|AVAILABLE_TOOLS|TOOL_CALLS|TOOL_RESULTS|TOOL_CONTENT|IMG)\\]"
                    + "|<</?SYS>>",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\u2028\\u2029]+");
    private static final Pattern SPACES = Pattern.compile("\\s{2,}");
    private static final Pattern FENCE = Pattern.compile("`{3,}");

    private PromptText() {}

    /**
     * Whether a name may stand in a prompt as it is. One that may not cannot be cleaned either: the engine would not
     * find it under another spelling.
     */
    public static boolean isHarmless(String name) {
        return !MARKERS.matcher(name).find()
                && !UNPRINTABLE.matcher(name).find()
                && !FENCE.matcher(name).find();
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
        String tidy = SPACES.matcher(FENCE.matcher(line).replaceAll("'"))
                .replaceAll(" ")
                .strip();
        return tidy.length() <= maxLength
                ? tidy
                : tidy.substring(0, maxLength - 1).strip() + "…";
    }
}
