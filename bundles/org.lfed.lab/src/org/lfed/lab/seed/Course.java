// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.seed;

/**
 * A course that students take.
 *
 * @param name
 *            its name in the grades table
 * @param subject
 *            the field it belongs to
 */
record Course(String name, Subject subject) {}
