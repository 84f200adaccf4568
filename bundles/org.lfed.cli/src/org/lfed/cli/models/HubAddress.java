// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli.models;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/**
 * Where the model hub is, and which addresses it may send us on to.
 *
 * @param base {@code https}, or {@code http} on this very machine, without a slash at the end
 */
record HubAddress(URI base) {

    /** The environment variable that names a mirror. */
    static final String VARIABLE = "LFED_HUB";

    /** Where the published models are. */
    static final String DEFAULT = "https://huggingface.co";

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    HubAddress {
        if (base.getHost() == null || base.getRawQuery() != null || base.getRawFragment() != null) {
            throw new IllegalArgumentException("The hub must be an address as in " + DEFAULT + ", not " + base);
        }
        if (!isSecure(base) && !isLoopback(base)) {
            throw new IllegalArgumentException("The hub must be an https address, not " + base);
        }
    }

    /** Reads an address as people type it. */
    static HubAddress parse(String text) {
        try {
            return new HubAddress(new URI(text.strip().replaceAll("/+$", "")));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("The hub must be an address as in " + DEFAULT + ", not " + text, e);
        }
    }

    /** The address of a file. Names need no escaping, since {@code Source.Hub} allows plain ones only. */
    URI file(String repository, String file) {
        return URI.create(base + "/" + repository + "/resolve/main/" + file);
    }

    /** The address of a repository's list of files. */
    URI listing(String repository) {
        return URI.create(base + "/api/models/" + repository + "/tree/main");
    }

    /** Whether a redirect to that address may be followed: https anywhere, or the hub's own loopback host. */
    boolean allows(URI target) {
        if (target.getHost() == null) {
            return false;
        }
        return isSecure(target) || isLoopback(target) && target.getHost().equalsIgnoreCase(base.getHost());
    }

    private static boolean isSecure(URI address) {
        return "https".equalsIgnoreCase(address.getScheme());
    }

    private static boolean isLoopback(URI address) {
        return "http".equalsIgnoreCase(address.getScheme())
                && LOOPBACK.contains(address.getHost().toLowerCase(Locale.ROOT));
    }
}
