// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama.worker;

import de.kherud.llama.InferenceParameters;
import de.kherud.llama.LlamaIterator;
import de.kherud.llama.LlamaModel;
import de.kherud.llama.LlamaOutput;
import de.kherud.llama.ModelParameters;
import de.kherud.llama.args.Sampler;
import java.io.IOException;
import java.util.function.LongPredicate;
import org.lfed.core.model.LoadProgress;
import org.lfed.core.model.ModelException.Problem;
import org.lfed.core.model.Prompt;
import org.lfed.llama.protocol.Event;
import org.lfed.llama.protocol.Request;

/** Runs llama.cpp on the calling thread: one model, one request after the other. */
final class Engine {

    /** Prompt tokens per step: llama.cpp reports its progress once a step, which is how the supervisor sees life. */
    private static final int BATCH = 512;
    /** Greedy decoding takes no chances, but what is fixed cannot vary. */
    private static final int SEED = 1;

    private final EventWriter events;
    private final LongPredicate cancelled;
    private LlamaModel model;
    private int contextWindow;
    private int addedTokens;

    /**
     * An engine without a model.
     *
     * @param events told everything
     * @param cancelled whether the request with that number was cancelled
     */
    Engine(EventWriter events, LongPredicate cancelled) {
        this.events = events;
        this.cancelled = cancelled;
    }

    /**
     * Serves one request to its closing event.
     *
     * @throws IOException when events cannot be written any more
     */
    void serve(Request request) throws IOException {
        try {
            if (request instanceof Request.Load load) {
                load(load);
            } else if (request instanceof Request.Count count) {
                events.write(new Event.Counted(count.id(), countTokens(text(count.prompt()))));
            } else if (request instanceof Request.Generate generate) {
                generate(generate);
            }
        } catch (LinkageError e) {
            // The static initializer of LlamaModel loads the native library.
            fail(request, Problem.NATIVE_LIBRARY, e);
        } catch (RuntimeException e) {
            // The library's own exception is not visible outside its package.
            fail(request, Problem.REJECTED, e);
        }
    }

    private void fail(Request request, Problem problem, Throwable cause) throws IOException {
        Throwable root = cause.getCause() == null ? cause : cause.getCause();
        String message = root.getMessage();
        events.write(new Event.Failed(request.id(), problem, message == null ? root.toString() : message));
    }

    private void load(Request.Load load) throws IOException {
        ModelParameters parameters = new ModelParameters()
                .setModel(load.model())
                .setCtxSize(load.contextWindow())
                .setBatchSize(BATCH)
                .setUbatchSize(BATCH)
                .setParallel(1)
                .disableContextShift()
                .setGpuLayers(load.gpuLayers());
        if (load.gpuLayers() == 0) {
            // Without this a GPU build computes long prompts on the GPU even with no layer there.
            parameters.setDevices("none");
        }
        if (load.threads() > 0) {
            parameters.setThreads(load.threads()).setThreadsBatch(load.threads());
        }
        events.write(new Event.Progress(load.id(), LoadProgress.Step.READING, 0));
        contextWindow = load.contextWindow();
        addedTokens = load.addedTokens();
        model = new LlamaModel(parameters);
        events.write(new Event.Loaded(load.id()));
    }

    private String text(Prompt prompt) {
        if (prompt instanceof Prompt.Chat chat) {
            return new ChatTemplate(model).apply(chat);
        }
        return ((Prompt.Completion) prompt).text();
    }

    private int countTokens(String text) {
        // LlamaModel.encode leaves out the tokens that a completion gets added.
        return model.encode(text).length + addedTokens;
    }

    private void generate(Request.Generate request) throws IOException {
        String text = text(request.prompt());
        int promptTokens = countTokens(text);
        if (promptTokens >= contextWindow) {
            events.write(new Event.Failed(
                    request.id(), Problem.PROMPT_TOO_LONG, promptTokens + " of " + contextWindow + " tokens"));
            return;
        }
        InferenceParameters parameters = new InferenceParameters(text)
                // One more token than the window has room for would be an error and not an end.
                .setNPredict(Math.min(request.maxTokens(), contextWindow - promptTokens))
                .setCachePrompt(true)
                .setSamplers(Sampler.TOP_K)
                .setTopK(1)
                .setTemperature(0f)
                .setRepeatPenalty(1f)
                .setFrequencyPenalty(0f)
                .setPresencePenalty(0f)
                .setSeed(SEED)
                .setStopStrings(request.stopStrings().toArray(String[]::new));
        if (!request.grammar().isEmpty()) {
            parameters.setGrammar(request.grammar());
        }
        LlamaIterator outputs = model.generate(parameters).iterator();
        int pieces = 0;
        boolean endedItself = false;
        while (outputs.hasNext()) {
            // Only the thread that takes the tokens can cancel: from another one, taking would block for ever.
            if (cancelled.test(request.id())) {
                outputs.cancel();
                events.write(new Event.Failed(request.id(), Problem.CANCELLED, "cancelled"));
                return;
            }
            LlamaOutput output = outputs.next();
            if (outputs.hasNext()) {
                pieces++;
                endedItself = output.text.isEmpty();
            }
            if (!output.text.isEmpty()) {
                events.write(new Event.Text(request.id(), output.text));
            }
        }
        events.write(new Event.Done(request.id(), promptTokens, pieces, endedItself));
    }
}
