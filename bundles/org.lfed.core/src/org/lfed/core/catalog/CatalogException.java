// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.catalog;

/** A catalogue that does not say what it should; the message names the catalogue and the field. */
public final class CatalogException extends Exception {

    private static final long serialVersionUID = 1L;

    /** A complaint about a field. */
    public CatalogException(String message) {
        super(message);
    }

    /** A catalogue that cannot even be read. */
    public CatalogException(String message, Throwable cause) {
        super(message, cause);
    }
}
