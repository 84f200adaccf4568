// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.jkiss.dbeaver.model.connection;

public class DBPConnectionConfiguration {
    public String getDatabaseName() {
        throw new UnsupportedOperationException();
    }

    public void setDatabaseName(String name) {
        throw new UnsupportedOperationException();
    }

    public String getUrl() {
        throw new UnsupportedOperationException();
    }

    public void setUrl(String url) {
        throw new UnsupportedOperationException();
    }

    public void setProperty(String name, String value) {
        throw new UnsupportedOperationException();
    }
}
