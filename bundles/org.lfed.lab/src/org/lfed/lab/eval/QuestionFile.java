// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.eval;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a bank of questions: UTF-8 text with one JSON object a line, {@code {"id", "q", "sql"}} and optionally
 * {@code "ordered"}, {@code "ties"}, {@code "also"} and {@code "schema"}, as {@link EvalQuestion} explains them. Empty lines are passed over; everything
 * else that is not exactly this is refused, since a misspelt field would otherwise change in silence what is measured.
 */
public final class QuestionFile {

    private static final Set<String> FIELDS = Set.of("id", "q", "sql", "ordered", "ties", "also", "schema");

    private final ObjectMapper json = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private final Path file;

    /** A bank in that file. */
    public QuestionFile(Path file) {
        this.file = file;
    }

    /**
     * Reads all of it.
     *
     * @return the questions in the order of the file, at least one
     * @throws QuestionBankException when the file cannot be read, a line is no question, or an id comes twice
     */
    public List<EvalQuestion> read() throws QuestionBankException {
        List<EvalQuestion> questions = new ArrayList<>();
        Map<String, Integer> lineOfId = new HashMap<>();
        int number = 0;
        for (String line : lines()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            EvalQuestion question = question(line, number);
            Integer earlier = lineOfId.putIfAbsent(question.id(), number);
            if (earlier != null) {
                throw defect(number, "the id " + question.id() + " is already that of line " + earlier, null);
            }
            questions.add(question);
        }
        if (questions.isEmpty()) {
            throw new QuestionBankException(file + " holds no questions.", null);
        }
        return List.copyOf(questions);
    }

    private List<String> lines() throws QuestionBankException {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException missing) {
            throw new QuestionBankException("There is no question file " + file + ". Check the path.", missing);
        } catch (CharacterCodingException notText) {
            throw new QuestionBankException(file + " is not UTF-8 text.", notText);
        } catch (IOException failure) {
            throw new QuestionBankException(file + " cannot be read: " + failure.getMessage(), failure);
        }
    }

    private EvalQuestion question(String line, int number) throws QuestionBankException {
        JsonNode object = parse(line, number);
        if (!object.isObject()) {
            throw defect(number, "a line must be one JSON object", null);
        }
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!FIELDS.contains(name)) {
                throw defect(
                        number,
                        name + " is not a known field; known are id, q, sql, ordered, ties, also, schema",
                        null);
            }
        }
        try {
            return new EvalQuestion(
                    text(object, "id", number),
                    text(object, "q", number),
                    text(object, "sql", number),
                    flag(object, "ordered", number),
                    optional(object, "ties", number),
                    texts(object, "also", number),
                    optional(object, "schema", number));
        } catch (IllegalArgumentException wrong) {
            throw defect(number, wrong.getMessage(), wrong);
        }
    }

    private JsonNode parse(String line, int number) throws QuestionBankException {
        try {
            return json.readTree(line);
        } catch (JsonProcessingException notJson) {
            throw defect(number, "not JSON: " + notJson.getOriginalMessage(), notJson);
        }
    }

    private String text(JsonNode object, String field, int number) throws QuestionBankException {
        JsonNode value = object.path(field);
        if (!value.isTextual()) {
            throw defect(number, field + (value.isMissingNode() ? " is missing" : " must be text"), null);
        }
        return value.textValue();
    }

    private Optional<String> optional(JsonNode object, String field, int number) throws QuestionBankException {
        return object.has(field) ? Optional.of(text(object, field, number)) : Optional.empty();
    }

    private List<String> texts(JsonNode object, String field, int number) throws QuestionBankException {
        List<String> texts = new ArrayList<>();
        if (object.has(field) && !object.path(field).isArray()) {
            throw defect(number, field + " must be a list of texts", null);
        }
        for (JsonNode element : object.path(field)) {
            if (!element.isTextual()) {
                throw defect(number, field + " must be a list of texts", null);
            }
            texts.add(element.textValue());
        }
        return texts;
    }

    private boolean flag(JsonNode object, String field, int number) throws QuestionBankException {
        JsonNode value = object.path(field);
        if (!value.isBoolean() && !value.isMissingNode()) {
            throw defect(number, field + " must be true or false", null);
        }
        return value.booleanValue();
    }

    private QuestionBankException defect(int number, String what, Throwable cause) {
        return new QuestionBankException(file + ", line " + number + ": " + what, cause);
    }
}
