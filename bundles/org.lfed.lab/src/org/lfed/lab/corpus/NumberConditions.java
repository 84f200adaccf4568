// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import static org.lfed.core.pointing.SqlMacro.AND;
import static org.lfed.core.pointing.SqlMacro.AT_LEAST;
import static org.lfed.core.pointing.SqlMacro.AT_MOST;
import static org.lfed.core.pointing.SqlMacro.AVG;
import static org.lfed.core.pointing.SqlMacro.BETWEEN;
import static org.lfed.core.pointing.SqlMacro.CLOSE;
import static org.lfed.core.pointing.SqlMacro.COMMA;
import static org.lfed.core.pointing.SqlMacro.EQUAL;
import static org.lfed.core.pointing.SqlMacro.FROM;
import static org.lfed.core.pointing.SqlMacro.GREATER;
import static org.lfed.core.pointing.SqlMacro.IN;
import static org.lfed.core.pointing.SqlMacro.IS_NULL;
import static org.lfed.core.pointing.SqlMacro.LESS;
import static org.lfed.core.pointing.SqlMacro.OPEN;
import static org.lfed.core.pointing.SqlMacro.SELECT;

import java.math.BigDecimal;
import java.util.List;
import org.lfed.core.link.Literal;
import org.lfed.core.pointing.SqlMacro;

/** Restrictions of columns that hold numbers. */
final class NumberConditions {

    private final Rng rng;
    private final Templates templates;
    private final Wording wording;

    /**
     * A comparison and the words for it: "more than 5", "5 or more", "> 5".
     *
     * @param words what is said before the number; may be empty
     * @param tail what is said after the number, with the space before it; may be empty
     */
    record Comparison(SqlMacro macro, String words, String tail) {

        /** A comparison by words that stand before the number or, with % for the number, after it. */
        static Comparison of(SqlMacro macro, String words) {
            int number = words.indexOf('%');
            return number < 0
                    ? new Comparison(macro, words, "")
                    : new Comparison(macro, words.substring(0, number).strip(), words.substring(number + 1));
        }

        /** What is said before a number; signs go with digits only. */
        String before(String number) {
            boolean sign = !words.isEmpty() && "<>".indexOf(words.charAt(0)) >= 0;
            if (!sign || Character.isDigit(number.charAt(0))) {
                return words;
            }
            return switch (macro) {
                case GREATER -> "over";
                case AT_LEAST -> "at least";
                case LESS -> "under";
                default -> "at most";
            };
        }

        /** A number and what is said after it. */
        String bound(String number) {
            return number + tail;
        }

        /** The whole comparison with a number. */
        String with(String number) {
            return (before(number) + " " + bound(number)).strip();
        }
    }

    NumberConditions(Rng rng, Templates templates, Wording wording) {
        this.rng = rng;
        this.templates = templates;
        this.wording = wording;
    }

