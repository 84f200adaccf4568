// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import static org.lfed.core.pointing.SqlMacro.COMMA;
import static org.lfed.core.pointing.SqlMacro.FROM;
import static org.lfed.core.pointing.SqlMacro.SELECT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lfed.core.pointing.SqlMacro;

/** Everything that a question of one schema is made with: a table to ask about, and makers of its parts. */
final class Scene {

    /** Words of templates that go with counts only. */
    private static final Pattern COUNTING = Pattern.compile("how many|(?:count|number|#) of \\{n\\}|more \\{n\\}"
            + "|most \\{n\\}|least \\{n\\}|(?:have|are|do) \\{n\\}|did \\{n\\}|see \\{n\\}");

    final Rng rng;
    final Templates templates;
    final CorpusSchema schema;
    final CorpusTable table;
    final Wording wording;
    final Conditions conditions;
    final Metrics metrics;
    private final TimeConditions times;

    Scene(Rng rng, Templates templates, CorpusSchema schema, CorpusTable table) {
        this.rng = rng;
        this.templates = templates;
        this.schema = schema;
        this.table = table;
        this.wording = new Wording(rng);
        this.conditions = new Conditions(rng, templates);
        this.metrics = new Metrics(rng, wording, schema);
        this.times = new TimeConditions(rng, templates, wording);
    }

    TimeConditions times() {
        return times;
    }

    /** A sentence of a section with its gaps filled. */
    String say(String section, Gaps gaps) {
        return templates.fill(rng, section, gaps);
    }

    /** A sentence about a metric; only what is counted can be asked for with "how many" and the like. */
    String say(String section, Metric metric, Gaps gaps) {
        String template = templates.pick(rng, section);
        while (!metric.counts() && COUNTING.matcher(template).find()) {
            template = templates.pick(rng, section);
        }
        return Templates.fill(template, gaps);
    }

    /** A sentence of a section without gaps. */
    String say(String section) {
        return say(section, Gaps.none());
    }

    /** A dimension of the table: a text column, a level, the year; sometimes a flag or a key. */
    Optional<Dimension> dimension(Set<String> used) {
        return dimension(table, used);
    }

    Optional<Dimension> dimension(CorpusTable of, Set<String> used) {
        List<CorpusColumn> columns = new ArrayList<>();
        for (CorpusColumn column : of.columns()) {
            int times =
                    switch (column.role()) {
                        case DIMENSION -> 4;
                        case LEVEL -> 4;
                        case YEAR -> 2;
                        case ADJECTIVE -> rng.chance(0.2) ? 1 : 0;
                        case DATE -> rng.chance(0.4) ? 1 : 0;
                        default -> 0;
                    };
            for (int i = 0; i < times && !used.contains(column.name()); i++) {
                columns.add(column);
            }
        }
        return columns.isEmpty() ? Optional.empty() : Optional.of(dimensionOf(rng.pick(columns)));
    }

    /** A column as a dimension. */
    Dimension dimensionOf(CorpusColumn column) {
        if (column.role() == Role.DATE) {
            if (rng.chance(0.12)) {
                return new Dimension(
                        column,
                        rng.of("day of the week|weekday|day of week"),
                        rng.of("days of the week|weekdays|days of the week"),
                        SqlMacro.WEEKDAY);
            }
            boolean months = rng.chance(0.65);
            return new Dimension(
                    column,
                    months ? "month" : "year",
                    months ? "months" : "years",
                    months ? SqlMacro.MONTH : SqlMacro.YEAR);
        }
        String said = wording.column(column);
        if (column.role().isFlag()) {
            said = said.replaceAll("^in ", "") + rng.of(" status| status|");
        }
        return new Dimension(column, said, Plurals.of(said), null);
    }

    /** The things of a key as a dimension, when the table refers to any. */
    Optional<Dimension> keyDimension() {
        List<CorpusColumn> keys = metrics.foreignKeys(table);
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        CorpusColumn key = rng.pick(keys);
        return Optional.of(new Dimension(key, Metrics.entity(key), metrics.entityNouns(table, key), null));
    }

    /** A metric's noun after "by" or "the": counts are often "number of" something. */
    String counted(Metric metric, String noun) {
        boolean counts = metric.kind() == Metric.Kind.COUNT || metric.kind() == Metric.Kind.DISTINCT;
        return counts && rng.chance(0.5)
                ? rng.of("number of |number of |number of |number of |count of |# of |# of |no. of |total number of ")
                        + noun
                : noun;
    }

    /** A metric's noun where the bare one could ask for the rows themselves: "number of incidents". */
    String numbered(Metric metric) {
        boolean counts = metric.kind() == Metric.Kind.COUNT || metric.kind() == Metric.Kind.DISTINCT;
        return counts
                ? rng.of("number of |number of |number of |count of |# of |total number of ") + metric.noun()
                : metric.noun();
    }

    Gold select(Gold... items) {
        Gold gold = Gold.of(SELECT);
        for (int i = 0; i < items.length; i++) {
            if (i > 0) {
                gold.sql(COMMA);
            }
            gold.add(items[i]);
        }
        return gold;
    }

    Gold from() {
        return Gold.of(FROM).table(table);
    }

    static Gold sql(SqlMacro... macros) {
        return Gold.of(macros);
    }

    static String join(String... words) {
        return String.join(" ", words).strip();
    }
}
