// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli.models;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.lfed.cli.ExitCode;
import org.lfed.core.catalog.FileSize;
import org.lfed.core.catalog.ModelEntry;
import org.lfed.core.catalog.ModelState;
import org.lfed.core.catalog.ModelStore;
import org.lfed.core.catalog.Sha256;
import org.lfed.core.catalog.Source;
import org.lfed.core.catalog.StoredModel;
import org.lfed.core.model.ModelException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lfed models fetch}: the only command of the product that opens a connection, and only after a yes. */
@Command(
        name = "fetch",
        description = "Fetches a model from the hub, after asking. Goes on where an earlier fetch stopped.",
        mixinStandardHelpOptions = true)
final class FetchCommand extends ModelAction {

    @Parameters(paramLabel = "ID", description = "The model, as lfed models list names it.")
    private String id;

    @Option(names = "--file", paramLabel = "NAME", description = "Take this file of the model's repository.")
    private Optional<String> file = Optional.empty();

    @Option(names = "--hub", paramLabel = "URL", hidden = true, description = "A mirror of the hub.")
    private Optional<String> hub = Optional.empty();

    @Mixin
    private YesOption yes;

    @Override
    int act() throws ModelException, FetchException {
        ModelStore store = setup().store();
        StoredModel model = store.get(id);
        if (!(model.entry().source() instanceof Source.Hub known)) {
            Path path = store.resolve(id).path();
            models().output().say("The model '" + id + "' needs no fetching: " + path);
            return ExitCode.OK;
        }
        if (model.state() == ModelState.VERIFIED) {
            models().output().say("The model '" + id + "' is here and verified: " + store.target(model.entry()));
            return ExitCode.OK;
        }
        Source.Hub source;
        HubAddress address;
        try {
            source = file.isPresent() ? new Source.Hub(known.repository(), file.get()) : known;
            address = HubAddress.parse(
                    hub.orElse(setup().environment().getOrDefault(HubAddress.VARIABLE, HubAddress.DEFAULT)));
        } catch (IllegalArgumentException e) {
            return models().fail(ExitCode.USAGE, e.getMessage() + ".", "See: lfed models fetch --help");
        }
        if (yes.cannotAsk(setup().terminal())) {
            return models().fail(
                            ExitCode.USAGE,
                            "Fetching '" + id + "' needs a yes, and there is no terminal to ask on.",
                            "If you mean it, add --yes.");
        }
        announce(model.entry(), source, address);
        if (!yes.agrees(setup().terminal(), "Fetch it?")) {
            return models().fail(
                            ExitCode.MODEL, "Nothing was fetched.", "Questions can go to the bundled model 'demo'.");
        }
        fetch(model, source, new HubClient(address, setup().patience()));
        return ExitCode.OK;
    }

    private void announce(ModelEntry entry, Source.Hub source, HubAddress address) {
        models().output()
                .say("Model:   " + entry.name() + ", licence "
                        + (entry.licence().isEmpty() ? "unknown" : entry.licence()));
        models().output().say("Source:  " + address.base() + "/" + source.repository() + ", file " + source.file());
        models().output().say("Size:    " + entry.size().map(FileSize::text).orElse("unknown"));
        models().output().say("Goes to: " + setup().store().target(entry));
    }

    private void fetch(StoredModel model, Source.Hub source, HubClient client) throws ModelException, FetchException {
        ModelStore store = setup().store();
        ModelEntry entry = model.entry();
        Path target = store.target(entry);
        HubFile described = client.describe(source);
        requireSame(entry, described);
        models().output()
                .say("The hub states: " + described.path() + ", " + FileSize.text(described.bytes()) + ", SHA-256 "
                        + described.sha256());
        if (Files.exists(target)) {
            recognise(entry, target, described);
        } else {
            new Download(client, setup().patience(), setup().freeSpace(), models().progress()).fetch(described, target);
            store.recordVerified(entry, described.sha256());
        }
        models().output().say("Verified: " + target);
        models().output().say("Use it with: --model " + id);
    }

    private static void requireSame(ModelEntry entry, HubFile described) throws FetchException {
        Optional<Sha256> catalogued = entry.sha256();
        if (catalogued.isPresent() && !catalogued.get().equals(described.sha256())) {
            throw FetchException.lasting(
                    "The hub's file has another SHA-256 than the catalogue states: " + described.sha256()
                            + " instead of " + catalogued.get() + ".",
                    "Nothing was fetched. A newer version of this product may know the newer file.");
        }
    }

    /** A file that somebody copied there by hand is as good as a fetched one, if it is the right one. */
    private void recognise(ModelEntry entry, Path target, HubFile described) throws ModelException, FetchException {
        Sha256 actual = models().checksum(target);
        if (!actual.equals(described.sha256())) {
            throw FetchException.lasting(
                    "There is already another file at " + target + "; its SHA-256 is " + actual + ".",
                    "Remove it with: lfed models remove " + entry.id() + " and then fetch again.");
        }
        setup().store().recordVerified(entry, actual);
    }
}
