// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lfed.core.schema.Schema;
import org.lfed.core.schema.Table;

/**
 * Says when a database is asked with a model that was not made for it, and which model of the catalogue to take instead.
 * The demo model was made for the sample database; measured on other schemas it is wrong too often to be trusted with
 * them in silence.
 */
public final class ModelAdvice {

    /** The sample database's tables, and of each the columns by which it is recognised. */
    static final Map<String, Set<String>> SAMPLE = Map.of(
            "students", Set.of("student_id", "school_name", "grade_level", "economically_disadvantaged"),
            "enrollment", Set.of("school_year", "school_name", "grade_level", "student_count"),
            "attendance", Set.of("student_id", "school_year", "absence_count", "is_chronically_absent"),
            "discipline", Set.of("incident_id", "student_id", "incident_type", "severity", "action_taken"),
            "grades", Set.of("student_id", "course_name", "term", "letter_grade", "grade_numeric"));

    private final ModelCatalog catalog;
    private final long memoryBytes;

    /**
     * A model to be taken instead.
     *
     * @param sentence what to tell the user: that the model was not made for this database, and what to do
     * @param recommended the catalogue's model to take; empty when none fits into the memory
     */
    public record Advice(String sentence, Optional<ModelEntry> recommended) {

        /** Rejects nothing to say. */
        public Advice {
            Objects.requireNonNull(recommended, "recommended");
            if (sentence.isBlank()) {
                throw new IllegalArgumentException("Advice says something");
            }
        }
    }

    /**
     * An adviser.
     *
     * @param catalog the models that can be had
     * @param memoryBytes the machine's memory, or 0 when it is not known
     */
    public ModelAdvice(ModelCatalog catalog, long memoryBytes) {
        this.catalog = Objects.requireNonNull(catalog, "catalog");
        this.memoryBytes = memoryBytes;
    }

    /**
     * What to say before a database is asked with a model.
     *
     * @param entry the model that was chosen
     * @param schema what may be asked
     * @return nothing when the model is meant for any database, or for this one
     */
    public Optional<Advice> about(ModelEntry entry, Schema schema) {
        if (entry.promptStyle() != PromptStyle.POINTING || schema.tables().isEmpty() || isSample(schema)) {
            return Optional.empty();
        }
        String warning = "The demo model was made for the sample database; about yours it is often wrong.";
        Optional<ModelEntry> recommended = recommended();
        return Optional.of(new Advice(
                warning + " "
                        + recommended
                                .map(model -> "Take " + model.name() + " (" + model.id() + ") for real work.")
                                .orElse("Read the SQL before you trust an answer."),
                recommended));
    }

    /** Whether every table is one of the sample's, with its columns. */
    private static boolean isSample(Schema schema) {
        return schema.tables().stream().allMatch(ModelAdvice::isOfSample);
    }

    private static boolean isOfSample(Table table) {
        Map<String, Set<String>> sample = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sample.putAll(SAMPLE);
        Set<String> columns = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        table.columns().forEach(column -> columns.add(column.name()));
        Set<String> expected = sample.get(table.name().name());
        return expected != null && columns.containsAll(expected);
    }

    /** The model for any database that uses the most memory of what there is; the first of the file among equals. */
    private Optional<ModelEntry> recommended() {
        List<ModelEntry> candidates = catalog.entries().stream()
                .filter(entry -> entry.promptStyle() != PromptStyle.POINTING)
                .toList();
        if (memoryBytes <= 0) {
            // Nothing is known of the machine: what asks least of it.
            return candidates.stream().min(Comparator.comparingLong(ModelEntry::memoryBytes));
        }
        return candidates.stream()
                .filter(entry -> entry.memoryBytes() <= memoryBytes)
                .reduce((best, next) -> next.memoryBytes() > best.memoryBytes() ? next : best);
    }
}
