// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.jkiss.dbeaver.model.exec;

import org.jkiss.dbeaver.DBException;

public class DBCException extends DBException {
    private static final long serialVersionUID = 1L;
}
