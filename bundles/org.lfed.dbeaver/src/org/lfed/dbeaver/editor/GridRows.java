// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.dbeaver.editor;

import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import org.jkiss.dbeaver.model.DBUtils;
import org.jkiss.dbeaver.model.data.DBDAttributeBinding;
import org.jkiss.dbeaver.model.data.DBDDisplayFormat;
import org.jkiss.dbeaver.ui.controls.resultset.IResultSetController;
import org.jkiss.dbeaver.ui.controls.resultset.ResultSetModel;
import org.jkiss.dbeaver.ui.controls.resultset.ResultSetRow;
import org.lfed.core.answer.ResultColumn;
import org.lfed.core.answer.ResultTable;

/** Reads what DBeaver's grid holds. */
final class GridRows {

    private GridRows() {}

    /** Every row of the grid, or null when the grid was closed. UI thread. */
    static ResultTable read(IResultSetController grid) {
        if (grid.getControl() == null || grid.getControl().isDisposed()) {
            return null;
        }
        ResultSetModel model = grid.getModel();
        DBDAttributeBinding[] attributes = model.getAttributes();
        List<ResultColumn> columns = new ArrayList<>(attributes.length);
        for (DBDAttributeBinding attribute : attributes) {
            columns.add(new ResultColumn(attribute.getName(), String.valueOf(attribute.getTypeName())));
        }
        List<List<Object>> rows = new ArrayList<>();
        for (ResultSetRow row : model.getAllRows()) {
            List<Object> values = new ArrayList<>(attributes.length);
            for (DBDAttributeBinding attribute : attributes) {
                values.add(plain(attribute, row.getValues()[attribute.getOrdinalPosition()]));
            }
            rows.add(values);
        }
        return new ResultTable(columns, rows);
    }

    private static Object plain(DBDAttributeBinding attribute, Object value) {
        // Nulls of lists, structs and files are objects of DBeaver's own.
        if (DBUtils.isNullValue(value)) {
            return null;
        }
        if (value instanceof Boolean
                || value instanceof Number
                || value instanceof String
                || value instanceof TemporalAccessor) {
            return value;
        }
        if (value instanceof Timestamp timestamp) {
            // DBeaver makes timestamps of dates and times as well.
            return switch (attribute.getTypeName()) {
                case "DATE" -> timestamp.toLocalDateTime().toLocalDate();
                case "TIME" -> timestamp.toLocalDateTime().toLocalTime();
                default -> timestamp.toLocalDateTime();
            };
        }
        if (value instanceof Date date) {
            return date.toLocalDate();
        }
        if (value instanceof Time time) {
            return time.toLocalTime();
        }
        return attribute.getValueHandler().getValueDisplayString(attribute, value, DBDDisplayFormat.NATIVE);
    }
}
