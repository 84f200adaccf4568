// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama;

/** How much of a model is put on a GPU. */
public sealed interface GpuLayers {

    /** Everything, if there is a GPU that this build of llama.cpp can use and the model fits; else nothing. */
    record Auto() implements GpuLayers {

        @Override
        public String toString() {
            return "auto";
        }
    }

    /**
     * So many of the last layers.
     *
     * @param layers at least 0; 0 leaves every GPU alone, and more than the model has means all
     */
    record Count(int layers) implements GpuLayers {

        /** Checks the bound. */
        public Count {
            if (layers < 0) {
                throw new IllegalArgumentException("GPU layers cannot be negative: " + layers);
            }
        }

        @Override
        public String toString() {
            return Integer.toString(layers);
        }
    }

    /**
     * Reads a setting.
     *
     * @param text {@code auto} or a whole number of at least 0
     * @throws IllegalArgumentException when it is neither
     */
    static GpuLayers parse(String text) {
        String setting = text.strip();
        if (setting.equalsIgnoreCase("auto")) {
            return new Auto();
        }
        try {
            return new Count(Integer.parseInt(setting));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("GPU layers are \"auto\" or a number, not \"" + text + '"', e);
        }
    }
}
