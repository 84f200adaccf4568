// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionFileTest {

    private static final String GOOD = "{\"id\": \"a\", \"q\": \"How many?\", \"sql\": \"SELECT 1\"}";

    @TempDir
    private Path folder;

    @Test
    void readsOneQuestionALine() throws IOException {
        List<EvalQuestion> questions = read(GOOD + "\n\n{\"id\": \"b\", \"q\": \"Wie viele Schüler?\", "
                + "\"sql\": \"SELECT n FROM t\", \"ordered\": true, \"ties\": \"n\"}\n");

        assertEquals(
                List.of(
                        new EvalQuestion("a", "How many?", "SELECT 1", false, Optional.empty()),
                        new EvalQuestion("b", "Wie viele Schüler?", "SELECT n FROM t", true, Optional.of("n"))),
                questions);
    }

    @Test
    void readsOtherRightAnswersAndTheSchemaThatIsAsked() throws IOException {
        EvalQuestion question = read("{\"id\": \"a\", \"q\": \"Who?\", \"sql\": \"SELECT 1\", "
                        + "\"also\": [\"SELECT 2\"], \"schema\": \"fields/x.sql\"}")
                .get(0);

        assertEquals(List.of("SELECT 1", "SELECT 2"), question.rightAnswers());
        assertEquals(Optional.of("fields/x.sql"), question.schema());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {"id": "b", "q": "x"}                                               | sql is missing
            {"id": 7, "q": "x", "sql": "SELECT 1"}                              | id must be text
            {"id": "b", "q": " ", "sql": "SELECT 1"}                            | The question is blank
            {"id": "b", "q": "x", "sql": "SELECT 1", "order": true}             | order is not a known field
            {"id": "b", "q": "x", "sql": "SELECT 1", "ordered": "yes"}          | ordered must be true or false
            {"id": "b", "q": "x", "sql": "SELECT 1", "ordered": null}           | ordered must be true or false
            {"id": "b", "q": "x", "sql": "SELECT 1", "ties": "n"}               | only where the order counts
            {"id": "b", "q": "x", "sql": "SELECT 1", "ordered": true, "ties": 1} | ties must be text
            {"id": "b", "q": "x", "sql": "SELECT 1", "also": "SELECT 2"}        | also must be a list of texts
            {"id": "b", "q": "x", "sql": "SELECT 1", "also": [2]}               | also must be a list of texts
            {"id": "b", "q": "x", "sql": "SELECT 1", "schema": ""}              | The schema is blank
            {"id": "b", "id": "c", "q": "x", "sql": "SELECT 1"}                 | Duplicate field
            {"id": "b", "q": "x", "sql": "SELECT 1"} {}                         | not JSON
            {"id": "b",                                                         | not JSON
            ["b"]                                                               | one JSON object
            {"id": "a", "q": "x", "sql": "SELECT 1"}                            | already that of line 1
            """)
    void namesTheLineThatIsWrong(String line, String defect) {
        String message = assertThrows(QuestionBankException.class, () -> read(GOOD + "\n\n" + line))
                .getMessage();

        assertTrue(message.contains("bank.jsonl, line 3: "), message);
        assertTrue(message.contains(defect), message);
    }

    @Test
    void refusesABankWithoutQuestions() {
        assertTrue(message("\n \n").endsWith("holds no questions."));
    }

    @Test
    void refusesAFileThatIsNotThereOrNoText() throws IOException {
        Path missing = folder.resolve("missing.jsonl");
        Path binary = Files.write(folder.resolve("binary.jsonl"), new byte[] {(byte) 0xC3, 0x28});

        assertTrue(assertThrows(QuestionBankException.class, () -> new QuestionFile(missing).read())
                .getMessage()
                .startsWith("There is no question file"));
        assertTrue(assertThrows(QuestionBankException.class, () -> new QuestionFile(binary).read())
                .getMessage()
                .endsWith("is not UTF-8 text."));
    }

    private String message(String text) {
        return assertThrows(QuestionBankException.class, () -> read(text)).getMessage();
    }

    private List<EvalQuestion> read(String text) throws IOException {
        return new QuestionFile(Files.writeString(folder.resolve("bank.jsonl"), text)).read();
    }
}
