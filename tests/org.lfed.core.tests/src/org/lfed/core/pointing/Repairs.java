// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import java.util.Optional;
import org.lfed.core.link.Schemas;
import org.lfed.core.schema.Schema;

/** Repairs answers to questions about one database. */
final class Repairs {

    private final PointingSchema schema;

    Repairs(Schema schema) {
        this.schema = PointingSchema.of(schema);
    }

    /** Of answers about the sample database. */
    static Repairs ofSchool() {
        return new Repairs(Schemas.school());
    }

    /** Of answers about ships, their crossings and who is on board. */
    static Repairs ofFerries() {
        return new Repairs(Schemas.schema(
                Schemas.table(
                        "vessels",
                        Schemas.column("vessel_id", "INTEGER"),
                        Schemas.column("vessel_nm", "VARCHAR"),
                        Schemas.column("launched_on", "DATE"),
                        Schemas.column("fuel", "VARCHAR", "Diesel", "Electric")),
                Schemas.table(
                        "sailings",
                        Schemas.column("sailing_id", "INTEGER"),
                        Schemas.column("vessel_id", "INTEGER"),
                        Schemas.column("departed_on", "DATE")),
                Schemas.table(
                        "crossings",
                        Schemas.column("sailing_id", "INTEGER"),
                        Schemas.column("passenger_id", "INTEGER")),
                Schemas.table(
                        "passengers",
                        Schemas.column("passenger_id", "INTEGER"),
                        Schemas.column("country", "VARCHAR"))));
    }

    /**
     * The SQL of a mended answer.
     *
     * @param question what was asked
     * @param completion what the model wrote, as {@link Completions} writes it
     */
    Optional<String> repair(String question, String completion) {
        return repairAsItIs(question, new Completions(schema).write(completion));
    }

    /** The same of a completion that is taken as it is. */
    Optional<String> repairAsItIs(String question, String completion) {
        return new PointingRepair(schema, PointingPrompt.of(schema, question), Rounding.USUAL).repair(completion);
    }
}
