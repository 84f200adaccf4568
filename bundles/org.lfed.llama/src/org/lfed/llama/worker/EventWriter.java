// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama.worker;

import java.io.IOException;
import java.io.OutputStream;
import org.lfed.llama.protocol.Event;
import org.lfed.llama.protocol.EventCodec;

/** Writes events to an unbuffered stream, each with a single write, so that a token is on its way when it is made. */
final class EventWriter {

    private final OutputStream output;
    private final EventCodec codec = new EventCodec();

    EventWriter(OutputStream output) {
        this.output = output;
    }

    void write(Event event) throws IOException {
        output.write(codec.encode(event));
    }
}
