// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.catalog;

/** What is known about a model's file on this machine. */
public enum ModelState {
    /** There is no file. */
    NOT_INSTALLED,
    /** There is a file that was never compared with a checksum. */
    UNVERIFIED,
    /** The file had the right checksum, and its size and time are what they were then. */
    VERIFIED,
    /** The file's size or time is no longer what it was when it was verified. */
    CHANGED
}
