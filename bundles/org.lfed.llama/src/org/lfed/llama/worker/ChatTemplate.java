// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama.worker;

import de.kherud.llama.InferenceParameters;
import de.kherud.llama.LlamaModel;
import de.kherud.llama.Pair;
import java.util.ArrayList;
import java.util.List;
import org.lfed.core.model.Prompt;

/** Puts a conversation into the form of the chat template in the model's file. */
final class ChatTemplate {

    private final LlamaModel model;

    ChatTemplate(LlamaModel model) {
        this.model = model;
    }

    /** The text that the model is given, up to where its answer begins. */
    String apply(Prompt.Chat chat) {
        PlaneShift shift = new PlaneShift();
        List<Pair<String, String>> messages = new ArrayList<>();
        for (Prompt.Message turn : chat.turns()) {
            String role = turn.role() == Prompt.Role.USER ? "user" : "assistant";
            messages.add(new Pair<>(role, shift.down(turn.text())));
        }
        InferenceParameters parameters = new InferenceParameters("").setMessages(shift.down(chat.system()), messages);
        return shift.up(model.applyTemplate(parameters));
    }
}
