// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The fields of one JSON object, read with complaints that name the field. */
final class JsonFields {

    private final JsonNode node;
    private final String where;
    private final String prefix;

    /**
     * Fields of an object.
     *
     * @param where how complaints name the object
     * @param prefix how complaints about its fields begin
     */
    private JsonFields(JsonNode node, String where, String prefix) throws CatalogException {
        this.node = node;
        this.where = where;
        this.prefix = prefix;
        if (!node.isObject()) {
            throw new CatalogException(where + " must be an object, not " + kind(node));
        }
    }

    /**
     * The fields of a whole document.
     *
     * @param origin how complaints name it, for example {@code models/catalog.json}
     * @throws CatalogException when it is something else than an object
     */
    static JsonFields ofDocument(JsonNode document, String origin) throws CatalogException {
        return new JsonFields(document, origin, origin + ": ");
    }

    /** How complaints name the object, for example {@code models/catalog.json: models[0]}. */
    String where() {
        return where;
    }

    /** Refuses fields with other names, since a misspelt name would otherwise be ignored in silence. */
    void allowOnly(Set<String> names) throws CatalogException {
        for (Iterator<String> fields = node.fieldNames(); fields.hasNext(); ) {
            String field = fields.next();
            if (!names.contains(field)) {
                String known = String.join(", ", names.stream().sorted().toList());
                throw complaint(field, "is not a known field; known are " + known);
            }
        }
    }

    boolean has(String field) {
        return node.hasNonNull(field);
    }

    String text(String field) throws CatalogException {
        return optionalText(field).orElseThrow(() -> missing(field));
    }

    Optional<String> optionalText(String field) throws CatalogException {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw complaint(field, "must be text, not " + kind(value));
        }
        return Optional.of(value.textValue());
    }

    long number(String field) throws CatalogException {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            throw missing(field);
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw complaint(field, "must be a whole number, not " + value);
        }
        return value.longValue();
    }

    int smallNumber(String field) throws CatalogException {
        long value = number(field);
        if (value != (int) value) {
            throw complaint(field, "is too large: " + value);
        }
        return (int) value;
    }

    JsonFields object(String field) throws CatalogException {
        if (!has(field)) {
            throw missing(field);
        }
        return child(node.get(field), field);
    }

    List<JsonFields> objects(String field) throws CatalogException {
        JsonNode array = node.path(field);
        if (array.isMissingNode()) {
            throw missing(field);
        }
        if (!array.isArray()) {
            throw complaint(field, "must be an array, not " + kind(array));
        }
        List<JsonFields> objects = new ArrayList<>();
        for (JsonNode element : array) {
            objects.add(child(element, field + "[" + objects.size() + "]"));
        }
        return objects;
    }

    Iterable<String> names() {
        return node::fieldNames;
    }

    CatalogException complaint(String field, String complaint) {
        return new CatalogException(prefix + field + " " + complaint);
    }

    private JsonFields child(JsonNode value, String name) throws CatalogException {
        return new JsonFields(value, prefix + name, prefix + name + ".");
    }

    private CatalogException missing(String field) {
        return complaint(field, "is missing");
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "an array";
            case OBJECT, POJO -> "an object";
            case STRING, BINARY -> "text";
            case NUMBER -> "a number";
            case BOOLEAN -> "a truth value";
            case NULL, MISSING -> "nothing";
        };
    }
}
