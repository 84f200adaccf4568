// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A field written by hand, as tests need it. */
final class WrittenFields {

    static final String CLINIC =
            """
            # a comment
            table owners
              owner_id key
              full_name name = Bella Ortiz, Tom Reyes
              city text = Springfield, Riverton
              is_member bool
            table visits
              visit_id key
              owner_id key of owners
              pet_species text = Dog, Cat, Rabbit
              reason text = Checkup, Surgery, Vaccination
              visit_date date
              paid_on date
              units int
              unit_price num
              visit_cost num
              fiscal_year year = 2022, 2023

            ? how many visits were there in 2023
            ? visits 2023
            = SELECT COUNT(*) FROM visits WHERE fiscal_year = 2023
            ? owners by city
            = SELECT city, COUNT(*) FROM owners GROUP BY 1 ORDER BY 1
            """;

    private WrittenFields() {}

    static WrittenField clinic() {
        try {
            Path file = Files.createTempFile("clinic", ".txt");
            try {
                return WrittenField.read(Files.writeString(file, CLINIC));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
