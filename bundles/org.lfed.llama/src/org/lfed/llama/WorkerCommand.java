// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lfed.llama.worker.WorkerMain;

/** The command line and the environment of a worker: a small, quickly started JVM that opens no socket. */
final class WorkerCommand {

    /** Options that would reach the worker by the environment: debuggers, other heap sizes, downloads. */
    private static final Set<String> FOREIGN_VARIABLES =
            Set.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS", "CLASSPATH", "HF_TOKEN", "HF_ENDPOINT");

    private static final String FOREIGN_PREFIX = "LLAMA_";

    private final LlamaSettings settings;
    private final String mainClass;

    /** The command that starts the real worker. */
    WorkerCommand(LlamaSettings settings) {
        this(settings, WorkerMain.class.getName());
    }

    /** A command that starts another program that speaks the worker's protocol. */
    WorkerCommand(LlamaSettings settings, String mainClass) {
        this.settings = settings;
        this.mainClass = mainClass;
    }

    /** The process to be started, with the given private temporary folder as its working directory. */
    ProcessBuilder builder(Path tempFolder) {
        ProcessBuilder builder = new ProcessBuilder(arguments(tempFolder)).directory(tempFolder.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeAll(FOREIGN_VARIABLES);
        environment.keySet().removeIf(name -> name.startsWith(FOREIGN_PREFIX));
        return builder;
    }

    private List<String> arguments(Path tempFolder) {
        List<String> arguments = new ArrayList<>(List.of(
                settings.javaExecutable().toString(),
                "-Xms8m",
                "-Xmx64m",
                "-XX:+UseSerialGC",
                // Native code tokenizes on a Java thread, with regular expressions that recurse.
                "-Xss16m",
                "-XX:TieredStopAtLevel=1",
                "-XX:CICompilerCount=1",
                "-XX:ReservedCodeCacheSize=16m",
                "-Xshare:auto",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + tempFolder.resolve("crash.log"),
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + tempFolder,
                // Else a library that happens to lie on the system's path would be taken before the right one.
                "-Djava.library.path=" + tempFolder,
                "-Dde.kherud.llama.tmpdir=" + tempFolder));
        if (settings.libraryFolder() != null) {
            arguments.add(
                    "-Dde.kherud.llama.lib.path=" + settings.libraryFolder().toAbsolutePath());
        }
        arguments.add("-cp");
        arguments.add(settings.workerClasspath().stream()
                .map(entry -> entry.toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator)));
        arguments.add(mainClass);
        arguments.add(tempFolder.toString());
        return arguments;
    }
}
