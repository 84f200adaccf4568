// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.jkiss.dbeaver;

public class DBException extends Exception {
    private static final long serialVersionUID = 1L;
}
