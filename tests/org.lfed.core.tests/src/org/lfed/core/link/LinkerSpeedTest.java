// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.link;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lfed.core.schema.Column;
import org.lfed.core.schema.Schema;
import org.lfed.core.schema.Table;
import org.lfed.core.schema.TableName;

class LinkerSpeedTest {

    private static final int TABLES = 500;
    private static final int COLUMNS = 20;
    private static final int ROUNDS = 60;

    /** Several times what it takes on a quiet machine, so that only a change of order fails. */
    private static final long BOUND_MILLIS = 20;

    private static final String[] WORDS =
            ("student school grade name count date amount region product order customer price total score teacher "
                            + "course term year category unit group class attendance absence incident discipline "
                            + "enrollment program service account balance payment invoice shipment carrier item brand "
                            + "color weight height depth length width volume speed route station driver ticket seat")
                    .split(" ");

    @Test
    void aQuestionAboutTenThousandColumnsTakesMilliseconds() {
        Linker linker = new Linker(large());
        String question = "How many students of each school were absent in 2023-2024 by grade and region?";
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            long start = clock.getCurrentThreadCpuTime();
            linker.link(question);
            nanos.add(clock.getCurrentThreadCpuTime() - start);
        }
        nanos.sort(null);
        long median = nanos.get(ROUNDS / 2) / 1_000_000;

        assertTrue(median <= BOUND_MILLIS, () -> "the median question took " + median + " ms");
    }

    private static Schema large() {
        Random random = new Random(1);
        List<Table> tables = new ArrayList<>();
        for (int table = 0; table < TABLES; table++) {
            List<Column> columns = new ArrayList<>();
            for (int column = 0; column < COLUMNS; column++) {
                String name = word(random) + "_" + word(random) + "_" + random.nextInt(900);
                boolean text = random.nextInt(4) == 0;
                List<String> values = text ? Arrays.asList(word(random), word(random) + " " + word(random)) : List.of();
                columns.add(new Column(name, text ? "VARCHAR" : "INTEGER", true, "", values));
            }
            tables.add(new Table(new TableName("", "main", word(random) + "_" + table), "", columns, List.of(), -1));
        }
        return new Schema(tables, List.of(), "", "main");
    }

    private static String word(Random random) {
        return WORDS[random.nextInt(WORDS.length)];
    }
}
