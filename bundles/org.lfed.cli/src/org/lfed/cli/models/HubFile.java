// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli.models;

import org.lfed.core.catalog.Sha256;

/**
 * A file as the hub describes it.
 *
 * @param repository owner and name
 * @param path the file's path in the repository
 * @param bytes its size
 * @param sha256 its checksum
 */
record HubFile(String repository, String path, long bytes, Sha256 sha256) {}
