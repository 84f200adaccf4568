// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lfed.fixtures.ScriptedModel;
import org.lfed.fixtures.TestDatabases;
import org.lfed.ui.fixture.Bench;
import org.lfed.ui.fixture.NoErrorsLogged;
import org.lfed.ui.fixture.Ui;
import org.lfed.ui.history.HistoryEntry;
import org.lfed.ui.history.Rating;

/**
 * Another process asks, through AT-SPI and by names alone. Needs Debian's python3-pyatspi and at-spi2-core, and a bus of
 * its own: see CONTRIBUTING.md.
 */
@EnabledIfSystemProperty(named = "lfed.atspi", matches = "true")
class AssistiveTechnologyTest {

    private static final String QUESTION = "How many students are there?";

    @RegisterExtension
    final NoErrorsLogged log = new NoErrorsLogged();

    @RegisterExtension
    final Bench bench = new Bench();

    @Test
    void theFlowIsOperatedByNameAlone() throws Exception {
        connect();
        Path script = Path.of(System.getProperty("lfed.basedir"), "tests/org.lfed.ui.tests/atspi/ask.py");
        Process reader = new ProcessBuilder("/usr/bin/python3", script.toString(), QUESTION, "Students: 120.")
                .inheritIO()
                .start();

        assertEquals(true, reader.waitFor(3, TimeUnit.MINUTES));

        assertEquals(0, reader.exitValue());
        Ui.until("the verdict is kept", () -> newest().rating() == Rating.RIGHT);
        assertEquals(QUESTION, newest().question());
    }

    private HistoryEntry newest() {
        return bench.services().history().newest().join().get(0);
    }

    private void connect() throws SQLException {
        bench.connect("District", TestDatabases.district());
        bench.use(ScriptedModel.answering("SELECT COUNT(*) AS students FROM students"));
        bench.open();
    }
}
