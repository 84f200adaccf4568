// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserFolderTest {

    private static final Path HOME = Path.of("home").toAbsolutePath();

    @Test
    void lfedHomeDecides() {
        Path chosen = Path.of("elsewhere").toAbsolutePath();

        assertEquals(chosen, UserFolder.locate(Map.of("LFED_HOME", chosen.toString()), "Linux", HOME));
    }

    @Test
    void linuxKeepsItWithTheApplicationData() {
        Path data = Path.of("data").toAbsolutePath();

        assertEquals(HOME.resolve(".local/share/lfed"), UserFolder.locate(Map.of(), "Linux", HOME));
        assertEquals(data.resolve("lfed"), UserFolder.locate(Map.of("XDG_DATA_HOME", data.toString()), "Linux", HOME));
    }

    @Test
    void aRelativeXdgFolderIsIgnoredAsTheSpecificationSays() {
        assertEquals(
                HOME.resolve(".local/share/lfed"),
                UserFolder.locate(Map.of("XDG_DATA_HOME", "relative"), "Linux", HOME));
    }

    @Test
    void windowsKeepsItOffTheRoamingProfile() {
        Path local = Path.of("AppDataLocal").toAbsolutePath();

        assertEquals(
                local.resolve("lfed"), UserFolder.locate(Map.of("LOCALAPPDATA", local.toString()), "Windows 11", HOME));
        assertEquals(HOME.resolve("AppData/Local/lfed"), UserFolder.locate(Map.of(), "Windows 11", HOME));
    }

    @Test
    void macKeepsItInApplicationSupport() {
        assertEquals(HOME.resolve("Library/Application Support/lfed"), UserFolder.locate(Map.of(), "Mac OS X", HOME));
    }
}