    /** A restriction of whole numbers that name levels: grades, floors, weeks. */
    Condition level(CorpusColumn column, boolean mayPrecede) {
        String said = wording.column(column);
        List<CorpusColumn.Value> values = column.values();
        int at = rng.below(values.size());
        CorpusColumn.Value value = values.get(at);
        boolean grade = column.phrases().get(0).startsWith("grade");
        Gold equal = Gold.of(column).sql(EQUAL).value(value.literal(), column);
        int number = level(value);
        if (number == 0 && grade) {
            return Condition.after(templates.pick(rng, "graders"), equal, column);
        }
        double kind = rng.fraction();
        boolean comparable = value.literal() instanceof Literal.Numeric;
        if (kind < 0.16 && values.size() > 2 && comparable) {
            int other = rng.below(values.size() - 1);
            int low = Math.min(at, other);
            int high = low == Math.max(at, other) ? low + 1 : Math.max(at, other);
            String from = String.valueOf(level(values.get(low)));
            String to = String.valueOf(level(values.get(high)));
            return Condition.after(
                    templates.fill(
                            rng, "span", Gaps.of("c", said).and("v", from).and("w", to)),
                    Gold.of(column)
                            .sql(BETWEEN)
                            .value(values.get(low).literal(), column)
                            .sql(AND)
                            .value(values.get(high).literal(), column),
                    column);
        }
        if (kind < 0.2 && values.size() > 2 && at > 0) {
            CorpusColumn.Value other = values.get(at - 1);
            return Condition.after(
                    templates.fill(
                            rng,
                            "levels",
                            Gaps.of("c", said)
                                    .and("v", String.valueOf(level(other)))
                                    .and("w", String.valueOf(number))),
                    Gold.of(column)
                            .sql(IN)
                            .value(other.literal(), column)
                            .sql(COMMA)
                            .value(value.literal(), column)
                            .sql(CLOSE),
                    column);
        }
        if (kind < 0.26 && comparable) {
            String template = templates.pick(rng, "beyond");
            return Condition.after(
                    Templates.fill(
                            template,
                            Gaps.of("c", said).and("v", String.valueOf(number)).and("v1", String.valueOf(number))),
                    Gold.of(column)
                            .sql(template.contains("{v1}") ? AT_LEAST : GREATER)
                            .value(value.literal(), column),
                    column);
        }
        if (kind < 0.31 && comparable) {
            return Condition.after(
                    templates.fill(rng, "below", Gaps.of("c", said).and("v", String.valueOf(number))),
                    Gold.of(column).sql(LESS).value(value.literal(), column),
                    column);
        }
        if (number >= 1 && number <= 12 && kind < 0.66) {
            if (grade && rng.chance(0.35)) {
                String graders = wording.ordinal(number) + " graders";
                return Condition.after(rng.pick("for ", "among ", "for ", "by ", "of ") + graders, equal, column);
            }
            if (mayPrecede && rng.chance(0.25)) {
                return Condition.before(wording.ordinal(number) + " " + said, equal, column);
            }
            return Condition.after(
                    templates.fill(rng, "ordinal", Gaps.of("c", said).and("v", wording.ordinal(number))),
                    equal,
                    column);
        }
        return Condition.after(
                templates.fill(rng, "level", Gaps.of("c", said).and("v", String.valueOf(number))), equal, column);
    }

    /** The number by which a level is called. */
    private static int level(CorpusColumn.Value value) {
        return value.literal() instanceof Literal.Numeric numeric
                ? numeric.value().intValue()
                : value.text().equals("K") ? 0 : Integer.parseInt(value.text());
    }

