// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.jkiss.dbeaver.model.preferences;

public interface DBPPreferenceStore {
    boolean getBoolean(String name);

    void setValue(String name, boolean value);
}
