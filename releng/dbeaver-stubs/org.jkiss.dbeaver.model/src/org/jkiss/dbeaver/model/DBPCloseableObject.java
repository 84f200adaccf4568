// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.jkiss.dbeaver.model;

import java.io.Closeable;

public interface DBPCloseableObject extends Closeable {
    @Override
    void close();
}
