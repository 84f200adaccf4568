// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.jkiss.dbeaver.model.runtime;

import java.util.List;

public interface DBRProgressMonitor {
    boolean isCanceled();

    List<DBRBlockingObject> getActiveBlocks();
}
