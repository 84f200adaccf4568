// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.lfed.core.pointing.PointingSchema;

/**
 * Says which questions of a field that was written by hand can be trained on.
 *
 * @param questions how many it has
 * @param taken how many can be used
 * @param complaints why the others cannot, a line each
 */
public record WrittenCheck(int questions, int taken, List<String> complaints) {

    /** Copies the list. */
    public WrittenCheck {
        complaints = List.copyOf(complaints);
    }

    /**
     * Checks a file.
     *
     * @throws IOException when it cannot be read, or is no such file
     */
    public static WrittenCheck of(Path file) throws IOException {
        WrittenField field = WrittenField.read(file);
        PairEncoder encoder = new PairEncoder(PointingSchema.of(field.schema().toSchema()));
        List<String> complaints = new ArrayList<>();
        int questions = 0;
        try (TrialDatabase database = new TrialDatabase()) {
            database.load(field.schema());
            for (WrittenField.Block block : field.blocks()) {
                for (String question : block.questions()) {
                    questions++;
                    String complaint = complaint(question, block.answer(), field.schema(), encoder, database);
                    if (complaint != null) {
                        complaints.add(complaint + "\n    ? " + question + "\n    = " + block.answer());
                    }
                }
            }
        } catch (SQLException e) {
            throw new IOException(file + ": the database refuses the schema: " + e.getMessage(), e);
        }
        return new WrittenCheck(questions, questions - complaints.size(), complaints);
    }

    private static String complaint(
            String question, String answer, CorpusSchema schema, PairEncoder encoder, TrialDatabase database) {
        try {
            Gold gold = WrittenAnswer.of(question, answer, schema, encoder);
            PairEncoder.Encoded encoded = encoder.encode(question, gold, () -> true);
            if (encoded instanceof PairEncoder.Unlinked) {
                return "no constant: the question does not hold a value of the answer";
            }
            if (encoded instanceof PairEncoder.Undecodable undecodable) {
                return "grammar: " + undecodable.reason();
            }
            return database.run(((PairEncoder.Pair) encoded).sql()) instanceof TrialDatabase.Failed failed
                    ? "fails: " + failed.complaint()
                    : null;
        } catch (WrittenAnswer.SyntaxException e) {
            return "syntax: " + e.getMessage();
        }
    }
}
