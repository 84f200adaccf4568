// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.ask;

import java.util.List;
import java.util.Optional;
import org.lfed.core.schema.Schema;
import org.lfed.core.sql.Protection;
import org.lfed.ui.host.HostConnection;

/**
 * What the next question goes to.
 *
 * @param connection the connection, or empty when there is none that can be asked
 * @param pinned whether the user chose it; else it follows the active editor
 * @param obstacle why nothing can be asked, or an empty string
 * @param schemaName the one schema that is asked, or empty for all
 * @param schemaNames the schemas that can be chosen, as far as they are known
 * @param facts what the engine says about itself, once it was asked
 * @param schema what may be asked, once it was read
 * @param model what people call the model, or an empty string as long as nobody looked
 * @param device what computes, or an empty string as long as the model was never loaded
 * @param notice what the user should know about the device, or an empty string
 */
public record AskTarget(
        Optional<HostConnection> connection,
        boolean pinned,
        String obstacle,
        Optional<String> schemaName,
        List<String> schemaNames,
        Optional<EngineFacts> facts,
        Optional<Schema> schema,
        String model,
        String device,
        String notice) {

    /** Before anybody looked. */
    static final AskTarget UNKNOWN = new AskTarget(
            Optional.empty(), false, "", Optional.empty(), List.of(), Optional.empty(), Optional.empty(), "", "", "");

    /** Copies the list. */
    public AskTarget {
        schemaNames = List.copyOf(schemaNames);
    }

    AskTarget at(Optional<HostConnection> other, boolean byChoice, String why) {
        boolean same = other.map(HostConnection::id).equals(connection.map(HostConnection::id));
        return new AskTarget(
                other,
                byChoice,
                why,
                same ? schemaName : Optional.empty(),
                same ? schemaNames : List.of(),
                same ? facts : Optional.empty(),
                same ? schema : Optional.empty(),
                model,
                device,
                notice);
    }

    AskTarget prepared(PreparedConnection ready) {
        if (!connection
                .map(HostConnection::id)
                .equals(Optional.of(ready.connection().id()))) {
            return this;
        }
        return new AskTarget(
                connection,
                pinned,
                obstacle,
                schemaName.filter(ready.schemaNames()::contains),
                ready.schemaNames(),
                Optional.of(ready.facts()),
                Optional.of(ready.schema()),
                model,
                device,
                notice);
    }

    AskTarget withSchemaName(Optional<String> name) {
        return new AskTarget(connection, pinned, obstacle, name, schemaNames, facts, schema, model, device, notice);
    }

    AskTarget withProtection(Protection protection) {
        return new AskTarget(
                connection,
                pinned,
                obstacle,
                schemaName,
                schemaNames,
                facts.map(known -> known.with(protection)),
                schema,
                model,
                device,
                notice);
    }

    AskTarget withModel(String name, String computes, String remark) {
        return new AskTarget(
                connection, pinned, obstacle, schemaName, schemaNames, facts, schema, name, computes, remark);
    }
}
