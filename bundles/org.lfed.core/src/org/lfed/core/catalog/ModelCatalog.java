// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The models this product knows of: {@code models/catalog.json}. Immutable.
 *
 * @param entries in the order of the file, every id once
 */
public record ModelCatalog(List<ModelEntry> entries) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Copies the list and checks that every id is there once. */
    public ModelCatalog {
        entries = List.copyOf(entries);
        List<String> ids = entries.stream().map(ModelEntry::id).toList();
        if (Set.copyOf(ids).size() != ids.size()) {
            throw new IllegalArgumentException("An id is there twice among " + String.join(", ", ids));
        }
    }

    /** The model with that id, or nothing. */
    public Optional<ModelEntry> find(String id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** The catalogue that comes along with this product. */
    public static ModelCatalog ofThisProduct() {
        try (InputStream in = ModelCatalog.class.getResourceAsStream("catalog.json")) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), "catalog.json");
        } catch (IOException | CatalogException failure) {
            throw new IllegalStateException("The model catalogue of this installation is damaged", failure);
        }
    }

    /**
     * Reads a catalogue file.
     *
     * @throws CatalogException when it cannot be read or does not say what it should
     */
    public static ModelCatalog read(Path file) throws CatalogException {
        try {
            return parse(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new CatalogException("The model catalogue " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Reads a catalogue.
     *
     * @param json the text
     * @param origin how complaints name it, for example {@code models/catalog.json}
     * @throws CatalogException when it is not JSON or a field is missing, unknown or wrong
     */
    public static ModelCatalog parse(String json, String origin) throws CatalogException {
        JsonFields root = root(json, origin);
        root.allowOnly(Set.of("$schema", "version", "models"));
        requireVersionOne(root);
        return new ModelCatalog(entries(root, "models"));
    }

    static JsonFields root(String json, String origin) throws CatalogException {
        try {
            return JsonFields.ofDocument(JSON.readTree(json), origin);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new CatalogException(origin + " is not JSON, line " + line + ": " + e.getOriginalMessage(), e);
        }
    }

    static void requireVersionOne(JsonFields root) throws CatalogException {
        long version = root.number("version");
        if (version != 1) {
            throw root.complaint("version", "must be 1, not " + version + "; a newer product may have written it");
        }
    }

    static List<ModelEntry> entries(JsonFields root, String field) throws CatalogException {
        List<ModelEntry> entries = new ArrayList<>();
        for (JsonFields fields : root.objects(field)) {
            ModelEntry entry = EntryJson.read(fields);
            if (entries.stream().anyMatch(hasId(entry.id()))) {
                throw fields.complaint("id", "is there twice: '" + entry.id() + "'");
            }
            entries.add(entry);
        }
        return entries;
    }

    private static Predicate<ModelEntry> hasId(String id) {
        return entry -> entry.id().equals(id);
    }
}
