// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.catalog;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** A {@link ModelEntry} as JSON, alike in the catalogue and in the user's record. */
final class EntryJson {

    private static final Set<String> FIELDS = Set.of(
            "id",
            "name",
            "description",
            "promptStyle",
            "fileName",
            "sizeBytes",
            "approximateBytes",
            "sha256",
            "source",
            "licence",
            "memoryBytes",
            "contextWindow",
            "gpuLayers");

    private EntryJson() {}

    static ModelEntry read(JsonFields fields) throws CatalogException {
        fields.allowOnly(FIELDS);
        String id = fields.text("id");
        String name = fields.text("name");
        String description = fields.optionalText("description").orElse("");
        PromptStyle style = promptStyle(fields);
        Source source = source(fields.object("source"));
        String fileName = fileName(fields, source);
        Optional<FileSize> size = size(fields);
        Optional<Sha256> sha256 = sha256(fields, "sha256");
        String licence = fields.optionalText("licence").orElse("");
        long memoryBytes = fields.has("memoryBytes") ? fields.number("memoryBytes") : 0;
        int contextWindow = fields.smallNumber("contextWindow");
        int gpuLayers = fields.has("gpuLayers") ? fields.smallNumber("gpuLayers") : 0;
        try {
            return new ModelEntry(
                    id,
                    name,
                    description,
                    style,
                    fileName,
                    size,
                    sha256,
                    source,
                    licence,
                    memoryBytes,
                    contextWindow,
                    gpuLayers);
        } catch (IllegalArgumentException e) {
            // The message begins with the field's name.
            throw new CatalogException(fields.where() + "." + e.getMessage(), e);
        }
    }

    static ObjectNode write(ModelEntry entry) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", entry.id());
        node.put("name", entry.name());
        node.put("description", entry.description());
        node.put("promptStyle", entry.promptStyle().id());
        if (!(entry.source() instanceof Source.Local)) {
            node.put("fileName", entry.fileName());
        }
        entry.size().ifPresent(size -> node.put(size.exact() ? "sizeBytes" : "approximateBytes", size.bytes()));
        entry.sha256().ifPresent(sha256 -> node.put("sha256", sha256.hex()));
        node.set("source", write(entry.source()));
        node.put("licence", entry.licence());
        node.put("memoryBytes", entry.memoryBytes());
        node.put("contextWindow", entry.contextWindow());
        node.put("gpuLayers", entry.gpuLayers());
        return node;
    }

    static Optional<Sha256> sha256(JsonFields fields, String field) throws CatalogException {
        Optional<String> text = fields.optionalText(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Sha256> sha256 = Sha256.parse(text.get());
        if (sha256.isEmpty()) {
            throw fields.complaint(field, "must be 64 hexadecimal digits, not '" + text.get() + "'");
        }
        return sha256;
    }

    private static PromptStyle promptStyle(JsonFields fields) throws CatalogException {
        String text = fields.text("promptStyle");
        return PromptStyle.ofId(text)
                .orElseThrow(() -> fields.complaint(
                        "promptStyle",
                        "must be one of "
                                + String.join(
                                        ", ",
                                        Arrays.stream(PromptStyle.values())
                                                .map(PromptStyle::id)
                                                .toList())
                                + ", not '" + text + "'"));
    }

    private static Optional<FileSize> size(JsonFields fields) throws CatalogException {
        boolean exact = fields.has("sizeBytes");
        if (exact && fields.has("approximateBytes")) {
            throw fields.complaint("approximateBytes", "must not stand beside sizeBytes");
        }
        String field = exact ? "sizeBytes" : "approximateBytes";
        if (!fields.has(field)) {
            return Optional.empty();
        }
        long bytes = fields.number(field);
        if (bytes < 1) {
            throw fields.complaint(field, "must be at least 1, not " + bytes);
        }
        return Optional.of(new FileSize(bytes, exact));
    }

    private static String fileName(JsonFields fields, Source source) throws CatalogException {
        if (source instanceof Source.Local local) {
            Path name = local.path().getFileName();
            return name == null ? "" : name.toString();
        }
        return fields.text("fileName");
    }

    private static Source source(JsonFields fields) throws CatalogException {
        String type = fields.text("type");
        switch (type) {
            case "hub":
                fields.allowOnly(Set.of("type", "repository", "file"));
                try {
                    return new Source.Hub(fields.text("repository"), fields.text("file"));
                } catch (IllegalArgumentException e) {
                    throw new CatalogException(fields.where() + ": " + e.getMessage(), e);
                }
            case "bundled":
                fields.allowOnly(Set.of("type"));
                return new Source.Bundled();
            case "local":
                fields.allowOnly(Set.of("type", "path"));
                return local(fields);
            default:
                throw fields.complaint("type", "must be one of hub, bundled, local, not '" + type + "'");
        }
    }

    private static Source local(JsonFields fields) throws CatalogException {
        String path = fields.text("path");
        try {
            return new Source.Local(Path.of(path));
        } catch (InvalidPathException e) {
            throw new CatalogException(fields.where() + ".path is not a path: '" + path + "'", e);
        } catch (IllegalArgumentException e) {
            throw new CatalogException(fields.where() + ".path must be absolute, not '" + path + "'", e);
        }
    }

    private static ObjectNode write(Source source) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (source instanceof Source.Hub hub) {
            node.put("type", "hub");
            node.put("repository", hub.repository());
            node.put("file", hub.file());
        } else if (source instanceof Source.Local local) {
            node.put("type", "local");
            node.put("path", local.path().toString());
        } else {
            node.put("type", "bundled");
        }
        return node;
    }
}
