// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.catalog;

/** What comparing a model's file with its checksum showed. */
public sealed interface VerifyOutcome {

    /** The checksum that the file has. */
    Sha256 actual();

    /** The file is what it should be. */
    record Right(Sha256 actual) implements VerifyOutcome {}

    /**
     * The file is damaged or another one.
     *
     * @param expected the checksum it should have
     */
    record Wrong(Sha256 actual, Sha256 expected) implements VerifyOutcome {}

    /** Nobody ever stated a checksum for this model, so that nothing can be said. */
    record NothingToCompare(Sha256 actual) implements VerifyOutcome {}
}
