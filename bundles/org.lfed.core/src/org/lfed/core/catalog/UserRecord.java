// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a person's {@code models.json} says.
 *
 * @param added the models added by path, every id once
 * @param verifications by model id, when a file's checksum was right
 */
record UserRecord(List<ModelEntry> added, Map<String, Verification> verifications) {

    static final UserRecord EMPTY = new UserRecord(List.of(), Map.of());

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    UserRecord {
        added = List.copyOf(added);
        verifications = Map.copyOf(verifications);
    }

    UserRecord with(ModelEntry entry) {
        List<ModelEntry> others =
                added.stream().filter(other -> !other.id().equals(entry.id())).toList();
        List<ModelEntry> all = new ArrayList<>(others);
        all.add(entry);
        return new UserRecord(all, verifications);
    }

    UserRecord with(String id, Verification verification) {
        Map<String, Verification> all = new LinkedHashMap<>(verifications);
        all.put(id, verification);
        return new UserRecord(added, all);
    }

    UserRecord withoutVerification(String id) {
        Map<String, Verification> all = new LinkedHashMap<>(verifications);
        all.remove(id);
        return new UserRecord(added, all);
    }

    UserRecord without(String id) {
        return new UserRecord(
                added.stream().filter(entry -> !entry.id().equals(id)).toList(),
                withoutVerification(id).verifications());
    }

    static UserRecord parse(String json, String origin) throws CatalogException {
        JsonFields root = ModelCatalog.root(json, origin);
        root.allowOnly(Set.of("version", "added", "verified"));
        ModelCatalog.requireVersionOne(root);
        Map<String, Verification> verifications = new LinkedHashMap<>();
        JsonFields verified = root.object("verified");
        for (String id : verified.names()) {
            verifications.put(id, verification(verified.object(id)));
        }
        return new UserRecord(ModelCatalog.entries(root, "added"), verifications);
    }

    String toJson() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("version", 1);
        added.forEach(entry -> root.withArray("added").add(EntryJson.write(entry)));
        root.withArray("added");
        ObjectNode verified = root.putObject("verified");
        new TreeMap<>(verifications).forEach((id, verification) -> {
            ObjectNode node = verified.putObject(id);
            node.put("sha256", verification.sha256().hex());
            node.put("sizeBytes", verification.bytes());
            node.put("modified", verification.modified().toString());
            node.put("verifiedAt", verification.verifiedAt().toString());
        });
        try {
            return JSON.writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of plain values can always be written", e);
        }
    }

    private static Verification verification(JsonFields fields) throws CatalogException {
        fields.allowOnly(Set.of("sha256", "sizeBytes", "modified", "verifiedAt"));
        Sha256 sha256 = EntryJson.sha256(fields, "sha256").orElseThrow(() -> fields.complaint("sha256", "is missing"));
        return new Verification(
                sha256, fields.number("sizeBytes"), time(fields, "modified"), time(fields, "verifiedAt"));
    }

    private static Instant time(JsonFields fields, String field) throws CatalogException {
        String text = fields.text(field);
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new CatalogException(fields.where() + "." + field + " is not a time: '" + text + "'", e);
        }
    }
}
