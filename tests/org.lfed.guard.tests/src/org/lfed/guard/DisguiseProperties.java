// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.guard;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.lfed.core.sql.QueryException;
import org.lfed.core.sql.Verdict;

/** However an attack is written or wrapped it stays refused, and an honest query stays allowed. */
class DisguiseProperties {

    private static final int TRIES = 600;
    private static final Map<Engine, ThrowAwayDatabase> DATABASES = new EnumMap<>(Engine.class);

    @BeforeContainer
    static void open() throws IOException, SQLException, QueryException {
        for (Engine engine : Engine.values()) {
            DATABASES.put(engine, ThrowAwayDatabase.on(engine));
        }
    }

    @AfterContainer
    static void close() throws IOException {
        for (ThrowAwayDatabase database : DATABASES.values()) {
            database.close();
        }
        DATABASES.clear();
    }

    @Provide
    Arbitrary<String> attacks() {
        return Arbitraries.of(StatementFile.attacks().stream()
                .map(StatementFile.Attack::sql)
                .filter(Disguises::isPlain)
                .toList());
    }

    /** Attacks that are queries, and so can stand inside one. */
    @Provide
    Arbitrary<String> attackingQueries() {
        return Arbitraries.of(StatementFile.attacks().stream()
                .map(StatementFile.Attack::sql)
                .filter(Disguises::isPlain)
                .filter(Disguises::isClosed)
                .filter(sql -> sql.matches("(?s)(SELECT|WITH|FROM|VALUES) .*"))
                .toList());
    }

    @Provide
    Arbitrary<StatementFile.Honest> honest() {
        return Arbitraries.of(StatementFile.honest().stream()
                .filter(honest ->
                        Disguises.isPlain(honest.sql()) && !honest.sql().contains(";"))
                .toList());
    }

    @Provide
    Arbitrary<List<String>> nests() {
        return Arbitraries.of(Disguises.NESTS);
    }

    @Provide
    Arbitrary<List<String>> allNests() {
        return Arbitraries.oneOf(Arbitraries.of(Disguises.NESTS), Arbitraries.of(Disguises.VALUE_NESTS));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void anAttackInOtherWritingIsRefused(@ForAll Engine engine, @ForAll("attacks") String attack, @ForAll long seed)
            throws QueryException {
        refused(engine, Disguises.gaps(Disguises.capitals(attack, seed), seed));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void anAttackInsideAQueryIsRefused(
            @ForAll Engine engine,
            @ForAll("attackingQueries") String attack,
            @ForAll("allNests") List<String> outer,
            @ForAll("nests") List<String> inner)
            throws QueryException {
        refused(engine, inside(outer, inside(inner, attack)));
        refused(engine, inside(outer, attack));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void anAttackBesideAnHonestQueryIsRefused(
            @ForAll Engine engine,
            @ForAll("attackingQueries") String attack,
            @ForAll("honest") StatementFile.Honest honest,
            @ForAll boolean first)
            throws QueryException {
        refused(engine, first ? attack + " UNION ALL " + honest.sql() : honest.sql() + " UNION ALL " + attack);
        refused(engine, "WITH a AS (" + honest.sql() + "), b AS (" + attack + ") SELECT 1");
        refused(engine, honest.sql() + (first ? "; " : ";\n") + attack);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void anHonestQueryInOtherWritingIsAllowed(
            @ForAll Engine engine, @ForAll("honest") StatementFile.Honest honest, @ForAll long seed)
            throws QueryException {
        if (engine.isAtLeast(honest.since())) {
            allowed(engine, Disguises.gaps(honest.sql(), seed));
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void anHonestQueryInsideAQueryIsAllowed(
            @ForAll Engine engine,
            @ForAll("honest") StatementFile.Honest honest,
            @ForAll("nests") List<String> outer,
            @ForAll("nests") List<String> inner)
            throws QueryException {
        if (engine.isAtLeast(honest.since())) {
            allowed(engine, inside(outer, inside(inner, honest.sql())));
        }
    }

    /** Whatever the text, there is a verdict, and no text that holds a DELETE outside quotes is allowed. */
    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void anyTextGetsAVerdict(@ForAll Engine engine, @ForAll String text) throws QueryException {
        DATABASES.get(engine).check(text);
        refused(engine, "DELETE FROM students " + text);
    }

    private static String inside(List<String> nest, String sql) {
        return nest.get(0) + sql + nest.get(1);
    }

    private static void refused(Engine engine, String sql) throws QueryException {
        ThrowAwayDatabase database = DATABASES.get(engine);
        String filled = database.fill(sql);
        assertFalse(database.check(filled) instanceof Verdict.Allowed, engine + ": " + filled);
    }

    private static void allowed(Engine engine, String sql) throws QueryException {
        ThrowAwayDatabase database = DATABASES.get(engine);
        String filled = database.fill(sql);
        assertInstanceOf(Verdict.Allowed.class, database.check(filled), engine + ": " + filled);
    }
}
