// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HubAddressTest {

    @Test
    void filesAreWhereTheHubKeepsThem() {
        HubAddress hub = HubAddress.parse("https://hub.example/");

        assertEquals(
                URI.create("https://hub.example/owner/name/resolve/main/sub/model.gguf"),
                hub.file("owner/name", "sub/model.gguf"));
        assertEquals(URI.create("https://hub.example/api/models/owner/name/tree/main"), hub.listing("owner/name"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hub.example",
                "ftp://hub.example",
                "file:///hub",
                "hub.example",
                "",
                "https://hub.example?x=1",
                "https://hub example"
            })
    void onlySecureAddressesAreHubs(String address) {
        assertThrows(IllegalArgumentException.class, () -> HubAddress.parse(address));
    }

    @ParameterizedTest
    @CsvSource({
        "https://hub.example, https://cdn.example/x, true",
        "https://hub.example, http://cdn.example/x, false",
        "https://hub.example, http://127.0.0.1/x, false",
        "http://127.0.0.1:8000, http://127.0.0.1:9000/x, true",
        "http://127.0.0.1:8000, http://localhost:9000/x, false",
        "http://127.0.0.1:8000, https://cdn.example/x, true",
        "http://[::1]:8000, http://[::1]:9000/x, true",
        "https://hub.example, file:///etc/hosts, false"
    })
    void redirectsGoToSecureAddressesOrTheSameLoopbackHost(String hub, String target, boolean allowed) {
        assertEquals(allowed, HubAddress.parse(hub).allows(URI.create(target)));
    }
}
