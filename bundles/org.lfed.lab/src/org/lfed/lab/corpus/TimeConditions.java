// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import static org.lfed.core.pointing.SqlMacro.AND;
import static org.lfed.core.pointing.SqlMacro.AT_LEAST;
import static org.lfed.core.pointing.SqlMacro.BETWEEN;
import static org.lfed.core.pointing.SqlMacro.CLOSE;
import static org.lfed.core.pointing.SqlMacro.COMMA;
import static org.lfed.core.pointing.SqlMacro.EQUAL;
import static org.lfed.core.pointing.SqlMacro.FROM;
import static org.lfed.core.pointing.SqlMacro.GREATER;
import static org.lfed.core.pointing.SqlMacro.IN;
import static org.lfed.core.pointing.SqlMacro.IS_NOT_NULL;
import static org.lfed.core.pointing.SqlMacro.IS_NULL;
import static org.lfed.core.pointing.SqlMacro.LESS;
import static org.lfed.core.pointing.SqlMacro.MAX;
import static org.lfed.core.pointing.SqlMacro.MONTH;
import static org.lfed.core.pointing.SqlMacro.OPEN;
import static org.lfed.core.pointing.SqlMacro.SELECT;
import static org.lfed.core.pointing.SqlMacro.UNEQUAL;
import static org.lfed.core.pointing.SqlMacro.YEAR;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lfed.core.link.Literal;
import org.lfed.core.pointing.SqlMacro;

/** Restrictions of dates and years. */
final class TimeConditions {

    private final Rng rng;
    private final Templates templates;
    private final Wording wording;

    TimeConditions(Rng rng, Templates templates, Wording wording) {
        this.rng = rng;
        this.templates = templates;
        this.wording = wording;
    }

    /** A restriction of a date; a year that is asked for means the table's year column where there is one. */
    Optional<Condition> date(CorpusColumn column, CorpusTable table) {
        double kind = rng.fraction();
        int month = 1 + rng.below(12);
        if (rng.chance(0.15)) {
            boolean missing = rng.chance(0.6);
            return Optional.of(Condition.after(
                    templates.fill(rng, missing ? "missing" : "present", Gaps.of("c", wording.column(column))),
                    Gold.of(column).sql(missing ? IS_NULL : IS_NOT_NULL),
                    column));
        }
        if (kind < 0.22) {
            return Optional.of(Condition.after(
                    templates.fill(rng, "month", Gaps.of("v", wording.month(month))),
                    Gold.of(MONTH).column(column).sql(CLOSE, EQUAL).number(month),
                    column));
        }
        int year = rng.number(2021, 2022, 2023, 2024);
        if (kind < 0.26) {
            boolean since = rng.chance(0.7);
            String said = wording.month(month) + " " + year;
            return Optional.of(Condition.after(
                    since ? rng.of("since |from |starting |starting in |since ") + said : "before " + said,
                    Gold.of(column)
                            .sql(since ? AT_LEAST : LESS)
                            .value(new Literal.Day(LocalDate.of(year, month, 1)), column),
                    column));
        }
        if (kind < 0.36) {
            LocalDate day = LocalDate.of(year, month, 1 + rng.below(28));
            boolean before = rng.chance(0.3);
            String spelled = wording.day(day);
            String said = before ? "before " + spelled : templates.fill(rng, "datefrom", Gaps.of("v", spelled));
            SqlMacro macro = before ? LESS : said.startsWith("after") ? GREATER : AT_LEAST;
            return Optional.of(
                    Condition.after(said, Gold.of(column).sql(macro).value(new Literal.Day(day), column), column));
        }
        if (table.year() != null && kind >= 0.5) {
            return Optional.empty();
        }
        if (kind < 0.5) {
            return Optional.of(Condition.after(
                    templates.fill(
                            rng, "monthyear", Gaps.of("v", wording.month(month)).and("w", String.valueOf(year))),
                    Gold.of(MONTH)
                            .column(column)
                            .sql(CLOSE, EQUAL)
                            .number(month)
                            .sql(AND, YEAR)
                            .column(column)
                            .sql(CLOSE, EQUAL)
                            .number(year),
                    column));
        }
        String[] sections = {"dated", "datedsince", "datedbefore", "datedafter"};
        SqlMacro[] macros = {EQUAL, AT_LEAST, LESS, GREATER};
        int which = rng.weighted(60, 18, 12, 10);
        return Optional.of(Condition.after(
                templates.fill(rng, sections[which], Gaps.of("v", String.valueOf(year))),
                Gold.of(YEAR).column(column).sql(CLOSE, macros[which]).number(year),
                column));
    }

