// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lfed.cli.ExitCode;
import org.lfed.core.catalog.FileSize;
import org.lfed.core.catalog.ModelChoice;
import org.lfed.core.catalog.ModelState;
import org.lfed.core.catalog.StoredModel;
import org.lfed.core.model.ModelException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lfed models list}. */
@Command(
        name = "list",
        description = "Lists the models and whether they are on this machine.",
        mixinStandardHelpOptions = true)
final class ListCommand extends ModelAction {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String NOTHING = "-";

    @Option(names = "--json", description = "Print JSON, with every detail.")
    private boolean json;

    @Override
    int act() throws ModelException {
        List<StoredModel> stored = setup().store().list();
        if (json) {
            models().output().say(toJson(stored));
            return ExitCode.OK;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("ID", "NAME", "SIZE", "STYLE", "VERIFIED", "FILE"));
        stored.forEach(model -> rows.add(row(model)));
        models().output().say(new TextTable(rows));
        ModelChoice choice = ModelChoice.of(Optional.empty(), setup().environment());
        models().output().say("");
        models().output().say("Questions go to: " + choice.idOrPath() + origin(choice));
        return ExitCode.OK;
    }

    private static String origin(ModelChoice choice) {
        return choice.origin() == ModelChoice.Origin.ENVIRONMENT
                ? " (" + ModelChoice.VARIABLE + " says so)"
                : " (the default; --model or " + ModelChoice.VARIABLE + " choose another)";
    }

    private static List<String> row(StoredModel model) {
        return List.of(
                model.entry().id(),
                model.entry().name(),
                size(model).map(FileSize::text).orElse(NOTHING),
                model.entry().promptStyle().id(),
                verified(model),
                model.path().map(Object::toString).orElse("not installed"));
    }

    /** The size of the file that is here, else what is known of it. */
    private static Optional<FileSize> size(StoredModel model) {
        return model.path()
                .map(path -> path.toFile().length())
                .filter(bytes -> bytes > 0)
                .map(FileSize::exactly)
                .or(() -> model.entry().size());
    }

    private static String verified(StoredModel model) {
        return switch (model.state()) {
            case NOT_INSTALLED -> NOTHING;
            case UNVERIFIED -> "no";
            case VERIFIED -> "yes, " + day(model);
            case CHANGED -> "changed since " + day(model);
        };
    }

    private static String day(StoredModel model) {
        return model.verification()
                .map(verification -> LocalDate.ofInstant(verification.verifiedAt(), ZoneOffset.UTC)
                        .toString())
                .orElse(NOTHING);
    }

    private static String toJson(List<StoredModel> stored) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (StoredModel model : stored) {
            ObjectNode node = array.addObject();
            node.put("id", model.entry().id());
            node.put("name", model.entry().name());
            node.put("description", model.entry().description());
            node.put("promptStyle", model.entry().promptStyle().id());
            node.put("sizeBytes", size(model).map(FileSize::bytes).orElse(null));
            node.put("sizeExact", size(model).map(FileSize::exact).orElse(false));
            node.put("source", model.entry().source().text());
            node.put("licence", model.entry().licence());
            node.put("memoryBytes", model.entry().memoryBytes());
            node.put("contextWindow", model.entry().contextWindow());
            node.put("state", model.state().name().toLowerCase(Locale.ROOT));
            node.put("installed", model.state() != ModelState.NOT_INSTALLED);
            node.put("path", model.path().map(Object::toString).orElse(null));
            node.put("verified", model.state() == ModelState.VERIFIED);
            node.put("sha256", model.expected().map(Object::toString).orElse(null));
        }
        try {
            return JSON.writeValueAsString(array);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of plain values can always be written", e);
        }
    }
}
