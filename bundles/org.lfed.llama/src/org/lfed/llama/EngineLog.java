// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Listens to what llama.cpp prints on the worker's stderr. Only there does it say which device computes, why a file was
 * refused, how far loading has come (by dots) and how much of a prompt was still in its cache. Thread-safe; one thread
 * has to {@link #run} it until the stream ends.
 */
final class EngineLog implements Runnable {

    private static final Logger LOGGER = System.getLogger(EngineLog.class.getName());

    private static final int KEPT_LINES = 200;
    private static final double DOTS = 100;

    private static final Pattern DEVICE = Pattern.compile("using device (\\S+) \\((.*)\\) - ");
    private static final Pattern OFFLOADED = Pattern.compile("offloaded (\\d+)/(\\d+) layers to GPU");
    private static final Pattern NO_GPU = Pattern.compile("warning: (no usable GPU found)");
    private static final Pattern LIBRARY = Pattern.compile("Failed to load native library: ?(.*?)\\. osinfo");
    private static final Pattern REFUSED = Pattern.compile("error loading model: (.+)");
    private static final Pattern FAILED =
            Pattern.compile("(?i)\\b(?:failed|unable) to (?:allocate|load|open|create).*");
    private static final Pattern PROMPT = Pattern.compile("new prompt, n_ctx_slot");
    private static final Pattern CACHED = Pattern.compile("kv cache rm \\[(\\d+), end\\)");
    private static final Pattern GENERATED = Pattern.compile("^ *eval time = .* / +(\\d+) tokens");

    private final InputStream input;
    private final DoubleConsumer reading;
    private final Deque<String> lines = new ArrayDeque<>();
    private volatile long lastSign = System.nanoTime();
    private String device = "";
    private int offloaded;
    private boolean withoutGpu;
    private String libraryFault = "";
    private String refusal = "";
    private String otherFault = "";
    private boolean promptSeen;
    private int cached = -1;
    private int generated = -1;

    /**
     * A log to be read.
     *
     * @param input the worker's stderr
     * @param reading told how much of the model has been read, 0 to 1
     */
    EngineLog(InputStream input, DoubleConsumer reading) {
        this.input = input;
        this.reading = reading;
    }

    /**
     * What llama.cpp says about one answer.
     *
     * @param cachedTokens tokens of the prompt that it did not have to compute
     * @param generatedTokens tokens that it generated, the one that ends the answer included
     */
    record Usage(int cachedTokens, int generatedTokens) {}

    /**
     * What computes, as llama.cpp says.
     *
     * @param name the GPU's name, or an empty string for none
     * @param gpuLayers layers on it
     * @param withoutGpu whether it said that it finds no GPU or was built without
     * @param libraryFault why another build of the native library was not used, or an empty string
     */
    record Device(String name, int gpuLayers, boolean withoutGpu, String libraryFault) {}

    @Override
    public void run() {
        // Not line by line: the dots that show the progress come without a line end.
        try (Reader text = new InputStreamReader(input, StandardCharsets.UTF_8)) {
            StringBuilder line = new StringBuilder();
            char[] chunk = new char[2048];
            for (int count = text.read(chunk); count >= 0; count = text.read(chunk)) {
                lastSign = System.nanoTime();
                for (int i = 0; i < count; i++) {
                    take(chunk[i], line);
                }
            }
            finish(line);
        } catch (IOException e) {
            LOGGER.log(Level.DEBUG, "The worker's log ended", e);
        }
    }

    private void take(char c, StringBuilder line) {
        if (c == '\n') {
            finish(line);
            return;
        }
        line.append(c);
        if (c == '.' && dotsOnly(line)) {
            tell(Math.min(1, line.length() / DOTS));
        }
    }

    private void tell(double fraction) {
        try {
            reading.accept(fraction);
        } catch (RuntimeException e) {
            // Going on matters more: a worker whose log nobody reads comes to a halt.
            LOGGER.log(Level.WARNING, "Whoever was told about the loading failed", e);
        }
    }

    private static boolean dotsOnly(CharSequence line) {
        return line.chars().allMatch(c -> c == '.');
    }

    private synchronized void finish(StringBuilder text) {
        String line = text.toString();
        text.setLength(0);
        LOGGER.log(Level.TRACE, line);
        if (line.isBlank()) {
            return;
        }
        learn(line);
        lines.add(line);
        if (lines.size() > KEPT_LINES) {
            lines.remove();
        }
        notifyAll();
    }

    private void learn(String line) {
        find(DEVICE, line).ifPresent(match -> device = match.group(2).isBlank() ? match.group(1) : match.group(2));
        find(OFFLOADED, line).ifPresent(match -> offloaded = Integer.parseInt(match.group(1)));
        find(NO_GPU, line).ifPresent(match -> withoutGpu = true);
        // The loader prints the reason on the line before.
        find(LIBRARY, line).ifPresent(match -> libraryFault = lines.isEmpty() ? match.group(1) : lines.getLast());
        find(REFUSED, line).filter(match -> refusal.isEmpty()).ifPresent(match -> refusal = match.group(1));
        find(FAILED, line).filter(match -> otherFault.isEmpty()).ifPresent(match -> otherFault = match.group());
        learnUsage(line);
    }

    private void learnUsage(String line) {
        if (PROMPT.matcher(line).find()) {
            promptSeen = true;
            cached = -1;
            generated = -1;
        } else if (promptSeen && cached < 0) {
            // Only the first of them tells: long prompts are computed in several steps.
            find(CACHED, line).ifPresent(match -> cached = Integer.parseInt(match.group(1)));
        } else if (promptSeen) {
            find(GENERATED, line).ifPresent(match -> generated = Integer.parseInt(match.group(1)));
        }
    }

    private static Optional<Matcher> find(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        return matcher.find() ? Optional.of(matcher) : Optional.empty();
    }

    /** Forgets the last answer, before the next is asked for. */
    synchronized void forgetUsage() {
        promptSeen = false;
        cached = -1;
        generated = -1;
    }

    /** What it said about the answer, waiting for it: the log and the answer come by different ways. */
    synchronized Optional<Usage> awaitUsage(Duration patience) {
        await(() -> generated >= 0, patience);
        return generated < 0 ? Optional.empty() : Optional.of(new Usage(Math.max(0, cached), generated));
    }

    /** Why a file was refused, waiting for it; empty when it did not say. */
    synchronized Optional<String> awaitRefusal(Duration patience) {
        await(() -> !refusal.isEmpty(), patience);
        return refusal.isEmpty() ? Optional.of(otherFault).filter(fault -> !fault.isEmpty()) : Optional.of(refusal);
    }

    private void await(BooleanSupplier condition, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            for (long left = patience.toMillis();
                    left > 0 && !condition.getAsBoolean();
                    left = Duration.ofNanos(end - System.nanoTime()).toMillis()) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What Java says when it cannot even start, or an empty string. */
    synchronized String startFault() {
        return lines.stream()
                .filter(line -> line.startsWith("Error: "))
                .findFirst()
                .orElse("");
    }

    /** What computes. Complete once a model is loaded. */
    synchronized Device device() {
        return new Device(device, offloaded, withoutGpu, libraryFault);
    }

    /** The last lines, oldest first. */
    synchronized List<String> tail() {
        return List.copyOf(lines);
    }

    /** When anything came last, as {@link System#nanoTime()}. */
    long lastSign() {
        return lastSign;
    }
}
