// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama.worker;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.lfed.llama.protocol.Request;

/**
 * The worker's entry point: a JVM of its own around llama.cpp, driven over stdin and stdout by the process that
 * started it, and gone as soon as its stdin closes. The only argument is its private temporary folder.
 */
public final class WorkerMain {

    private WorkerMain() {}

    /**
     * Serves requests until stdin closes or {@link Request.Quit} comes.
     *
     * @param arguments the private temporary folder
     */
    public static void main(String[] arguments) throws InterruptedException {
        EventWriter events = new EventWriter(new FileOutputStream(FileDescriptor.out));
        // The native library's loader prints to System.out, which would break into the protocol.
        System.setOut(System.err);
        Exit exit = new Exit(Path.of(arguments[0]));
        Mailbox mailbox = new Mailbox();
        Thread reader =
                new Thread(new RequestReader(new FileInputStream(FileDescriptor.in), mailbox, exit), "worker-requests");
        reader.setDaemon(true);
        reader.start();
        Engine engine = new Engine(events, mailbox::isCancelled);
        while (true) {
            serve(engine, mailbox.take(), exit);
        }
    }

    private static void serve(Engine engine, Request request, Exit exit) {
        try {
            engine.serve(request);
        } catch (IOException e) {
            // Nobody reads the answers any more.
            exit.now(Exit.ORPHANED);
        }
    }
}