    /** A restriction of a column of years. */
    Condition year(CorpusColumn column, CorpusTable table) {
        String said = wording.column(column);
        double kind = rng.fraction();
        if (kind < 0.2) {
            return Condition.after(
                    templates.fill(rng, "latestyear", Gaps.of("c", said)),
                    Gold.of(column)
                            .sql(EQUAL, OPEN, SELECT, MAX)
                            .column(column)
                            .sql(CLOSE, FROM)
                            .table(table)
                            .sql(CLOSE),
                    column);
        }
        CorpusColumn.Value value = rng.pick(column.values());
        String text = wording.year(value);
        if (kind < 0.27) {
            return since(column, value, text, said);
        }
        if (kind < 0.31) {
            return Condition.after(
                    templates.fill(rng, "beforeyear", Gaps.of("v", text)),
                    Gold.of(column).sql(LESS).value(value.literal(), column),
                    column);
        }
        if (kind < 0.34) {
            return Condition.after(
                    templates.fill(rng, "afteryear", Gaps.of("v", text)),
                    Gold.of(column).sql(GREATER).value(value.literal(), column),
                    column);
        }
        if (kind < 0.42 && column.values().size() > 2) {
            List<CorpusColumn.Value> two = two(column);
            boolean span = rng.chance(0.65);
            String section = span ? "years" : "twoyears";
            Gold gold = span
                    ? Gold.of(column)
                            .sql(BETWEEN)
                            .value(two.get(0).literal(), column)
                            .sql(AND)
                            .value(two.get(1).literal(), column)
                    : Gold.of(column)
                            .sql(IN)
                            .value(two.get(0).literal(), column)
                            .sql(COMMA)
                            .value(two.get(1).literal(), column)
                            .sql(CLOSE);
            String template = templates.pick(rng, section);
            boolean dashed = template.contains("{v}-{w}");
            String first = dashed ? two.get(0).text().replaceAll("\\D*(\\d{4}).*", "$1") : wording.year(two.get(0));
            String second = dashed ? two.get(1).text().replaceAll("\\D*(\\d{4}).*", "$1") : wording.year(two.get(1));
            return Condition.after(Templates.fill(template, Gaps.of("v", first).and("w", second)), gold, column);
        }
        if (kind < 0.45) {
            return Condition.after(
                    templates.fill(rng, "notyear", Gaps.of("v", text)),
                    Gold.of(column).sql(UNEQUAL).value(value.literal(), column),
                    column);
        }
        return Condition.after(
                templates.fill(rng, "year", Gaps.of("v", text).and("c", said)),
                Gold.of(column).sql(EQUAL).value(value.literal(), column),
                column);
    }

    /** From a year on. */
    Condition since(CorpusColumn column, CorpusColumn.Value value, String text, String said) {
        return Condition.after(
                templates.fill(rng, "sinceyear", Gaps.of("v", text).and("c", said)),
                Gold.of(column).sql(AT_LEAST).value(value.literal(), column),
                column);
    }

    /** Two years in their order. */
    List<CorpusColumn.Value> two(CorpusColumn column) {
        int first = rng.below(column.values().size() - 1);
        int second = first + 1 + rng.below(column.values().size() - first - 1);
        return List.of(column.values().get(first), column.values().get(second));
    }
}
