// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which form a model is asked, because it was trained on that form. */
public enum PromptStyle {
    /** A conversation in the chat template that the GGUF file carries. */
    CHAT,
    /** Plain text that the model continues. */
    COMPLETION,
    /** The demo model's compact form: schema items and values as placeholders that the answer points at. */
    POINTING;

    /** The name in catalogues, on the command line and in GGUF metadata, for example {@code chat}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The style with that name, in any case, or nothing. */
    public static Optional<PromptStyle> ofId(String id) {
        return Arrays.stream(values())
                .filter(style -> style.id().equalsIgnoreCase(id))
                .findFirst();
    }
}
