// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.lfed.core.model.Cancellation;
import org.lfed.core.schema.Column;
import org.lfed.core.schema.ForeignKey;
import org.lfed.core.schema.Schema;
import org.lfed.core.schema.Table;
import org.lfed.core.sql.JdbcSession;
import org.lfed.core.sql.QueryException;
import org.lfed.core.sql.SchemaReader;
import org.lfed.core.sql.ValueSampler;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lfed schema}: what may be asked. */
@Command(name = "schema", description = "Shows the tables, columns, keys and known values of a database.")
public final class SchemaCommand implements Callable<Integer> {

    private static final int VALUES_SHOWN = 8;

    private final Workplace workplace;

    @Mixin
    private DatabaseOptions database;

    @Spec
    private CommandSpec spec;

    /** The command in a workplace. */
    public SchemaCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() throws QueryException {
        try (JdbcSession session = database.open(workplace)) {
            Schema schema = new SchemaReader(session, ValueSampler.standard(session)).read(new Cancellation());
            PrintWriter out = spec.commandLine().getOut();
            for (Table table : schema.tables()) {
                print(schema, table, out);
            }
            out.println(schema.tables().size() + " tables, " + schema.columnCount() + " columns");
            out.flush();
            return ExitCode.OK;
        }
    }

    private static void print(Schema schema, Table table, PrintWriter out) {
        String rows = table.estimatedRows() < 0 ? "" : "  (" + table.estimatedRows() + " rows)";
        out.println(schema.sqlName(table.name()) + rows + dash(table.comment()));
        for (Column column : table.columns()) {
            String key = table.primaryKey().contains(column.name()) ? " key" : "";
            out.println("  " + column.name() + " " + column.type() + key + values(column.values())
                    + dash(column.comment()));
        }
        for (ForeignKey key : schema.foreignKeys()) {
            if (key.from().matches(table.name())) {
                out.println("  " + String.join(", ", key.fromColumns()) + " -> " + schema.sqlName(key.to()) + " ("
                        + String.join(", ", key.toColumns()) + ")");
            }
        }
        out.println();
    }

    private static String values(List<String> values) {
        if (values.isEmpty()) {
            return "";
        }
        String more = values.size() > VALUES_SHOWN ? ", …" : "";
        return " {" + String.join(", ", values.subList(0, Math.min(VALUES_SHOWN, values.size()))) + more + "}";
    }

    private static String dash(String comment) {
        return comment.isEmpty() ? "" : " — " + comment;
    }
}
