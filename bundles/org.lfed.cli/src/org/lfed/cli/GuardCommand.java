// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.lfed.core.model.Cancellation;
import org.lfed.core.schema.Schema;
import org.lfed.core.sql.JdbcSession;
import org.lfed.core.sql.ParseTreeGuard;
import org.lfed.core.sql.QueryException;
import org.lfed.core.sql.SchemaReader;
import org.lfed.core.sql.SqlGuard;
import org.lfed.core.sql.ValueSampler;
import org.lfed.core.sql.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lfed guard}: what the guard decides about statements, without running any. */
@Command(name = "guard", description = "Says for each statement of a file whether the guard would let it run.")
public final class GuardCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Workplace workplace;

    @Option(names = "--file", required = true, paramLabel = "FILE", description = "One statement a line.")
    private Path file;

    @Mixin
    private DatabaseOptions database;

    @Option(names = "--json", description = "Prints one JSON object a line.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    /** The command in a workplace. */
    public GuardCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() throws IOException, QueryException {
        List<String> statements = Files.readAllLines(file);
        PrintWriter out = spec.commandLine().getOut();
        boolean allAllowed = true;
        try (JdbcSession session = database.open(workplace)) {
            Schema schema = new SchemaReader(session, ValueSampler.none(session)).read(new Cancellation());
            SqlGuard guard = new ParseTreeGuard(session, schema);
            for (int line = 1; line <= statements.size(); line++) {
                String statement = statements.get(line - 1);
                if (!statement.isBlank()) {
                    Decision decision = Decision.of(line, statement, guard.check(statement, new Cancellation()));
                    allAllowed &= decision.allowed();
                    out.println(json ? decision.json() : decision.text());
                }
            }
        }
        out.flush();
        return allAllowed ? ExitCode.OK : ExitCode.REFUSED;
    }

    /** A line of the file with its verdict. */
    private record Decision(int line, String sql, boolean allowed, String rule, String reason) {

        static Decision of(int line, String sql, Verdict verdict) {
            if (verdict instanceof Verdict.Refused refused) {
                return new Decision(line, sql, false, refused.rule(), refused.reason());
            }
            if (verdict instanceof Verdict.Repairable repairable) {
                return new Decision(line, sql, false, repairable.rule(), repairable.error());
            }
            return new Decision(line, sql, true, "", "");
        }

        String text() {
            return allowed ? line + ": allowed" : line + ": refused (" + rule + ") " + reason;
        }

        String json() {
            ObjectNode object = JSON.createObjectNode()
                    .put("line", line)
                    .put("sql", sql)
                    .put("allowed", allowed)
                    .put("rule", allowed ? null : rule)
                    .put("reason", allowed ? null : reason);
            try {
                return JSON.writeValueAsString(object);
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
