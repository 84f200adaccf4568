// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.model;

import java.util.List;

/** What a model is given to continue. */
public sealed interface Prompt {

    /**
     * Text that the model continues as it stands.
     *
     * @param text the whole prompt
     */
    record Completion(String text) implements Prompt {}

    /**
     * A conversation, put into the form the model was trained on by the chat template in its GGUF file.
     *
     * @param system the system message
     * @param turns alternating user and assistant messages, a user's first and last
     */
    record Chat(String system, List<Message> turns) implements Prompt {

        /** Copies the turns. */
        public Chat {
            turns = List.copyOf(turns);
        }
    }

    /**
     * One message of a conversation.
     *
     * @param role who speaks
     * @param text what they say
     */
    record Message(Role role, String text) {}

    /** Who speaks. */
    enum Role {
        /** The person who asks. */
        USER,
        /** The model. */
        ASSISTANT
    }
}
