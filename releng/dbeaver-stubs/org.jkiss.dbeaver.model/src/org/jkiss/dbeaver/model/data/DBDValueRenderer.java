// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.jkiss.dbeaver.model.data;

import org.jkiss.dbeaver.model.struct.DBSTypedObject;

public interface DBDValueRenderer {
    String getValueDisplayString(DBSTypedObject column, Object value, DBDDisplayFormat format);
}