    /** A restriction of a measure. */
    Condition measure(CorpusColumn column, CorpusTable table) {
        String said = wording.column(column);
        double kind = rng.fraction();
        if (kind < 0.06) {
            return Condition.after(
                    templates.fill(rng, "unrecorded", Gaps.of("c", said)),
                    Gold.of(column).sql(IS_NULL),
                    column);
        }
        if (kind < 0.16) {
            boolean above = rng.chance(0.7);
            return Condition.after(
                    templates.fill(rng, above ? "aboveavg" : "belowavg", Gaps.of("c", said)),
                    Gold.of(column)
                            .sql(above ? GREATER : LESS, OPEN, SELECT, AVG)
                            .column(column)
                            .sql(CLOSE, FROM)
                            .table(table)
                            .sql(CLOSE),
                    column);
        }
        List<String> happened = column.values().stream()
                .filter(value -> value.text().equals("any"))
                .flatMap(value -> value.predicates().stream())
                .toList();
        if (!happened.isEmpty() && rng.chance(0.3)) {
            return Condition.after(
                    rng.pick("who ", "who ", "that ") + rng.pick(happened),
                    Gold.of(column).sql(GREATER).sql(SqlMacro.ZERO),
                    column);
        }
        if (kind < 0.24 && column.countsThings()) {
            boolean none = rng.chance(0.6);
            return Condition.after(
                    templates.fill(rng, none ? "zero" : "some", Gaps.of("c", said)),
                    Gold.of(column).sql(none ? EQUAL : GREATER).sql(SqlMacro.ZERO),
                    column);
        }
        BigDecimal number = number(column);
        Literal literal = new Literal.Numeric(number);
        String text = number.scale() > 0 ? number.toPlainString() : wording.number(number.longValue());
        if (kind < 0.36) {
            BigDecimal more = number.add(BigDecimal.valueOf(rng.number(1, 3, 5, 10, 20, 50)));
            return Condition.after(
                    templates.fill(
                            rng, "within", Gaps.of("c", said).and("v", text).and("w", more.toPlainString())),
                    Gold.of(column)
                            .sql(BETWEEN)
                            .value(literal, column)
                            .sql(AND)
                            .value(new Literal.Numeric(more), column),
                    column);
        }
        if (kind < 0.43) {
            boolean more = rng.chance(0.8);
            return Condition.after(
                    templates.fill(
                            rng,
                            "ormore",
                            Gaps.of("c", said)
                                    .and("v", text)
                                    .and(
                                            "more",
                                            more ? rng.pick("more", "more", "higher") : rng.pick("fewer", "less"))),
                    Gold.of(column).sql(more ? AT_LEAST : AT_MOST).value(literal, column),
                    column);
        }
        if (kind < 0.5) {
            return Condition.after(
                    templates.fill(rng, "exactly", Gaps.of("c", said).and("v", text)),
                    Gold.of(column).sql(EQUAL).value(literal, column),
                    column);
        }
        Comparison comparison = comparison();
        if (!column.values().isEmpty() && rng.chance(0.4)) {
            String predicate = rng.pick(column.values().get(0).predicates());
            return Condition.after(
                    "who " + predicate.replace("%", comparison.with(text)),
                    Gold.of(column).sql(comparison.macro()).value(literal, column),
                    column);
        }
        return Condition.after(
                templates.fill(
                        rng,
                        "measured",
                        Gaps.of("c", said).and("v", comparison.bound(text)).and("op", comparison.before(text))),
                Gold.of(column).sql(comparison.macro()).value(literal, column),
                column);
    }

    /** A comparison of amounts. */
    Comparison comparison() {
        return switch (rng.weighted(45, 20, 25, 10)) {
            case 0 -> Comparison.of(
                    GREATER,
                    rng.of("more than|more than|more than|over|over|above|above|greater than|exceeding|higher than|>|>"
                            + "|in excess of|north of|larger than|bigger than"));
            case 1 -> Comparison.of(
                    AT_LEAST,
                    rng.of("at least|at least|at least|no less than|a minimum of|not less than|no fewer than|>=|minimum"
                            + "|% or more|% or more|% or higher|% or above|% and up|% or over|% and above|% plus"));
            case 2 -> Comparison.of(
                    LESS,
                    rng.of("less than|less than|under|under|below|below|fewer than|fewer than|lower than|<|<"
                            + "|smaller than|below"));
            default -> Comparison.of(
                    AT_MOST,
                    rng.of("at most|at most|no more than|no more than|up to|not more than|a maximum of|<=|max"
                            + "|% or less|% or fewer|% or lower|% or below|% or under|% and under|% tops"));
        };
    }

    /** A number that a measure is compared with. */
    BigDecimal number(CorpusColumn column) {
        boolean points = column.phrases().stream().anyMatch(phrase -> phrase.equalsIgnoreCase("gpa"));
        if (points) {
            return new BigDecimal(rng.of("1.0|1.5|2.0|2|2.5|3|3.0|3.5|3.8|1.8"));
        }
        if (column.role() == Role.AMOUNT && rng.chance(0.15)) {
            return new BigDecimal(rng.number(1, 2, 3, 7, 12, 40) + "." + rng.number(5, 25, 75, 9));
        }
        return BigDecimal.valueOf(
                rng.number(1, 2, 3, 5, 5, 8, 10, 10, 12, 15, 20, 25, 40, 50, 60, 75, 90, 100, 250, 1000));
    }
}
