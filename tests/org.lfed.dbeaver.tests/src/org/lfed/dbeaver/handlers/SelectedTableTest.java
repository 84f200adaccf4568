// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.dbeaver.handlers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The table to ask about, in an editor")
class SelectedTableTest {

    private static final String SQL = "SELECT * FROM main.students s, \"Home Rooms\"";

    @Test
    @DisplayName("is the selected name")
    void selection() {
        assertEquals(Optional.of("students"), SelectedTable.at(SQL, SQL.indexOf("main"), 13));
    }

    @Test
    @DisplayName("is the name that the cursor touches, at its beginning and at its end")
    void cursor() {
        assertEquals(Optional.of("students"), SelectedTable.at(SQL, SQL.indexOf("students") + 3, 0));
        assertEquals(Optional.of("students"), SelectedTable.at(SQL, SQL.indexOf("students") + 8, 0));
    }

    @Test
    @DisplayName("is said without quotes")
    void quoted() {
        assertEquals(Optional.of("Home Rooms"), SelectedTable.at(SQL, SQL.indexOf("Rooms"), 0));
    }

    @Test
    @DisplayName("is none where there is no name")
    void none() {
        assertEquals(Optional.empty(), SelectedTable.at("SELECT   * FROM t", 8, 0));
        assertEquals(Optional.empty(), SelectedTable.at("SELECT * FROM t", 7, 1));
    }
}
