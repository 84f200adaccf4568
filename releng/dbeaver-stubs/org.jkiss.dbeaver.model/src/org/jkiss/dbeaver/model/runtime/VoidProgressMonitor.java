// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.jkiss.dbeaver.model.runtime;

import java.util.List;

public class VoidProgressMonitor implements DBRProgressMonitor {
    @Override
    public boolean isCanceled() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<DBRBlockingObject> getActiveBlocks() {
        throw new UnsupportedOperationException();
    }
}
