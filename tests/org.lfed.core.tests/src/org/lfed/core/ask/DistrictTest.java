// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.ask;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.lfed.core.sql.QueryException;

/** Tests that ask questions of a small school district, whose database a class opens once. */
abstract class DistrictTest {

    static Asking.District district;

    final Asking asking = new Asking(district);

    @BeforeAll
    static void open() throws SQLException, QueryException {
        district = Asking.District.open();
    }

    @AfterAll
    static void close() {
        district.close();
    }
}
