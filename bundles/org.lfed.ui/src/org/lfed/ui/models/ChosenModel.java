// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.models;

import org.lfed.core.catalog.PromptStyle;
import org.lfed.core.model.SqlModel;

/**
 * The model that questions go to.
 *
 * @param name what people call it
 * @param style in which form it is asked
 * @param model loads and writes; whoever chose it does not close it
 */
public record ChosenModel(String name, PromptStyle style, SqlModel model) {}
