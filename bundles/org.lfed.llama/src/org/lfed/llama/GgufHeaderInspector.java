// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama;

import java.nio.file.Path;
import org.lfed.core.catalog.GgufFacts;
import org.lfed.core.catalog.GgufInspector;
import org.lfed.core.catalog.PromptStyle;
import org.lfed.core.model.Cancellation;
import org.lfed.core.model.ModelException;

/** Reads headers with the model worker's own reader, which also notices files that end too early. */
public final class GgufHeaderInspector implements GgufInspector {

    /** {@code general.name} of the models that this project trains. */
    private static final String OWN_NAME = "lfed-demo";

    private final ModelFileCheck check;

    /** An inspector on that reader. */
    public GgufHeaderInspector(ModelFileCheck check) {
        this.check = check;
    }

    @Override
    public GgufFacts inspect(Path file) throws ModelException {
        GgufHeader header = check.check(file, null, fraction -> {}, new Cancellation());
        String style = header.name().startsWith(OWN_NAME) ? PromptStyle.POINTING.id() : "";
        return new GgufFacts(
                header.name(), header.architecture(), header.contextLength(), header.chatTemplate(), style);
    }
}
