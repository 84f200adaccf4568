// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama.protocol;

import java.util.List;
import java.util.Objects;
import org.lfed.core.model.Prompt;

/** What the supervisor asks of the worker: one JSON object on one line of the worker's stdin. */
public sealed interface Request {

    /** The number by which the answering events are recognised; for {@link Cancel}, the request to be cancelled. */
    long id();

    /**
     * Loads the model, once in a worker's life, before anything else.
     *
     * @param id number of this request
     * @param model absolute path of the GGUF file
     * @param contextWindow tokens that prompt and answer may have together
     * @param threads how many threads compute, or 0 for llama.cpp's own choice
     * @param gpuLayers layers to put on a GPU; 0 leaves every GPU alone
     * @param addedTokens tokens that llama.cpp puts around a prompt by itself, such as the one that begins a text
     */
    record Load(long id, String model, int contextWindow, int threads, int gpuLayers, int addedTokens)
            implements Request {

        /** Checks that there is a model. */
        public Load {
            Objects.requireNonNull(model, "model");
        }
    }

    /**
     * Counts a prompt's tokens.
     *
     * @param id number of this request
     * @param prompt what to count
     */
    record Count(long id, Prompt prompt) implements Request {

        /** Checks that there is a prompt. */
        public Count {
            Objects.requireNonNull(prompt, "prompt");
        }
    }

    /**
     * Generates an answer, greedily.
     *
     * @param id number of this request
     * @param prompt what to continue
     * @param maxTokens new tokens at most, at least 1
     * @param stopStrings texts that end the answer and are not part of it
     * @param grammar what may be written, in GBNF; empty when anything may
     */
    record Generate(long id, Prompt prompt, int maxTokens, List<String> stopStrings, String grammar)
            implements Request {

        /** An answer of any form. */
        public Generate(long id, Prompt prompt, int maxTokens, List<String> stopStrings) {
            this(id, prompt, maxTokens, stopStrings, "");
        }

        /** Checks that there is a prompt and copies the list. */
        public Generate {
            Objects.requireNonNull(grammar, "grammar");
            Objects.requireNonNull(prompt, "prompt");
            stopStrings = List.copyOf(stopStrings);
        }
    }

    /**
     * Stops a generation between two tokens. Nothing happens when it has already ended.
     *
     * @param id number of the request to be cancelled
     */
    record Cancel(long id) implements Request {}

    /** Ends the worker. */
    record Quit() implements Request {

        /** Always 0: nothing answers. */
        @Override
        public long id() {
            return 0;
        }
    }
}
