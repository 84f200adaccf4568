// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.lfed.llama.protocol.ProtocolException;
import org.lfed.llama.protocol.Request;
import org.lfed.llama.protocol.RequestCodec;

/**
 * Reads stdin on a thread of its own, so that a cancel arrives while the engine is busy and the end of stdin, which is
 * the supervisor's death however it died, ends this process at once.
 */
final class RequestReader implements Runnable {

    private final InputStream input;
    private final Mailbox mailbox;
    private final Exit exit;
    private final RequestCodec codec = new RequestCodec();

    RequestReader(InputStream input, Mailbox mailbox, Exit exit) {
        this.input = input;
        this.mailbox = mailbox;
        this.exit = exit;
    }

    @Override
    public void run() {
        int status = Exit.ORPHANED;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (deliver(line)) {
                    status = Exit.ASKED;
                    break;
                }
            }
        } catch (IOException e) {
            // A broken pipe says the same as its end.
        } finally {
            exit.now(status);
        }
    }

    /** Whether this was the last request. */
    private boolean deliver(String line) {
        try {
            Request request = codec.decode(line);
            mailbox.put(request);
            return request instanceof Request.Quit;
        } catch (ProtocolException e) {
            // Only the kind of fault: the line may hold a question.
            System.err.println("lfed worker: ignored a line that is no request: " + e.getMessage());
            return false;
        }
    }
}
