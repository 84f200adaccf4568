// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.jkiss.dbeaver.model.sql;

import org.jkiss.dbeaver.model.exec.DBCSession;
import org.jkiss.dbeaver.model.exec.DBCStatistics;

public interface SQLQueryListener {
    void onStartScript();

    void onStartQuery(DBCSession session, SQLQuery query);

    void onEndQuery(DBCSession session, SQLQueryResult result, DBCStatistics statistics);

    void onEndScript(DBCStatistics statistics, boolean hasErrors);

    void onEndSqlJob(DBCSession session, SqlJobResult result);
}
