// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.lfed.core.model.Cancellation;
import org.lfed.core.model.Generation;
import org.lfed.core.model.GenerationRequest;
import org.lfed.core.model.LoadProgress;
import org.lfed.core.model.ModelException;
import org.lfed.core.model.ModelInfo;
import org.lfed.core.model.Prompt;
import org.lfed.core.model.SqlModel;

/** A model that knows its answers by heart: the prompt is the question. */
final class ScriptedModel implements SqlModel {

    static final ModelInfo INFO = new ModelInfo("Scripted", "none", 4096, "CPU", 0, 0, "");

    /** An answer that stands for a worker that dies. */
    static final String DIES = "dies";

    private final Map<String, String> answers;
    private final List<String> asked = new ArrayList<>();

    ScriptedModel(Map<String, String> answers) {
        this.answers = Map.copyOf(answers);
    }

    List<String> asked() {
        return asked;
    }

    @Override
    public ModelInfo load(Consumer<LoadProgress> progress, Cancellation cancellation) {
        return INFO;
    }

    @Override
    public int countTokens(Prompt prompt) {
        return 1;
    }

    @Override
    public Generation generate(GenerationRequest request, Consumer<String> text, Cancellation cancellation)
            throws ModelException {
        if (cancellation.isCancelled()) {
            throw new ModelException(ModelException.Problem.CANCELLED, "Cancelled.", "");
        }
        String question = ((Prompt.Completion) request.prompt()).text();
        asked.add(question);
        String answer = answers.get(question);
        if (answer.equals(DIES)) {
            throw new ModelException(ModelException.Problem.WORKER_DIED, "The worker died.", "Ask again.");
        }
        text.accept(answer);
        return new Generation(answer, 1, 0, 1, 1, 1, false);
    }

    @Override
    public void close() {
        // There is nothing to unload.
    }
}
