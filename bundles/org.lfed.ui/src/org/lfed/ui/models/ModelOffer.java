// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.models;

/**
 * A model that can be chosen.
 *
 * @param id what the setting says to choose it
 * @param name what people call it
 * @param description one or two sentences about it
 * @param installed whether its file is on this machine
 */
public record ModelOffer(String id, String name, String description, boolean installed) {}
