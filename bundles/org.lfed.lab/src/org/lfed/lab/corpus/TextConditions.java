// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import static org.lfed.core.pointing.SqlMacro.CLOSE;
import static org.lfed.core.pointing.SqlMacro.COMMA;
import static org.lfed.core.pointing.SqlMacro.CONTAINS;
import static org.lfed.core.pointing.SqlMacro.ENDS_WITH;
import static org.lfed.core.pointing.SqlMacro.EQUAL;
import static org.lfed.core.pointing.SqlMacro.IN;
import static org.lfed.core.pointing.SqlMacro.IS_NOT_NULL;
import static org.lfed.core.pointing.SqlMacro.IS_NULL;
import static org.lfed.core.pointing.SqlMacro.NOT_IN;
import static org.lfed.core.pointing.SqlMacro.STARTS_WITH;
import static org.lfed.core.pointing.SqlMacro.UNEQUAL;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.lfed.core.link.Literal;
import org.lfed.core.pointing.SqlMacro;

/** Restrictions of text columns. */
final class TextConditions {

    /** Names of columns whose values are kinds of things. */
    private static final Pattern KIND = Pattern.compile(
            "(?i)action|consequence|outcome|disposition|type|kind|category|reason|offense|infraction|behavior");

    private final Rng rng;
    private final Templates templates;
    private final Wording wording;

    TextConditions(Rng rng, Templates templates, Wording wording) {
        this.rng = rng;
        this.templates = templates;
        this.wording = wording;
    }

    Condition make(CorpusColumn column, boolean mayPrecede) {
        String said = wording.column(column);
        double kind = rng.fraction();
        if (kind < 0.04) {
            return Condition.after(
                    templates.fill(rng, "missing", Gaps.of("c", said)),
                    Gold.of(column).sql(IS_NULL),
                    column);
        }
        if (kind < 0.06) {
            return Condition.after(
                    templates.fill(rng, "present", Gaps.of("c", said)),
                    Gold.of(column).sql(IS_NOT_NULL),
                    column);
        }
        if (kind < 0.1) {
            return pattern(column, said);
        }
        CorpusColumn.Value value = rng.pick(column.values());
        if (!column.listed()) {
            return Condition.after(
                    templates.fill(rng, "open", Gaps.of("c", said).and("v", value.text())),
                    Gold.of(column).sql(EQUAL).value(value.literal(), column),
                    column);
        }
        if (kind < 0.15) {
            return Condition.after(
                    templates.fill(rng, "unequal", Gaps.of("c", said).and("v", value.text())),
                    Gold.of(column).sql(UNEQUAL).value(value.literal(), column),
                    column);
        }
        if (kind < 0.22 && column.values().size() > 2) {
            return several(column, said);
        }
        if (kind < 0.27) {
            Condition part = sharedPart(column);
            if (part != null) {
                return part;
            }
        }
        return equal(column, said, value, mayPrecede);
    }

    /** Two or three values of which any will do, or none. */
    private Condition several(CorpusColumn column, String said) {
        boolean three = column.values().size() > 3 && rng.chance(0.3);
        boolean without = !three && rng.chance(0.2);
        List<CorpusColumn.Value> some = rng.sample(column.values(), three ? 3 : 2);
        Gold gold = Gold.of(column).sql(without ? NOT_IN : IN).value(some.get(0).literal(), column);
        for (CorpusColumn.Value value : some.subList(1, some.size())) {
            gold.sql(COMMA).value(value.literal(), column);
        }
        String first = three
                ? some.get(0).text() + ", " + some.get(1).text()
                : some.get(0).text();
        String last = some.get(some.size() - 1).text();
        return Condition.after(
                templates.fill(
                        rng,
                        without ? "neither" : "either",
                        Gaps.of("c", said).and("v", first).and("w", last)),
                gold.sql(CLOSE),
                column);
    }

    private Condition equal(CorpusColumn column, String said, CorpusColumn.Value value, boolean mayPrecede) {
        Gold gold = Gold.of(column).sql(EQUAL).value(value.literal(), column);
        if (!value.predicates().isEmpty() && rng.chance(0.35)) {
            return Condition.after(rng.pick("who ", "that ") + rng.pick(value.predicates()), gold, column);
        }
        String text = wording.value(value);
        if (mayPrecede && rng.chance(0.35)) {
            return Condition.before(text, gold, column);
        }
        boolean people = !value.predicates().isEmpty() || !value.nouns().isEmpty();
        String section = people || rng.chance(0.35) ? "named" : "placed";
        return Condition.after(templates.fill(rng, section, Gaps.of("c", said).and("v", text)), gold, column);
    }

    private Condition pattern(CorpusColumn column, String said) {
        String[] words = rng.pick(column.values()).text().split(" ");
        String word = rng.pick(words);
        SqlMacro macro = rng.pick(CONTAINS, CONTAINS, STARTS_WITH, ENDS_WITH);
        String text = macro == STARTS_WITH ? words[0] : macro == ENDS_WITH ? words[words.length - 1] : word;
        String quoted = rng.chance(0.6) ? "\"" + text + "\"" : rng.chance(0.3) ? "'" + text + "'" : text;
        String section = macro == STARTS_WITH ? "starts" : macro == ENDS_WITH ? "ends" : "contains";
        return Condition.after(
                templates.fill(rng, section, Gaps.of("c", said).and("v", quoted)),
                Gold.of(column).sql(macro).value(new Literal.Text(text), column),
                column);
    }

    private static String sharedPartSection(CorpusColumn column) {
        if (column.phrases().stream().anyMatch(phrase -> phrase.equals("school") || phrase.equals("campus"))) {
            return "part";
        }
        return KIND.matcher(column.name()).find() ? "partkind" : "partother";
    }

    /** A word that several values share and that means all of them: "elementary schools". */
    private Condition sharedPart(CorpusColumn column) {
        for (CorpusColumn.Value value : rng.shuffled(column.values())) {
            String[] words = value.text().split(" ");
            String last = words[words.length - 1];
            boolean shared = words.length > 1
                    && last.length() > 3
                    && column.values().stream()
                                    .filter(other -> other.text().endsWith(" " + last))
                                    .count()
                            > 1;
            if (shared) {
                return Condition.after(
                        templates.fill(
                                rng,
                                sharedPartSection(column),
                                Gaps.of("c", column.phrases().get(0)).and("v", last.toLowerCase(Locale.ROOT))),
                        Gold.of(column).sql(CONTAINS).value(new Literal.Text(last), column),
                        column);
            }
        }
        return null;
    }
}
