// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lfed.core.pointing.PointingSchema;

/** What SQL the kinds of questions are answered by; all of it runs. */
class QuestionShapeTest {

    private static final int SCHEMAS = 150;

    private static Stream<Arguments> shapes() {
        return Stream.of(
                shape(new NthGroupShape(), "SELECT .* GROUP BY 1 QUALIFY RANK\\(\\) OVER \\(ORDER BY .*\\) = [234]"),
                shape(
                        new EverShape(),
                        "SELECT .*ROUND\\(100\\.0 \\* AVG\\(CASE WHEN \\S+ IN \\(SELECT .*\\) THEN 1 ELSE 0 END\\), 1\\).*"),
                shape(new AgainShape(), "SELECT (COUNT\\(DISTINCT|DISTINCT) .* IN \\(SELECT \\S+ FROM .*"),
                shape(
                        new TopEntitiesShape(),
                        "SELECT .* JOIN .* GROUP BY 1, 2(, 3 ORDER BY 4| ORDER BY 3)( DESC)? LIMIT \\d+"),
                shape(
                        new NeverShape(),
                        "SELECT (COUNT\\(\\*\\) AS count|\\S+) FROM \\S+ WHERE \\S+ NOT IN \\(SELECT .*"),
                shape(new PercentShape(), "SELECT .*ROUND\\(100\\.0 \\* .*, 1\\) AS percent.*"));
    }

    private static Arguments shape(QuestionShape shape, String sql) {
        return Arguments.of(Named.of(shape.label(), shape), sql);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void isAnsweredBySqlThatRuns(QuestionShape shape, String expected) throws IOException, SQLException {
        List<String> failures = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        try (TrialDatabase database = new TrialDatabase()) {
            for (int seed = 0; seed < SCHEMAS; seed++) {
                Rng rng = new Rng(seed);
                CorpusSchema schema = schema(rng);
                if (!PointingSchema.fits(schema.toSchema())) {
                    continue;
                }
                database.load(schema);
                PairEncoder encoder = new PairEncoder(PointingSchema.of(schema.toSchema()));
                for (CorpusTable table : schema.tables()) {
                    Scene scene = new Scene(rng, Templates.bundled(), schema, table);
                    Optional<Draft> draft = shape.draft(scene);
                    if (draft.isPresent()
                            && encoder.encode(
                                            draft.get().question(), draft.get().gold(), () -> true)
                                    instanceof PairEncoder.Pair pair) {
                        answers.add(pair.sql());
                        if (database.run(pair.sql()) instanceof TrialDatabase.Failed failed) {
                            failures.add(pair.sql() + ": " + failed.complaint());
                        }
                    }
                }
            }
        }

        assertFalse(answers.size() < 20, () -> "only " + answers.size() + " questions");
        assertTrue(failures.isEmpty(), () -> String.join("\n", failures));
        assertAll(answers.stream().map(sql -> () -> assertTrue(sql.matches(expected), sql)));
    }

    private static CorpusSchema schema(Rng rng) throws IOException {
        Path files = Lexicons.folder();
        Lexicon lexicon = Lexicon.read(files.resolve("general.txt"));
        return new SchemaComposer(lexicon, List.copyOf(lexicon.domains().keySet()), false).compose(rng);
    }
}
