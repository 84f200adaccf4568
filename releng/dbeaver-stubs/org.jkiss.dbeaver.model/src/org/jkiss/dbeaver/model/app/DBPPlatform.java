// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.jkiss.dbeaver.model.app;

import org.jkiss.dbeaver.model.connection.DBPDataSourceProviderRegistry;
import org.jkiss.dbeaver.model.preferences.DBPPreferenceStore;

public interface DBPPlatform {
    DBPWorkspace getWorkspace();

    DBPDataSourceProviderRegistry getDataSourceProviderRegistry();

    DBPPreferenceStore getPreferenceStore();
}
