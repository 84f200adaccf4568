// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.jkiss.dbeaver.model.data;

import org.jkiss.dbeaver.model.struct.DBSObject;
import org.jkiss.dbeaver.model.struct.DBSTypedObject;

public abstract class DBDAttributeBinding implements DBSObject, DBSTypedObject {
    @Override
    public abstract String getName();

    public abstract int getOrdinalPosition();

    public DBDValueHandler getValueHandler() {
        throw new UnsupportedOperationException();
    }
}
